/**
 * For receiving and sending webhooks: the types and the error.
 *
 * @module
 */
export type { ReceiveOptions, SignedWebhook, SignOptions, WebhookEvent, WebhookRequest } from './types.ts';
export { WebhookError, type WebhookFault } from './webhook-error.ts';
