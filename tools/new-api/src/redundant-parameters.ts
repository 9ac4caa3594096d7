import { operationTokens } from '@rollcall/openapi/operations';
import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { dereference, lookUp } from '@rollcall/openapi/reference';
import type { Finding } from '@rollcall/spec-rules';
import type { Excluded } from './exclude.ts';
import { isObject, type Json } from './json.ts';

/**
 * Takes out the parameters that lint refuses because a credential or `fetch` itself sends what they say: a client without them
 * loses nothing.
 *
 * @returns the rest, and what was taken out; nothing if there are none.
 */
export function withoutRedundantParameters(
  document: Json,
  refusals: readonly Finding[],
): { rest: Json; excluded: Excluded[] } | undefined {
  const redundant = refusals.filter(({ rule }) => rule === 'rollcall/portable-parameters');
  if (redundant.length === 0) return undefined;
  const rest = structuredClone(document);
  const excluded = redundant.map(({ pointer, message }) => {
    const path = tokensOfFragment(pointer);
    return { what: nameOf(document, path), reasons: [message] };
  });
  const lists = Map.groupBy(redundant, ({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/')));
  for (const [list, members] of lists) {
    const gone = new Set(members.map(({ pointer }) => pointer));
    const holder = lookUp(rest, list.slice(0, list.lastIndexOf('/')));
    if (!isObject(holder)) continue;
    holder.parameters = holder.parameters.filter((_: unknown, index: number) => !gone.has(`${list}/${index}`));
  }
  return { rest, excluded };
}

/** `header X-Key in GET /users` */
function nameOf(document: Json, path: readonly string[]): string {
  const node = valueAtTokens(document, path);
  const parameter = dereference<unknown>(document, node);
  const [section, name, ...below] = path;
  const method = operationTokens(below)?.at(-1);
  const item = section === 'paths' ? name : path.slice(0, 3).join('/');
  const place = method !== undefined ? `${method.toUpperCase()} ${item}` : item;
  return isObject(parameter) ? `${parameter.in} ${parameter.name} in ${place}` : path.join('/');
}
