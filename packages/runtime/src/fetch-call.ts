import type { CallContext, CallOverrides, CallTarget, Connection } from './client/call/call-context.ts';
import { partOf } from './client/call/call-target.ts';
import { contextOf, exchange, reported } from './client/call/perform-call.ts';
import { streamOf } from './client/call/stream.ts';
import { mediaTypeOf } from './client/content/media-type.ts';
import type { AnyInput } from './client/request/input.ts';
import { baseUrlFor, orInvalidRequest, writeBody, writeOwnHeaders } from './client/request/write-request.ts';
import { discard, whole } from './client/response/read-response.ts';
import type { AnyResult } from './client/response/result.ts';
import { isJson, isRange, matcher } from './media-type.ts';
import type { Parameter } from './operation.ts';
import { isStream } from './platform.ts';
import { Unwritable } from './styles/text.ts';

type Values = Readonly<Record<string, unknown>>;
type Fetch = (request: Request, extension?: object) => Promise<Response>;

/** What the caller of openapi-fetch says of one call, as far as it concerns us. */
export interface GivenCall {
  readonly params?: { readonly [Group in Parameter['in']]?: Values } | undefined;
  readonly body?: unknown;
  readonly parseAs?: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream' | undefined;
  /** Of client and call, merged. */
  readonly headers: Headers;
  /** Names of the headers that client or call unset. */
  readonly unset: readonly string[];
  /** Whether a `bodySerializer` of the caller writes the body. */
  readonly isSerialized: boolean;
  readonly fetch: Fetch;
  readonly Request: typeof Request;
}

/**
 * One call of openapi-fetch: the serializers and the `fetch` that it is given, and what our middleware does. They write as the
 * operation declares, and send with credentials, retries, time limits and checks.
 */
export class FetchCall {
  readonly #given: GivenCall;
  readonly #context: CallContext;
  /** The request as our middleware left it. Any other is of the caller's making. */
  #prepared: Request | undefined;
  #answer: { readonly response: Response; readonly result: AnyResult } | undefined;

  constructor(target: CallTarget, connection: Connection, given: GivenCall) {
    const { body, params = {}, parseAs } = given;
    const { path = {}, query = {}, header = {}, cookie = {} } = params;
    const contentType = body === undefined ? undefined : contentTypeOf(target, given);
    const input: AnyInput = { body, contentType, path, query, headers: header, cookies: cookie };
    this.#given = given;
    this.#context = contextOf(target, connection, input, {}, readAs(target, parseAs));
    if (given.isSerialized) this.#context.mediaType = contentType ?? mediaTypeOf(target.operation.body?.content ?? {});
  }

  /** Makes the call, of which openapi-fetch does its part. */
  made<T>(call: () => Promise<T>): Promise<T> {
    return reported(this.#context, () => {
      this.#write(() => {
        const { operation, input } = this.#context;
        if (input.body !== undefined && !operation.body) throw new Unwritable('the operation takes no body');
        writeOwnHeaders(this.#context);
        // openapi-fetch has no body written that is not there, required or not.
        if (input.body === undefined) writeBody(this.#context);
      });
      return call();
    });
  }

  /** What the caller gives, and below it what the API asks for. */
  get headers(): Headers {
    const { headers, unset } = this.#given;
    const merged = new Headers(this.#context.headers);
    for (const name of unset) merged.delete(name);
    for (const [name, value] of headers) merged.set(name, value);
    return merged;
  }

  get baseUrl(): string {
    return this.#write(() => baseUrlFor(this.#context));
  }

  readonly pathSerializer = (url: string, path: Values): string => this.#parameters(['path'], { path }, {}, url).path;

  readonly querySerializer = (query: Values): string => this.#parameters(['query'], { query }, {}).query;

  readonly bodySerializer = (): unknown => {
    this.#write(() => writeBody(this.#context));
    return this.#context.body;
  };

  /** Writes what openapi-fetch has no serializer for: headers of any style, cookies, and the media type of the body. */
  prepare(request: Request): void {
    const { input, headers } = this.#context;
    const written = Object.fromEntries(request.headers);
    this.#parameters(['header', 'cookie'], input, written);
    if (headers['content-type']) written['content-type'] = headers['content-type'];
    for (const [name, value] of Object.entries(written)) request.headers.set(name, value);
    this.#prepared = request;
  }

  readonly fetch = async (request: Request, extension?: object): Promise<Response> => {
    const { Request, fetch, parseAs, unset } = this.#given;
    const { connection, trace } = this.#context;
    const headers = Object.fromEntries(request.headers);
    // A cookie that is a credential stands beside the others.
    const { cookie: _, ...winning } = headers;
    let response: Response | undefined;
    const send = async (url: string, init: RequestInit) => {
      if (response) discard(response);
      const sent = new Request(url === request.url ? request : new Request(url, request), init);
      response = await fetch(Object.assign(sent, ownMembers(request)), extension);
      // openapi-fetch reads it once more, unless it comes bit by bit.
      const type = response.headers.get('content-type') ?? '';
      return (parseAs === 'stream' && response.ok) || this.#context.parts.streams?.isStream(type)
        ? response
        : response.clone();
    };
    trace.url = request.url.replace(/[?#].*/, '');
    const body = await this.#bodyOf(request);
    // Not a copy: what writes a stream of items has its judge from there.
    const written = Object.assign(this.#context, {
      connection: { ...connection, options: { ...connection.options, fetch: send } },
      url: request.url,
      headers,
      ...(body !== undefined && { body }),
      options: {
        signal: request.signal,
        init: { redirect: request.redirect },
        headers: { ...Object.fromEntries(unset.map((name) => [name, null])), ...winning },
      },
    });
    const result = await exchange(written);
    this.#answer = { response: isStream(result.body) ? streaming(result) : (response as Response), result };
    return this.#answer.response;
  };

  /** Lets openapi-fetch, which reads JSON unless told otherwise, see what is declared as something else. */
  complete(response: Response): void {
    if (response !== this.#answer?.response) return;
    const { ok, body, contentType } = this.#answer.result;
    if (ok !== response.ok) Object.defineProperty(response, 'ok', { value: ok });
    if ((ok && this.#context.read) || (contentType !== undefined && isJson(contentType))) return;
    const isObject = typeof body === 'object' && body !== null;
    if (!isObject || body instanceof Blob) discard(response);
    const text = typeof body === 'string' ? JSON.stringify(body) : (body ?? '');
    const json = async () => {
      Reflect.deleteProperty(response, 'headers');
      return body;
    };
    // Defined, for a server in the same process may have replaced `Response` by one that lets nothing be assigned.
    Object.defineProperties(response, { json: { value: json }, text: { value: async () => text } });
    // A body of unknown length would be parsed as text.
    const headers = new Headers([...response.headers, ['content-length', '1']]);
    if (isObject) Object.defineProperty(response, 'headers', { value: headers, configurable: true });
  }

  #parameters(places: readonly Parameter['in'][], input: AnyInput, headers: Record<string, string>, path = '') {
    const { operation, parts } = this.#context;
    const parameters = operation.parameters.filter((parameter) => places.includes(parameter.in));
    if (!parameters.length) return { path, query: '' };
    return this.#write(() =>
      partOf(this.#context, 'parameters')({ ...operation, parameters, path }, input, headers, parts),
    );
  }

  /** As it was given to `Request`, where that is known: what a request holds can be sent once, and may be a stream. */
  async #bodyOf(request: Request): Promise<BodyInit | undefined> {
    const { body } = this.#context;
    if (request === this.#prepared && !this.#given.isSerialized) return body;
    if (isStream(body)) return request.body ?? undefined;
    const bytes = await request.blob();
    return bytes.size ? bytes : undefined;
  }

  #write<T>(write: () => T): T {
    return orInvalidRequest(this.#context, write);
  }
}

/** The media type that the caller chooses by a header. The header itself is the encoding's to write: it may hold a boundary. */
function contentTypeOf({ operation }: CallTarget, { headers, isSerialized }: GivenCall): string | undefined {
  const given = headers.get('content-type') ?? undefined;
  if (given === undefined) return undefined;
  const declared = matcher(Object.keys(operation.body?.content ?? {}))(given);
  if (declared !== undefined && !isSerialized) headers.delete('content-type');
  return declared === undefined || isRange(declared) ? given : declared;
}

/** What openapi-fetch reads otherwise than declared has only to arrive whole. */
function readAs(target: CallTarget, parseAs: GivenCall['parseAs']): CallOverrides {
  if (!parseAs || parseAs === 'json') return {};
  if (parseAs === 'stream') return { read: streamOf(target) };
  return { read: ({ trace }, response) => whole(trace, response, () => response.arrayBuffer()) };
}

/** A response whose body is the stream. */
function streaming({ response, body }: AnyResult): Response {
  const { url } = response;
  return Object.defineProperty(new Response(body as ReadableStream, response), 'url', { value: url });
}

/** What openapi-fetch puts on a request because `Request` does not know it, such as options of a framework's `fetch`. */
function ownMembers(request: Request): object {
  return Object.fromEntries(Object.entries(request));
}
