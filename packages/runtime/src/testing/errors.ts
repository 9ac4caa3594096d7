import { RollcallError } from '../client/errors/rollcall-error.ts';
import type { Issue } from '../validation/schema.ts';

/**
 * A fake was told to answer what the contract does not allow, or could not answer. The call that it was to answer rejects with
 * it, and so does `reset()`.
 *
 * @example
 * ```ts
 * await expect(club.getMember({ path: { id: '1' } })).rejects.toBeInstanceOf(FakeError);
 * ```
 */
export class FakeError extends RollcallError {
  override readonly name = 'FakeError';
  /** What breaks the contract; empty where the fake could not answer for another reason. */
  readonly issues: readonly Issue[];

  constructor(message: string, options: { readonly cause?: unknown; readonly issues?: readonly Issue[] } = {}) {
    super(message);
    if ('cause' in options) this.cause = options.cause;
    this.issues = options.issues ?? [];
  }
}

/** `signUp answers 200, which breaks the contract: body at /data/user_id: must be integer (type)`. */
export function violationMessage(operationId: string, status: number, issues: readonly Issue[]): string {
  const list = issues.map(({ path, message, keyword }) => {
    const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return `${pointer === '' ? 'the whole' : pointer} ${message} (${keyword})`;
  });
  return `the fake of ${operationId} answers ${status}, which breaks the contract: ${list.join('; ')}`;
}
