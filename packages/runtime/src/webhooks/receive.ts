import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Violation, violation } from '../client/errors/violation.ts';
import { inexactNumbers } from '../exact-numbers.ts';
import { own } from '../own.ts';
import { isSigned } from './signature.ts';
import type { Receive, ReceiveOptions, WebhookDefinition, WebhookRequest } from './types.ts';
import { WebhookError } from './webhook-error.ts';

/**
 * Makes the function that receives the webhooks of an API.
 *
 * @typeParam Bodies - the body of each event.
 */
export function receiver<Bodies>(definition: WebhookDefinition): Receive<Bodies> {
  return async (request, options) => {
    const { id, timestamp, bytes } = await verify(request, options as ReceiveOptions);
    const body = parsed(bytes);
    const event = options.event === undefined ? eventOf(definition, body) : String(options.event);
    check(definition, event, body);
    return { event, id, timestamp: new Date(timestamp * 1000), body } as never;
  };
}

/**
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#verifying-signatures
 *
 * @throws {WebhookError}
 */
async function verify(
  request: WebhookRequest,
  { secret, tolerance = 300, maxBytes = 1_000_000, now = Date.now }: ReceiveOptions,
) {
  const [id, stamp, signature] = ['id', 'timestamp', 'signature'].map((name) => headerOf(request, `webhook-${name}`));
  if (!id || !stamp || !signature)
    throw new WebhookError('headers', 'webhook-id, webhook-timestamp or webhook-signature is missing');
  const timestamp = /^\d{1,12}$/.test(stamp) ? Number(stamp) : Number.NaN;
  // NaN is no smaller than anything.
  if (!(Math.abs(now() / 1000 - timestamp) <= tolerance))
    throw new WebhookError('timestamp', `webhook-timestamp is not within ${tolerance} seconds of now`);
  const bytes = await bytesOf(request, maxBytes);
  if (!(await isSigned(secret, signature, id, timestamp, bytes)))
    throw new WebhookError('signature', 'no signature is by a known secret');
  return { id, timestamp, bytes };
}

function headerOf({ headers }: WebhookRequest, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([given]) => given.toLowerCase() === name) ?? [];
  return value === undefined ? undefined : [value].flat().join(' ');
}

async function bytesOf(request: WebhookRequest, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = request;
  if ('bodyUsed' in request && request.bodyUsed)
    throw new TypeError('The body of the webhook has been read: what was signed is the body as it came.');
  const tooLarge = () => new WebhookError('too-large', `the body has more than ${maxBytes} bytes`);
  if (!(body instanceof ReadableStream)) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body ?? []);
    if (bytes.length > maxBytes) throw tooLarge();
    return bytes;
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += piece.length;
    if (length > maxBytes) throw tooLarge();
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function parsed(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    const [inexact] = inexactNumbers(text);
    if (inexact === undefined) return value;
    throw new WebhookError('body', `the number at ${inexact || '/'} has more digits than JavaScript can hold`);
  } catch (error) {
    // The message of a SyntaxError quotes the body.
    throw error instanceof WebhookError ? error : new WebhookError('body', 'the body is not JSON');
  }
}

/** What the body says it is, or the only event whose rules it keeps. */
function eventOf(definition: WebhookDefinition, body: unknown): string {
  const { events, property } = definition;
  const names = Object.keys(events);
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  if (property !== undefined) {
    const value =
      typeof body === 'object' && body !== null ? own(body as Record<string, unknown>, property) : undefined;
    const named = names.find((name) => events[name]?.values?.includes(value));
    if (named !== undefined) return named;
    throw new WebhookError('event', `${property} of the body names no event that the API declares`);
  }
  const fitting = names.filter((name) => issuesOf(definition, name, body).length === 0);
  if (fitting.length === 1) return fitting[0] as string;
  throw new WebhookError(
    'event',
    fitting.length === 0 ? 'the body fits no event' : `the body fits ${fitting.join(' and ')}: say which by \`event\``,
  );
}

/** @throws {WebhookError} where the body breaks the contract of the event. */
export function check(definition: WebhookDefinition, event: string, body: unknown): void {
  if (!Object.hasOwn(definition.events, event)) throw new WebhookError('event', `there is no event ${event}`);
  const issues = issuesOf(definition, event, body);
  if (issues.length > 0) throw new WebhookError('body', `${event} is not valid`, issues);
}

function issuesOf({ events, validation }: WebhookDefinition, event: string, body: unknown): Violation[] {
  const { operation = '', mediaType = '' } = events[event] ?? {};
  const { vendor = '', validate } = validation[operation]?.body?.[mediaType]?.['~standard'] ?? {};
  const result = validate?.(body) as StandardSchemaV1.FailureResult | undefined;
  return (result?.issues ?? []).map((issue) => violation('body', issue, vendor));
}
