import { RollcallError, type Trace } from './rollcall-error.ts';

type Coded = { readonly name?: string; readonly code?: unknown; readonly cause?: Coded } | undefined;

/**
 * There was no response: the name did not resolve, the connection was refused or broke, or `fetch` failed. The error does not
 * carry what `fetch` threw, because its message may quote the request.
 *
 * @example
 * ```ts
 * if (error instanceof NetworkError && error.code === 'ENOTFOUND') return 'Are you offline?';
 * ```
 */
export class NetworkError extends RollcallError {
  override readonly name = 'NetworkError';
  /** The code from the system or `fetch`, or else the name of the thrown error: `ECONNREFUSED`, `ENOTFOUND`, `TypeError`, … */
  readonly code: string;

  constructor(thrown: unknown, trace: Trace) {
    const error = thrown as Coded;
    const code = String(error?.code ?? error?.cause?.code ?? error?.name);
    super(`${trace.method} ${trace.url} gave no response (${code}); check the network, apiUrl and server`, trace);
    this.code = code;
  }
}
