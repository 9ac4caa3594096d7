import { PaginationError } from '../errors/pagination-error.ts';
import type { CallTarget } from './call-context.ts';

/** RFC 6901; `undefined` where it leads nowhere. */
export function at(value: unknown, pointer: string | undefined): unknown {
  if (pointer === undefined) return undefined;
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return found && Object.hasOwn(found as object, name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}

/** The items of a page. */
export function itemsOf<Item>(body: unknown, { operation: { id, pagination } }: CallTarget): Item[] {
  const pointer = pagination?.items ?? '';
  const list = at(body, pointer);
  if (!Array.isArray(list)) throw new PaginationError(`${id}: the page has no list at ${pointer}`);
  return list;
}
