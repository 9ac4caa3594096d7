/** Where a call stood when something was reported about it. Never holds a header, a body or a query string. */
export interface Trace {
  readonly operationId: string;
  readonly method: string;
  /** Origin and path; the query is left out because it may carry a key. */
  readonly url: string;
  /** How often the request has been sent. */
  readonly attempts: number;
}

/** Names under which servers and gateways hand out the id of a request, most telling first. */
const requestIdHeaders = ['x-request-id', 'request-id', 'x-correlation-id', 'cf-ray'];

/** The server's id of a request, to be quoted to its support. */
export function requestIdOf(response: Response | undefined): string | undefined {
  for (const name of requestIdHeaders) {
    const id = response?.headers.get(name);
    if (id) return id;
  }
}

/**
 * What every error of this runtime is. Safe to log: no credential, no request body and no query string is on it or on
 * its causes.
 *
 * @example
 * ```ts
 * try {
 *   await client.getMember({ path: { id: '42' } });
 * } catch (error) {
 *   if (error instanceof RollcallError) log.warn({ operation: error.operationId, requestId: error.requestId });
 * }
 * ```
 */
export class RollcallError extends Error {
  override readonly name: string = 'RollcallError';
  /** The operation that was called; absent where the client itself could not be made. */
  readonly operationId: string | undefined;
  /** How often the request was sent: 0 when it never left. */
  readonly attempts: number;
  /** What was sent, without the query string. */
  readonly request: { readonly method: string; readonly url: string } | undefined;
  /** The server's id of the request, from its response headers. */
  readonly requestId: string | undefined;

  constructor(message: string, trace?: Trace, response?: Response) {
    super(trace ? `${trace.operationId}: ${message}` : message);
    this.operationId = trace?.operationId;
    this.attempts = trace?.attempts ?? 0;
    this.request = trace && { method: trace.method, url: trace.url };
    this.requestId = requestIdOf(response);
  }
}
