import type { JsonObject } from '@rollcall/openapi/json';
import type { ApiValidation } from '@rollcall/runtime/validation';
import type { Secrets } from '../cases/secrets.ts';
import type { Reply } from '../wire/values.ts';

/** The least that a generated client's answer has. */
export interface ClientResult {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

export interface ClientInput {
  readonly body?: unknown;
  readonly contentType?: string;
  readonly query?: JsonObject;
  readonly path?: JsonObject;
  readonly headers?: JsonObject;
  readonly cookies?: JsonObject;
}

/** One method per operation id. */
export type Client = Readonly<Record<string, (input?: ClientInput) => Promise<ClientResult>>>;

export interface ClientSettings {
  readonly apiUrl: string;
  readonly auth: Secrets;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly retry: false;
  readonly validate?: ApiValidation;
  readonly invalidResponse?: 'throw';
}

/** What a handler is given, as far as the kit compares it. */
export interface HandlerInput {
  readonly body: unknown;
  readonly path: JsonObject;
  readonly query: JsonObject;
  readonly headers: JsonObject;
  readonly cookies: JsonObject;
}

/** What a server answers to what it refuses itself. */
export interface Refused {
  readonly status: number;
  readonly operationId?: string;
}

export interface ServerSettings {
  readonly errors?: (mutation: Refused) => Omit<Reply, 'status'>;
  readonly authenticate: Readonly<Record<string, (credential: unknown) => unknown>>;
  readonly onViolation: (violation: unknown) => void;
  readonly onError: (error: unknown) => void;
}

export type Handlers = Readonly<Record<string, (input: HandlerInput) => Reply | Promise<Reply>>>;

/**
 * A generated package, for the kit to test. Its types are the package's own business and are tested there; the kit sends
 * what no types would allow, so it takes the package as the JavaScript that it is.
 */
export interface Subject {
  /** The contents of the package's `openapi.json`. */
  readonly document: object;
  /** Its `./validation`. */
  readonly validation: Readonly<Record<string, { readonly responses: object }>>;
  /** Its `./zod`; an application without zod has none. */
  readonly zod?: Readonly<Record<string, { readonly responses: object }>> | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each package's options and methods have types of their own
  readonly createClient: (options: any) => any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  readonly createServer: (handlers: any, options: any) => { fetch(request: Request): Response | Promise<Response> };
}
