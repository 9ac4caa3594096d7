import type { CallContext } from '../call/call-context.ts';
import { randomId } from './random-id.ts';

/** Puts one key for the whole call under the header that the operation declares for it, or else `Idempotency-Key`. */
export function idempotencyKey({ operation, options, headers }: CallContext): void {
  const declared = operation.parameters.find((given) => given.in === 'header' && /idempotency/i.test(given.name));
  headers[(declared?.name ?? 'idempotency-key').toLowerCase()] = options.idempotencyKey ?? randomId();
}
