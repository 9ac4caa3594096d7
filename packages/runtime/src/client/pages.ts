import type { Connection } from './connection.ts';
import { PaginationError } from './errors/pagination-error.ts';
import type { AnyInput } from './input.ts';
import type { Target } from './job.ts';
import type { CallOptions } from './options.ts';
import { perform } from './perform.ts';
import { traceOf } from './result.ts';
import { unwrap } from './unwrap.ts';

/** All items of a paginated operation, over all its pages; `byPage` gives the response bodies instead. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  byPage(): AsyncIterable<Page>;
}

/** RFC 6901; `undefined` where it leads nowhere. */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return found && Object.hasOwn(found as object, name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}

/**
 * Follows the `next` URLs of an operation that declares pagination. Only to the origin of the API, or to
 * `allowOrigins`: credentials go with every request.
 *
 * @throws {ApiError} while iterating, where a page is not a success.
 * @throws {PaginationError} where the next page is one already seen, or on an origin that is not allowed.
 */
export function pages<Item, Page>(
  target: Target,
  connection: Connection,
  input?: AnyInput,
  options?: CallOptions,
): Pages<Item, Page> {
  const { operation } = target;
  async function* byPage(): AsyncGenerator<Page> {
    const seen = new Set<string>();
    let url: string | undefined;
    do {
      const result = await perform(target, connection, input, options, { next: url });
      const page = unwrap(result) as Page;
      yield page;
      const next = at(page, operation.pagination?.next ?? '/next');
      const trace = result[traceOf];
      url = next
        ? follow(connection, String(next), trace.url, (problem) => new PaginationError(problem, trace))
        : undefined;
      if (url !== undefined && seen.has(url)) throw new PaginationError('the next page has been seen before', trace);
      if (url !== undefined) seen.add(url);
    } while (url !== undefined);
  }

  async function* items(): AsyncGenerator<Item> {
    const pointer = operation.pagination?.items ?? '';
    for await (const page of byPage()) {
      const list = at(page, pointer);
      if (!Array.isArray(list)) throw new PaginationError(`${operation.id}: the page has no list at ${pointer}`);
      yield* list as Item[];
    }
  }

  return { byPage, [Symbol.asyncIterator]: items };
}

function follow(
  { baseUrl, options }: Connection,
  next: string,
  current: string,
  refuse: (problem: string) => Error,
): string {
  let url: URL;
  try {
    url = new URL(next, current);
  } catch {
    throw refuse('the URL of the next page is not a URL');
  }
  const allowed = [baseUrl, ...(options.allowOrigins ?? [])].map((origin) => new URL(origin).origin);
  if (!allowed.includes(url.origin))
    throw refuse(`the next page is on ${url.origin}, which allowOrigins does not list`);
  return url.origin + url.pathname + url.search;
}
