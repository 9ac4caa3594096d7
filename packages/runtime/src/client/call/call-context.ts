/**
 * What the code of a call works on, as types alone: modules import these and not each other.
 *
 * @module
 */
import type { Api, BodyContent, Field, Operation, Parameter, ResponseHeader, Server } from '../../operation.ts';
import type { styles } from '../../styles/write.ts';
import type { AnySchema } from '../../validation/schema.ts';
import type { CredentialWriter, GivenCredential } from '../auth/given-credential.ts';
import type { NetworkError } from '../errors/network-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import type { Violation } from '../errors/violation.ts';
import type { AnyClientOptions, CallOptions } from '../options/client-options.ts';
import type { Outgoing } from '../options/middleware.ts';
import type { AnyInput } from '../request/input.ts';
import type { Payload } from '../request/payload.ts';
import type { AnyResult } from '../response/result.ts';
import type { Page, PageOptions, Pages } from './call-types.ts';

/**
 * An API and the options to reach it with, ready for calls. Made by {@link connect}.
 *
 * @example const connection: Connection = connect({ auth: { token } });
 */
export interface Connection {
  readonly api: Api;
  readonly options: AnyClientOptions;
  /** Only those whose option is given. */
  readonly features: Features;
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/** An operation, ready to be called. */
export interface CallTarget {
  readonly operation: Operation;
  readonly parts: Parts;
  /** The media types that it answers with, as header. */
  readonly accept: string;
}

/** What only some calls are told. */
export interface CallOverrides {
  /** Gives the body of a success in a way of its own. */
  readonly read?: ((context: CallContext, response: Response) => unknown) | undefined;
  /** Leads the call, once it is written, to the URL of a further page. */
  readonly follow?: ((context: CallContext) => void) | undefined;
}

/** One call, from its first attempt to its last. */
export interface CallContext extends CallTarget, CallOverrides {
  readonly connection: Connection;
  readonly input: AnyInput;
  readonly options: CallOptions;
  readonly trace: { -readonly [Key in keyof Trace]: Trace[Key] };
  /** When the call must be over, as `Date.now()` tells it. */
  readonly deadlineAt: number;
  /** The next attempt asks credential functions for new ones. */
  refresh: boolean;
  /** Sees every response before it is read, and throws what decides nothing. */
  inspect?: (response: Response, credentials: readonly GivenCredential[]) => void;
  url: string;
  headers: Record<string, string>;
  /** Of the request body, as declared. */
  mediaType?: string;
  body?: BodyInit;
  /** Judges each item of a stream before it is sent, and after it has come. */
  judgeSent?: JudgeItem;
  judgeReceived?: JudgeItem;
  /** Why a streamed body could not be sent to its end. */
  bodyFault?: { readonly error: unknown };
}

/** What a validator is asked: about which part, and which value. */
export type Check = readonly [part: string, schema: AnySchema | undefined, value: unknown];
export type Violations = (checks: readonly Check[]) => Promise<Violation[]>;

/** Throws where an item must not be sent, or given to the caller. */
export type JudgeItem = (item: unknown, index: number) => Promise<void>;

/** Why and when a request is sent again. */
export interface Repeat {
  /** Milliseconds until then. */
  readonly delay: number;
  /** The status of the response, or the error if there was none. */
  readonly reason: number | Error;
}

/**
 * What some options need of the runtime, named as the options are. A client made by `create…Client` has all features; one
 * made by `connect…` those that it is given, so that a bundle holds no other.
 *
 * @example
 * ```ts
 * import { hooks } from '@rollcall/club/calls';
 *
 * const club = connectClub({ hooks: { onError: console.error } }, { hooks });
 * ```
 */
export interface Features {
  /** The option `validate`. */
  readonly validate?:
    | {
        request(context: CallContext): Promise<void>;
        response(context: CallContext, result: AnyResult): Promise<void>;
      }
    | undefined;
  /** The option `hooks`. */
  readonly hooks?:
    | {
        send(context: CallContext, transport: () => Promise<Response>): Promise<Response>;
        retry(context: CallContext, repeat: Repeat): void;
        error(context: CallContext, error: unknown): void;
      }
    | undefined;
  /** The option `middleware`. */
  readonly middleware?:
    | ((context: CallContext, request: Outgoing, transport: () => Promise<Response>) => Promise<Response>)
    | undefined;
  /** The option `server`, and what is said where its default leads nowhere. */
  readonly server?:
    | {
        url(api: Pick<Api, 'name' | 'servers'>, options: AnyClientOptions): string;
        check(failure: NetworkError, context: CallContext): void;
      }
    | undefined;
  /** The option `retry`, and the new credential after a 401. Without it every request is sent once. */
  readonly retry?: ((context: CallContext, attempt: () => Promise<AnyResult>) => Promise<AnyResult>) | undefined;
}

/** The parameters of one request, written; `query` and `cookies` as `name=value` pairs. */
export interface Written {
  path: string;
  readonly query: string[];
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  readonly cookies: string[];
}

/** `undefined` for a body of another media type. */
type FormWriter = (
  value: unknown,
  mediaType: string,
  fields: { readonly [name: string]: Field } | undefined,
  parts?: Parts,
) => Payload | undefined;

/**
 * What only some operations need. Generated code names the parts that its table calls for, and a bundle holds no other:
 * `parts satisfies PartsFor<typeof api, typeof operations>` fails to compile where one is missing.
 */
export interface Parts {
  /** Path, query, header and cookie parameters, in all styles. */
  readonly parameters?: (
    operation: Operation,
    input: AnyInput,
    headers: Record<string, string>,
    parts?: Parts,
  ) => { readonly path: string; readonly query: string };
  /** Writes a parameter that may be the whole query. */
  readonly querystring?: (parameter: Parameter, value: unknown, written: Written, parts: Parts) => void;
  /** Bodies of `multipart/form-data`. */
  readonly multipart?: FormWriter;
  /** Bodies of `application/x-www-form-urlencoded`. */
  readonly urlencoded?: FormWriter;
  /** Text and binary bodies, of requests and responses. */
  readonly media?: {
    write(value: unknown, mediaType: string, parts: Parts): Payload | undefined;
    isBinary(mediaType: string): boolean;
    read(response: Response, declared: string, trace: Trace): Promise<string | Blob>;
  };
  /** Ranges such as `image/*`, and media types with parameters. */
  readonly mediaTypes?: {
    declaredFor(received: string, declared: readonly string[]): string | undefined;
    chosenFrom(declared: readonly string[], named: string): string;
    sent(type: string, own?: string): string;
    accept(all: Iterable<string>): string;
  };
  /** Parameters and fields of several values, and the styles beside `simple` and `form`. */
  readonly styles?: typeof styles;
  /** JSON that may hold numbers with more digits than JavaScript's have. */
  readonly numbers?: {
    write(value: unknown): string;
    find(text: string): readonly string[];
    check(context: CallContext, response: Response, text: string): void;
  };
  /** Bodies of sequential media types, item by item. */
  readonly streams?: {
    isStream(mediaType: string): boolean;
    write(context: CallContext, mediaType: string, content: BodyContent): Payload | undefined;
    read(context: CallContext, response: Response, declared: string): AsyncIterable<unknown> | undefined;
    /** Has each item judged before it is sent; those of a list at once. */
    judgeRequest(
      context: CallContext,
      violations: Violations,
      schemas: Readonly<Record<string, AnySchema>> | undefined,
    ): Promise<readonly Violation[]>;
    /** Has each item judged before the caller gets it. */
    judgeResponse(
      context: CallContext,
      violations: Violations,
      schema: AnySchema | undefined,
      report: (issues: readonly Violation[]) => void,
    ): void;
  };
  /** Declared response headers. */
  readonly responseHeaders?: (
    declared: Readonly<Record<string, ResponseHeader>>,
    headers: Headers,
    parts: Parts,
  ) => object;
  /** The methods `pages` and `page` of operations that declare pagination. */
  readonly pages?: {
    page<Item, Body>(
      target: CallTarget,
      connection: Connection,
      input?: AnyInput,
      options?: PageOptions,
    ): Promise<Page<Item, Body>>;
    pages<Item, Body>(
      target: CallTarget,
      connection: Connection,
      input?: AnyInput,
      options?: CallOptions,
    ): Pages<Item, Body>;
  };
  /** Which page comes next, where pages or their items are counted. */
  readonly countedPages?: (body: unknown, target: CallTarget, input: AnyInput) => string | undefined;
  /** What the link of a relation leads to, where pages are linked by a header. */
  readonly linkedPages?: (relation: string, header: string | null) => string | undefined;
  /** Operations on servers of their own. */
  readonly ownServer?: (connection: Connection, servers: readonly Server[]) => string;
  /** A key for operations of retry safety `with-key`. */
  readonly idempotencyKey?: (context: CallContext) => void;
  /** Security requirements of any kind. */
  readonly credentials?: (context: CallContext) => Promise<readonly GivenCredential[]>;
  /** HTTP Basic. */
  readonly basic?: CredentialWriter;
  /** HTTP Bearer, OAuth 2, OpenID Connect and further HTTP schemes. */
  readonly token?: CredentialWriter;
  /** API keys in a header. */
  readonly headerKey?: CredentialWriter;
  /** API keys in query or cookie. */
  readonly apiKey?: CredentialWriter;
}
