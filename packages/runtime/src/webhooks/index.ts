/**
 * What those who receive or send webhooks name beside the functions of their API: types and the error.
 *
 * @module
 */
export type { ReceiveOptions, SignedWebhook, SignOptions, WebhookEvent, WebhookRequest } from './types.ts';
export { WebhookError, type WebhookFault } from './webhook-error.ts';
