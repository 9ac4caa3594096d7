import { ResponseError } from './response-error.ts';
import type { Trace } from './rollcall-error.ts';
import { summary, type Violation } from './violation.ts';

/**
 * The response breaks the API's own rules (options `validate` and `invalidResponse: 'throw'`).
 *
 * @example
 * ```ts
 * if (error instanceof ResponseValidationError) log.error({ status: error.status, issues: error.issues });
 * ```
 */
export class ResponseValidationError extends ResponseError {
  override readonly name = 'ResponseValidationError';
  readonly issues: readonly Violation[];

  constructor(issues: readonly Violation[], trace: Trace, response: Response) {
    super(`the ${response.status} response is not valid: ${summary(issues)}`, trace, response);
    this.issues = issues;
  }
}
