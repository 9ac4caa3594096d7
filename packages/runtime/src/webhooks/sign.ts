import { randomId } from '../client/request/random-id.ts';
import { withAllDigits } from '../exact-numbers.ts';
import { check } from './receive.ts';
import { signatures } from './signature.ts';
import type { Sign, WebhookDefinition } from './types.ts';

/**
 * Makes the function that signs the webhooks of an API, for those who send them and for tests.
 *
 * @typeParam Bodies - the body of each event.
 */
export function signer<Bodies>(definition: WebhookDefinition): Sign<Bodies> {
  return async (name, body, { secret, id = `msg_${randomId()}`, timestamp = new Date() }) => {
    const event = String(name);
    check(definition, event, body);
    // In what is signed, a stop ends the id.
    if (!/^[^\s.]+$/.test(id)) throw new TypeError('the id of a webhook has no stop and no space');
    const text = withAllDigits(JSON.stringify(body));
    const seconds = Math.floor(timestamp.getTime() / 1000);
    const headers = {
      'content-type': definition.events[event]?.mediaType ?? '',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': await signatures(secret, id, seconds, new TextEncoder().encode(text)),
    };
    return { method: 'POST', headers, body: text };
  };
}
