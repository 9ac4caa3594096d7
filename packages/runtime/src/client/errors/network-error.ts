import { RollcallError, type Trace } from './rollcall-error.ts';

type Coded = { readonly name?: string; readonly code?: unknown; readonly cause?: Coded } | undefined;

/**
 * No response came: the name did not resolve, the connection was refused or broke, `fetch` failed. What `fetch` threw is not
 * on it, because its message may quote the request.
 */
export class NetworkError extends RollcallError {
  override readonly name = 'NetworkError';
  /** The code of the system or of `fetch`, or else the name of what it threw: `ECONNREFUSED`, `ENOTFOUND`, `TypeError`, … */
  readonly code: string;

  constructor(thrown: unknown, trace: Trace) {
    const error = thrown as Coded;
    const code = String(error?.code ?? error?.cause?.code ?? error?.name);
    super(`no response (${code})`, trace);
    this.code = code;
  }
}
