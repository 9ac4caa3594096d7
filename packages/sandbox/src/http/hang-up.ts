import type { MiddlewareHandler } from 'hono';
import { requests } from './request-context.ts';

interface Bindings {
  readonly incoming?: { readonly socket: { destroy(): void; resetAndDestroy(): void } };
}

/**
 * Where nobody knows whether a request was carried out, any status would be a claim, and 5xx that of a refusal. So its connection ends
 * without an answer, which claims nothing. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export const hangUp: MiddlewareHandler = async ({ env }, next) => {
  await next();
  const socket = (env as Bindings | undefined)?.incoming?.socket;
  const unanswered = requests.getStore()?.unanswered;
  if (unanswered === 'outcome unknown') socket?.destroy();
  else if (unanswered === 'reset') socket?.resetAndDestroy();
};
