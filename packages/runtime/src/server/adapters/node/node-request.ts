import type { HeaderReader } from '../../../styles/header.ts';
import type { CoreRequest } from '../../core/message.ts';
import type { NodeRequest, NodeResponse } from './messages.ts';
import { bodyChunks, discard, readBody } from './read-body.ts';
import type { Target } from './target.ts';
import { webRequest } from './web-request.ts';

/** Is there a header more than once? */
function isRepeated(rawHeaders: readonly string[], name: string): boolean {
  let lines = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const text = rawHeaders[index];
    if (text?.length === name.length && text.toLowerCase() === name) lines++;
  }
  return lines > 1;
}

/** As `Headers` has it. */
function joined(rawHeaders: readonly string[], name: string): string {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name).join(', ');
}

/** Of these Node keeps the first line only. Somebody on the way may have gone by the last, so there must not be several. */
const KEPT_ONCE: ReadonlySet<string> = new Set(['authorization', 'content-type']);

/** A request of Node as the core takes it. */
export class NodeCoreRequest implements CoreRequest, HeaderReader {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly #request: NodeRequest;
  readonly #response: NodeResponse;
  #isRead = false;
  #abortion: AbortController | undefined;
  #web: Request | undefined;

  constructor(request: NodeRequest, response: NodeResponse, target: Target | undefined) {
    this.method = request.method ?? 'GET';
    this.path = target?.path ?? '';
    this.query = target?.query ?? '';
    this.#request = request;
    this.#response = response;
  }

  get headers(): HeaderReader {
    return this;
  }

  get(name: string): string | null {
    const { headers, rawHeaders } = this.#request;
    const value = headers[name];
    if (typeof value !== 'string') return null;
    return KEPT_ONCE.has(name) && isRepeated(rawHeaders, name) ? joined(rawHeaders, name) : value;
  }

  get signal(): AbortSignal {
    if (this.#abortion === undefined) {
      const abortion = new AbortController();
      const response = this.#response;
      const abort = () => {
        if (!response.writableEnded) abortion.abort();
      };
      if (response.destroyed || response.stream?.destroyed) abort();
      else response.once('close', abort);
      this.#abortion = abortion;
    }
    return this.#abortion.signal;
  }

  get web(): Request {
    this.#web ??= webRequest(this.#request, this.signal);
    return this.#web;
  }

  read(limit: number): Uint8Array | Promise<Uint8Array> {
    this.#isRead = true;
    return readBody(this.#request, this, limit);
  }

  chunks(): AsyncIterable<Uint8Array> {
    this.#isRead = true;
    // What the handler leaves is in the way of the next request.
    this.#response.once('close', () => {
      if (!this.#request.complete) discard(this.#request);
    });
    return bodyChunks(this.#request, this);
  }

  /** Throws away what nobody has read. */
  discard(): void {
    if (!this.#isRead && !this.#request.complete && !this.#request.readableDidRead) discard(this.#request);
  }
}
