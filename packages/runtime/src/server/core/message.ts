import type { HeaderReader } from '../../styles/header.ts';
import type { Awaitable } from '../awaitable.ts';

/** A request, whatever platform it has come by. Adapters make them. */
export interface CoreRequest {
  readonly method: string;
  /** The path as sent, with its percent-encoding. */
  readonly path: string;
  /** What follows the `?`, as sent; empty where there is none. */
  readonly query: string;
  readonly headers: HeaderReader;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** What handlers, authenticators and reports are given as `request`: made when it is asked for. */
  readonly web: Request;
  /**
   * Reads the body, which can be done once.
   *
   * @throws TooLarge beyond `limit` bytes; Malformed when it breaks off; BodyAlreadyReadError when somebody has read it before.
   */
  read(limit: number): Awaitable<Uint8Array>;
  /** The body as it comes, of any length. Throws as `read` does, while it is iterated over. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Headers by their names in lower case. Only `set-cookie` may have several lines. */
export type CoreHeaders = Readonly<Record<string, string | readonly string[]>>;

/** The answer to a request, for an adapter to send. A text is sent as UTF-8. */
export interface CoreResponse {
  readonly status: number;
  readonly headers: CoreHeaders;
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}

/** Answers the requests of one path. Never rejects. */
export type Respond = (request: CoreRequest) => Promise<CoreResponse>;
