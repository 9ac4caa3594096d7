import type { OperationValidation } from '../validation/schema.ts';

/** The webhooks of an API. Generated code has it. */
export interface WebhookDefinition {
  /** By event. */
  readonly events: { readonly [event: string]: WebhookDeclaration };
  /** The property of all bodies that says which event one is about, if there is one. */
  readonly property?: string | undefined;
  readonly validation: { readonly [operationId: string]: OperationValidation };
}

export interface WebhookDeclaration {
  /** The id of what handles it. */
  readonly operation: string;
  readonly mediaType: string;
  /** What the property of the definition holds. */
  readonly values?: readonly unknown[];
}

/**
 * A webhook that was verified and is valid, told apart by `event`.
 *
 * @example
 * ```ts
 * const { event, body } = await receive(request, { secret });
 * if (event === 'memberJoined') console.log(body.name);
 * ```
 */
export type WebhookEvent<Bodies> = {
  [Event in keyof Bodies]: {
    readonly event: Event;
    /** The same for every attempt to deliver it: who has seen it before need not handle it again. */
    readonly id: string;
    /** When this attempt was made. */
    readonly timestamp: Date;
    readonly body: Bodies[Event];
  };
}[keyof Bodies];

/**
 * A request as it came, before anything has parsed its body.
 *
 * @example const request: WebhookRequest = { headers: message.headers, body: rawBody };
 */
export type WebhookRequest =
  | Request
  | {
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly body: string | Uint8Array;
    };

/**
 * How a webhook is verified.
 *
 * @example const { event, body } = await receive(request, { secret: [next, current], tolerance: 60 });
 */
export interface ReceiveOptions<Event = string> {
  /** The secret that is shared with the sender (`whsec_…`) or its public key (`whpk_…`); while they change, the old and the new one. */
  readonly secret: string | readonly string[];
  /** Which event it has to be, where each has a URL of its own. Default: what the body says. */
  readonly event?: Event | undefined;
  /** Seconds by which the sender's clock may differ, and a request may be late. Default: 300. */
  readonly tolerance?: number | undefined;
  /** The most bytes that a body may have. Default: 1,000,000. */
  readonly maxBytes?: number | undefined;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * How a webhook is signed.
 *
 * @example await fetch(url, await sign('memberJoined', body, { secret, id: delivery.id }));
 */
export interface SignOptions {
  /** The shared secret (`whsec_…`) or the private key (`whsk_…`); while they change, the old and the new one. */
  readonly secret: string | readonly string[];
  /** Of the event, the same for every attempt to deliver it. Default: a random one. */
  readonly id?: string | undefined;
  /** When the attempt is made. Default: now. */
  readonly timestamp?: Date | undefined;
}

/**
 * A signed webhook, as `fetch` takes it.
 *
 * @example const webhook: SignedWebhook = await sign('memberJoined', body, { secret });
 */
export interface SignedWebhook {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Receives a webhook.
 *
 * @throws {WebhookError} where it can't be believed or breaks the contract; its `status` is the one to answer with.
 */
export interface Receive<Bodies> {
  // biome-ignore lint/style/useShorthandFunctionType: an interface has a name in editors and messages
  <Event extends keyof Bodies = keyof Bodies>(
    request: WebhookRequest,
    options: ReceiveOptions<Event>,
  ): Promise<WebhookEvent<Pick<Bodies, Event>>>;
}

/**
 * Signs a webhook.
 *
 * @throws {WebhookError} where the body breaks the contract.
 */
export interface Sign<Bodies> {
  // biome-ignore lint/style/useShorthandFunctionType: an interface has a name in editors and messages
  <Event extends keyof Bodies>(event: Event, body: Bodies[Event], options: SignOptions): Promise<SignedWebhook>;
}
