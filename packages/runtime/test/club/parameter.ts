import type { Parameter } from '../../src/operation.ts';
import { callOne } from './one.ts';

/** The values of https://spec.openapis.org/oas/v3.1.1#style-examples */
export const color = { blank: '', text: 'blue', list: ['blue', 'black', 'brown'], map: { R: 100, G: 200, B: 150 } };

/** A parameter called `color`: where it is, and how it is written. */
export type Given = Pick<Parameter, 'in' | 'style' | 'explode'> & Partial<Parameter>;

/** The request of a call that gives the parameter a value. */
export async function send(
  given: Given,
  value: unknown,
  path = given.in === 'path' ? '/x/{color}' : '/x',
): Promise<Request> {
  const parameter: Parameter = { name: 'color', required: given.in === 'path', shape: {}, ...given };
  const group = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' }[given.in];
  const row = { id: 'paint', method: 'GET', path, parameters: [parameter] } as const;
  return (await callOne(row, { [group]: { color: value } })).request;
}
