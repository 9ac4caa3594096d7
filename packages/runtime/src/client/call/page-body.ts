import { unescapeToken } from '../../json-pointer.ts';
import { PaginationError } from '../errors/pagination-error.ts';
import type { CallTarget } from './call-context.ts';

/** What a JSON pointer leads to; `undefined` where that is nothing. */
export function valueAt(value: unknown, pointer: string | undefined): unknown {
  if (pointer === undefined) return undefined;
  const tokens = pointer.split('/').slice(1);
  return tokens.reduce((found: unknown, token) => {
    const name = unescapeToken(token);
    return found && Object.hasOwn(found as object, name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}

/** The items of a page. */
export function itemsOf<Item>(body: unknown, { operation: { id, pagination } }: CallTarget): Item[] {
  const pointer = pagination?.items ?? '';
  const list = valueAt(body, pointer);
  if (!Array.isArray(list)) throw new PaginationError(`${id}: the page has no list at ${pointer}`);
  return list;
}
