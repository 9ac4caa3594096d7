import { RollcallError } from '../client/errors/rollcall-error.ts';
import { summary, type Violation } from '../client/errors/violation.ts';

/**
 * What is wrong with a request that says it is a webhook.
 *
 * @example const isForged = (fault: WebhookFault) => fault === 'signature';
 */
export type WebhookFault = 'headers' | 'timestamp' | 'signature' | 'too-large' | 'body' | 'event';

const STATUS: Readonly<Record<WebhookFault, number>> = {
  headers: 400,
  timestamp: 400,
  signature: 401,
  'too-large': 413,
  body: 400,
  event: 400,
};

/**
 * A request that is no webhook of the API, or not one that may be believed. It is safe to log: it quotes nothing of the request but names.
 *
 * @example
 * ```ts
 * try {
 *   return handle(await receive(request, { secret }));
 * } catch (error) {
 *   if (error instanceof WebhookError) return new Response(error.message, { status: error.status });
 *   throw error;
 * }
 * ```
 */
export class WebhookError extends RollcallError {
  override readonly name = 'WebhookError';
  readonly fault: WebhookFault;
  /** The status to answer with. */
  readonly status: number;
  /** How the body breaks the contract, where `fault` is `body`. */
  readonly issues: readonly Violation[];

  constructor(fault: WebhookFault, message: string, issues: readonly Violation[] = []) {
    super(issues.length > 0 ? `${message}: ${summary(issues)}` : message);
    this.fault = fault;
    this.status = STATUS[fault];
    this.issues = issues;
  }
}
