/**
 * What the requests and responses of `node:http`, of `node:http2`'s compatibility API and of frameworks over them have in common, as far
 * as it is used. Written down here, so that nobody needs the types of Node who does not run on it.
 */

// biome-ignore lint/suspicious/noExplicitAny: each event has arguments of its own.
type Listener = (...given: any[]) => void;

export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly httpVersionMajor: number;
  readonly complete: boolean;
  readonly aborted: boolean;
  readonly readableDidRead: boolean;
  readonly socket: { readonly encrypted?: boolean | undefined; destroy(): unknown };
  /** HTTP/2 only. */
  readonly stream?: { readonly closed: boolean } | undefined;
  readonly authority?: string | undefined;
  on(event: 'data' | 'end' | 'error', listener: Listener): unknown;
  iterator(options: { readonly destroyOnReturn: boolean }): AsyncIterator<Uint8Array>;
}

export interface NodeResponse {
  readonly destroyed?: boolean | undefined;
  readonly headersSent: boolean;
  readonly writableEnded: boolean;
  /** HTTP/2 only. */
  readonly stream?: { readonly destroyed: boolean } | undefined;
  writeHead(status: number, headers: string[]): unknown;
  /** Not among the types of HTTP/2. */
  flushHeaders?(): unknown;
  write(chunk: Uint8Array): boolean;
  end(chunk?: string | Uint8Array): unknown;
  destroy(error?: Error): unknown;
  once(event: 'drain' | 'close', listener: Listener): unknown;
  off(event: 'drain' | 'close', listener: Listener): unknown;
}
