import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { numbers } from '@rollcall/runtime/internal/client';
import { comparable } from '../document/file.ts';
import { isJson } from '../document/media-type.ts';
import type { DescribedOperation } from '../document/operations.ts';
import { onceWritten } from './reserved.ts';
import type { RequestValues } from './values.ts';

/** Something that came out otherwise than it went in. */
export interface Difference {
  readonly cause: string;
  readonly saw: string;
}

/** Says which part came out otherwise than it went in. */
export async function differing(sent: JsonObject, got: JsonObject): Promise<Difference | undefined> {
  for (const part of Object.keys(sent)) {
    const [before, after] = await Promise.all([comparable(sent[part]), comparable(got[part])]);
    if (isDeepStrictEqual(before, after)) continue;
    return { cause: `${part} comes out otherwise`, saw: `${part} came out as ${JSON.stringify(after)}` };
  }
  return undefined;
}

/**
 * Says what of a request reads otherwise than it was meant. Parameters and forms are texts: values are compared as such, and
 * nothing is what is not there.
 */
export function lostOnTheWire(
  operation: DescribedOperation,
  meant: RequestValues,
  read: RequestValues,
): Promise<Difference | undefined> {
  const declared = new Set(operation.parameters.map(({ name }) => name));
  const parts = ({ body, ...parameters }: RequestValues) => ({
    ...mapValues(parameters, (members) => textsOf(pick(members, declared))),
    body: isJson(body?.mediaType ?? '') ? body?.value : textsOf(body?.value),
  });
  return differing(parts(onceWritten(operation, meant) ?? meant), parts(read));
}

const pick = (members: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([name]) => names.has(name)));

function textsOf(value: unknown): unknown {
  if (value === undefined || value === null || value instanceof Blob) return value ?? undefined;
  if (typeof value === 'number') return numbers.write(value);
  if (Array.isArray(value)) return value.length > 1 ? value.map(textsOf) : textsOf(value[0]);
  if (!isObject(value)) return String(value);
  const members = Object.entries(value).map(([name, member]) => [name, textsOf(member)] as const);
  const said = members.filter(([, text]) => text !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
