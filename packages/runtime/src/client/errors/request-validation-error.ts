import { RollcallError, type Trace } from './rollcall-error.ts';
import { summary, type Violation } from './violation.ts';

/**
 * The request breaks the API's own rules (option `validate`), so nothing was sent.
 *
 * @example
 * ```ts
 * if (error instanceof RequestValidationError) {
 *   for (const { path, message } of error.issues) form.report(path, message);
 * }
 * ```
 */
export class RequestValidationError extends RollcallError {
  override readonly name = 'RequestValidationError';
  readonly issues: readonly Violation[];

  constructor(issues: readonly Violation[], trace: Trace) {
    super(`the request is not valid: ${summary(issues)}`, trace);
    this.issues = issues;
  }
}
