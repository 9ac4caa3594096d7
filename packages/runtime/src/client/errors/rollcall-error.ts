/**
 * The state of a call when something is reported about it. It never contains a header, a body or a query string.
 *
 * @example const onRetry = ({ operationId, attempts }: Trace) => log.info({ operationId, attempts });
 */
export interface Trace {
  readonly operationId: string;
  readonly method: string;
  /** Origin and path; the query is left out because it may carry a key. */
  readonly url: string;
  /** How many times the request has been sent. */
  readonly attempts: number;
}

/** The method and the host of a request, for messages. */
export function requestOf({ method, url }: Trace): string {
  return `${method} ${new URL(url).host}`;
}

/** Names under which servers and gateways hand out the id of a request, most telling first. */
const requestIdHeaders = ['x-request-id', 'request-id', 'x-correlation-id', 'cf-ray'];

/** The server's id of a request, for its support team. */
export function requestIdOf(response: Response | undefined): string | undefined {
  for (const name of requestIdHeaders) {
    const id = response?.headers.get(name);
    if (id) return id;
  }
}

/**
 * The base class of all errors of this runtime. It is safe to log: neither the error nor its causes carry a credential,
 * a request body or a query string.
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
  /** The operation that was called; absent if the client itself could not be created. */
  readonly operationId: string | undefined;
  /** How many times the request was sent; 0 if never. */
  readonly attempts: number;
  /** The request, without its query string. */
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
