import type { JsonObject } from '@rollcall/openapi/json';
import type { Location } from '../document/operations.ts';

type Named = Readonly<Record<string, unknown>>;

/** What a request says, as typed values, before it is text. */
export interface RequestValues extends Readonly<Record<Location, Named>> {
  readonly body?: { readonly mediaType: string; readonly value: unknown };
}

/** A request as it travels. `target` is path and query, below the server's base address. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
}

/** What a handler answers, before it is a response. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: JsonObject;
}

/** A value that its place in a request cannot carry, such as `null` in a form. No case can be made of it. */
export class NotOnTheWire extends Error {}
