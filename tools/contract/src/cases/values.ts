import { keyword, typesOf } from '../document/alternatives.ts';
import { isOfType } from './sample.ts';
import { type Concern, isValue } from './variation.ts';

/** Every listed value and what is nearly one; every type that is allowed and those that are not. */
export const values: Concern = function* ({ alternative }) {
  const untyped = keyword(alternative, 'type').length === 0;
  for (const name of ['enum', 'const'] as const) {
    const listed = keyword<unknown>(alternative, name).flatMap(({ value }) =>
      name === 'enum' ? (value as unknown[]) : [value],
    );
    yield { among: listed, says: isValue };
    const near = listed.flatMap(nearly).filter((value) => untyped || isOfType(value, typesOf(alternative)));
    yield { among: unique(near), says: isValue, breaks: name, keep: 6 };
  }
  yield { among: ofEveryType, says: isValue, breaks: 'type' };
  yield { among: [null, true, false], says: isValue };
};

const ofEveryType = [null, true, 1, 1.5, 'text', [], ['text', 'text'], {}];

function nearly(value: unknown): unknown[] {
  if (typeof value === 'string')
    return [value.toLowerCase(), value.toUpperCase(), `${value} `, `${value}x`, value.slice(1), ''];
  if (Array.isArray(value)) return [[...value, 'x'], value.slice(1), {}];
  if (typeof value === 'object' && value !== null) return [{ ...value, 'x-undeclared': 1 }, {}, []];
  if (typeof value === 'number') return [value + 1, value - 1, -value];
  return typeof value === 'boolean' ? [!value] : [];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
