import { RollcallError, type Trace } from './rollcall-error.ts';

/** No response came: the name did not resolve, the connection was refused or broke, `fetch` failed. */
export class NetworkError extends RollcallError {
  override readonly name = 'NetworkError';
  /** The system's code, where there is one: `ECONNREFUSED`, `ENOTFOUND`, … */
  readonly code: string | undefined;

  constructor(trace: Trace, cause: Error & { code?: string }) {
    const code = cause.code ?? (cause.cause as { code?: string } | undefined)?.code;
    super(`no response (${code ?? cause.message})`, trace, undefined, cause);
    this.code = code;
  }
}
