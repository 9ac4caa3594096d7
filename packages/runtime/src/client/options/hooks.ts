import type { ResponseValidationError } from '../errors/response-validation-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';

/**
 * A response has arrived; its body has not been read yet.
 *
 * @example const onResponse = ({ operationId, duration }: ResponseEvent) => histogram.observe({ operationId }, duration);
 */
export interface ResponseEvent extends Trace {
  readonly status: number;
  /** The server's id of the request. */
  readonly requestId: string | undefined;
  /** Milliseconds from sending to the response's headers. */
  readonly duration: number;
}

/**
 * The request is about to be sent again.
 *
 * @example const onRetry = ({ operationId, delay, reason }: RetryEvent) => log.warn({ operationId, delay, reason });
 */
export interface RetryEvent extends Trace {
  /** Milliseconds until then. */
  readonly delay: number;
  /** The status of the response, or the error if there was none. */
  readonly reason: number | Error;
}

/**
 * The call has failed.
 *
 * @example const onError = ({ operationId, error }: ErrorEvent) => log.error({ operationId, error });
 */
export interface ErrorEvent extends Trace {
  /** A {@link RollcallError}, or the `reason` of the caller's own signal. */
  readonly error: unknown;
}

/**
 * Observers for logs and traces. They see no header, body or query string, can't change the call, and their exceptions
 * are ignored.
 *
 * @example
 * ```ts
 * const hooks: Hooks = {
 *   onResponse: ({ operationId, status, duration }) => log.info({ operationId, status, duration }),
 * };
 * ```
 */
export interface Hooks {
  readonly onRequest?: (event: Trace) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
  readonly onError?: (event: ErrorEvent) => void;
  /** An invalid response under `invalidResponse: 'warn'`. Default: `console.warn`. */
  readonly onInvalidResponse?: (error: ResponseValidationError) => void;
}
