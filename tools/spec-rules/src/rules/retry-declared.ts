import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

const values = ['never', 'idempotent', 'with-key'];

/** The client may send a call twice only if the contract says that twice has the effect of once; silence is not an answer. */
export const RetryDeclared: Rule = {
  docs: 'The client retries only what the contract declares safe to send twice, so each operation has to say it.',
  visitor: () => ({
    Operation(operation, context) {
      const value = (operation as { 'x-retry'?: unknown })['x-retry'];
      if (values.includes(value as string)) return;
      fault(context, {
        message: value === undefined ? 'The operation has no `x-retry`.' : `\`x-retry\` is ${JSON.stringify(value)}.`,
        repair:
          'Write `x-retry: never`, `idempotent` (twice has the effect of once) or `with-key` (only under an idempotency key).',
        location: value === undefined ? context.location.key() : context.location.child('x-retry'),
      });
    },
  }),
};
