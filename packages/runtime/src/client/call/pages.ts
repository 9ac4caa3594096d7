import { PaginationError } from '../errors/pagination-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { AnyInput } from '../request/input.ts';
import { traceOf } from '../response/result.ts';
import { unwrap } from '../response/unwrap.ts';
import type { CallTarget, Connection } from './call-context.ts';
import type { Pages } from './call-types.ts';
import { performCall } from './perform-call.ts';

/** RFC 6901; `undefined` where it leads nowhere. */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return found && Object.hasOwn(found as object, name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}

/**
 * Follows the `next` URLs of an operation that declares pagination. Only to the origin of its first page, or to
 * `allowOrigins`: credentials go with every request.
 *
 * @throws {ApiError} while iterating, where a page is not a success.
 * @throws {PaginationError} where the next page is one already seen, or on an origin that is not allowed.
 */
export function pages<Item, Page>(
  target: CallTarget,
  connection: Connection,
  input?: AnyInput,
  options?: CallOptions,
): Pages<Item, Page> {
  const { operation } = target;
  async function* byPage(): AsyncGenerator<Page> {
    const seen = new Set<string>();
    const allowed = [...(connection.options.allowOrigins ?? [])];
    let url: string | undefined;
    do {
      const result = await performCall(target, connection, input, options, { next: url });
      const page = unwrap(result) as Page;
      yield page;
      const next = at(page, operation.pagination?.next ?? '/next');
      const trace = result[traceOf];
      // Where the first page was, which is not where the API is if the operation has a server of its own.
      if (url === undefined) allowed.push(trace.url);
      url = next ? follow(String(next), trace, allowed) : undefined;
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

/** The absolute URL of a next page, which `next` gives relative to the page that it stands on. */
function follow(next: string, trace: Trace, allowed: readonly string[]): string {
  let url: URL;
  try {
    url = new URL(next, trace.url);
  } catch {
    throw new PaginationError('the URL of the next page is not a URL', trace);
  }
  const { origin, protocol, pathname, search } = url;
  // The origin of a `blob:` URL is that of the page that made it.
  if (!/^https?:$/.test(protocol) || !allowed.some((known) => new URL(known).origin === origin)) {
    throw new PaginationError(`the next page is on ${origin}, which allowOrigins does not list`, trace);
  }
  return origin + pathname + search;
}
