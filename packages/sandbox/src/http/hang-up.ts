import type { MiddlewareHandler } from 'hono';
import { requests } from './request-context.ts';

interface Bindings {
  readonly incoming?: { readonly socket: { destroy(): void } };
}

/**
 * Where nobody knows whether a request was carried out, any status would be a claim, and 5xx that of a refusal. So its connection ends
 * without an answer, which claims nothing. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export const hangUp: MiddlewareHandler = async ({ env }, next) => {
  await next();
  if (requests.getStore()?.isOutcomeUnknown) (env as Bindings | undefined)?.incoming?.socket.destroy();
};
