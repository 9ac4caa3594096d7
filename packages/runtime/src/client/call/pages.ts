import type { Pagination } from '../../operation.ts';
import { PaginationError } from '../errors/pagination-error.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { AnyInput } from '../request/input.ts';
import { type AnyResult, traceOf } from '../response/result.ts';
import { unwrap } from '../response/unwrap.ts';
import type { CallContext, CallTarget, Connection } from './call-context.ts';
import type { Page, PageOptions, Pages } from './call-types.ts';
import { itemsOf, valueAt } from './page-body.ts';
import { performCall } from './perform-call.ts';

/** One page, and what leads to the next one: its absolute URL, or what `parameter` is to be. */
export async function fetchPage(
  target: CallTarget,
  connection: Connection,
  input: AnyInput | undefined,
  options: CallOptions | undefined,
  from: string | undefined,
): Promise<{ result: AnyResult; next: string | undefined }> {
  const { parameter } = target.operation.pagination ?? {};
  const byUrl = parameter === undefined;
  const value = from !== undefined && !byUrl ? parameterValue(from, target, parameter) : undefined;
  const asked = value === undefined ? input : { ...input, query: { ...input?.query, [parameter as string]: value } };
  const follow = from !== undefined && byUrl ? (context: CallContext) => followTo(context, from) : undefined;
  const result = await performCall(target, connection, asked, options, { follow });
  return { result, next: nextOf(result, target, asked) };
}

/** What `from` says, as the parameter takes it. */
function parameterValue(from: string, { operation: { id, parameters } }: CallTarget, name: string): string | number {
  const declared = parameters.find((parameter) => parameter.in === 'query' && parameter.name === name);
  const isText = declared?.shape.type?.includes('string') ?? true;
  if (!isText && !/^\d{1,15}$/.test(from)) throw new PaginationError(`${id}: from must be a number of \`${name}\``);
  return isText ? from : Number(from);
}

/** `undefined` where there is no further page. */
function nextOf(result: AnyResult, target: CallTarget, input: AnyInput = {}): string | undefined {
  const { style, next, more } = target.operation.pagination as Pagination;
  const body = unwrap(result);
  if (more !== undefined && valueAt(body, more) !== true) return undefined;
  const { countedPages, linkedPages } = target.parts;
  if (style === 'offset' || style === 'page') return countedPages?.(body, target, input);
  const told = style === 'link' ? linkedPages?.('next', result.response.headers.get('link')) : valueAt(body, next);
  if (told === undefined || told === null || told === '') return undefined;
  // A link that is not a URL is refused when it is followed.
  return style === 'cursor' ? String(told) : (urlOf(String(told), result[traceOf].url)?.href ?? String(told));
}

/**
 * Makes a call that was going to the operation's own URL go to that of a further page: only to the same origin, or to
 * `allowOrigins`, because credentials go with every request.
 */
function followTo(context: CallContext, from: string): void {
  const { trace, connection } = context;
  const url = urlOf(from);
  if (!url) throw new PaginationError('the URL of the next page is not a URL', trace);
  const { origin, protocol, pathname, search } = url;
  // Where the operation is, which is not where the API is if it has a server of its own.
  const allowed = [context.url, ...(connection.options.allowOrigins ?? [])];
  // The origin of a `blob:` URL is that of the page that made it.
  if (!/^https?:$/.test(protocol) || !allowed.some((known) => new URL(known).origin === origin)) {
    throw new PaginationError(`the next page is on ${origin}, which allowOrigins does not list`, trace);
  }
  trace.url = origin + pathname;
  context.url = trace.url + search;
}

/** What `URL.parse` does, which not every platform has. */
function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** What operations that declare pagination have beside the call itself. */
export const pages = {
  /**
   * Fetches one page.
   *
   * @throws {ApiError} if the page is not a success.
   * @throws {PaginationError} if `from` leads to an origin that is not allowed.
   */
  async page<Item, Body>(
    target: CallTarget,
    connection: Connection,
    input?: AnyInput,
    { from, ...options }: PageOptions = {},
  ): Promise<Page<Item, Body>> {
    const { result, next } = await fetchPage(target, connection, input, options, from);
    return { items: itemsOf(result.body, target), body: result.body as Body, next };
  },

  /**
   * Goes through all pages.
   *
   * @throws {ApiError} while iterating, if a page is not a success.
   * @throws {PaginationError} if the next page is one already seen, or on an origin that is not allowed.
   */
  pages<Item, Body>(
    target: CallTarget,
    connection: Connection,
    input?: AnyInput,
    options?: CallOptions,
  ): Pages<Item, Body> {
    async function* byPage(): AsyncGenerator<Body> {
      const seen = new Set<string>();
      let from: string | undefined;
      do {
        const { result, next } = await fetchPage(target, connection, input, options, from);
        yield result.body as Body;
        if (next && seen.has(next)) throw new PaginationError('the next page has been seen before', result[traceOf]);
        from = next;
        seen.add(next ?? '');
      } while (from);
    }

    async function* items(): AsyncGenerator<Item> {
      for await (const body of byPage()) yield* itemsOf<Item>(body, target);
    }

    return { byPage, [Symbol.asyncIterator]: items };
  },
};
