/**
 * The interface between generated code and this runtime: an API as data. Every `operations.ts` is checked with
 * `as const satisfies …` against these types, so the build fails if generated tables and the runtime no longer match.
 */

/** The methods that a path item has a field for: https://spec.openapis.org/oas/v3.2.0#path-item-object */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE' | 'QUERY';

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** What text must be converted into: the types that its schema allows, and nothing else of the schema. */
export interface Shape {
  /** Absent: any type. */
  readonly type?: readonly JsonType[];
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
  readonly additionalProperties?: Shape;
}

/** https://spec.openapis.org/oas/v3.2.0#style-values */
export type Style =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

/** https://spec.openapis.org/oas/v3.1.1#parameter-object, with its defaults filled in. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly style: Style;
  readonly explode: boolean;
  readonly allowReserved?: true;
  /** In a path: the text between this variable and the next one in its segment. The value ends at its first occurrence. */
  readonly endsAt?: string;
  /** Nested values, in brackets: `x-nested` in the description. */
  readonly nested?: true;
  /** The media type of a `content` parameter, which ignores `style`. */
  readonly contentType?: string;
  /** It is the whole query, and its name is not sent: `in: querystring`. https://spec.openapis.org/oas/v3.2.0#parameter-locations */
  readonly whole?: true;
  /** Of a form that is the whole query. */
  readonly fields?: { readonly [name: string]: Field };
  readonly shape: Shape;
}

/** One part or field: https://spec.openapis.org/oas/v3.1.1#encoding-object, with its defaults filled in. */
export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  /** Media type of the part. Absent: what the shape says (text for primitives, JSON for objects). */
  readonly contentType?: string;
  readonly style?: Style;
  readonly explode?: boolean;
  /** Nested values, in brackets: `x-nested` in the description. */
  readonly nested?: true;
  /** A file: the value is a `Blob`, not text. */
  readonly binary?: true;
}

/** Which events of a stream have data of JSON: all or none, except those of the names given. */
export interface EventData {
  readonly json: boolean;
  readonly except?: readonly string[];
}

/** One media type of a request body. `fields` for form media types only, `events` for streams of events whose data is not all text. */
export interface BodyContent {
  readonly fields?: { readonly [name: string]: Field };
  readonly events?: EventData;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: { readonly [mediaType: string]: BodyContent };
}

export interface ResponseHeader {
  readonly required: boolean;
  readonly shape: Shape;
  readonly explode?: boolean;
  readonly contentType?: string;
}

export interface DeclaredResponse {
  /** Media types, as declared; empty when the response has no body. */
  readonly content: readonly string[];
  /** By media type: of streams of events whose data is not all text. */
  readonly events?: { readonly [mediaType: string]: EventData };
  readonly headers?: { readonly [name: string]: ResponseHeader };
}

/** Alternatives (OR) of schemes that must all hold (AND): https://spec.openapis.org/oas/v3.1.1#security-requirement-object */
export type SecurityRequirement = { readonly [scheme: string]: readonly string[] };

/**
 * Whether a call may be sent again when its outcome is unknown: `x-retry` of the operation.
 * `never`, `idempotent` (sending twice has the effect of once), `with-key` (only under an idempotency key).
 */
export type Retry = 'never' | 'idempotent' | 'with-key';

/** `x-pagination` of the operation. What is not said to be otherwise is a JSON pointer into the response body. */
export interface Pagination {
  /**
   * How a page says which is next: by a URL in its body (`next-url`) or in its header `Link` (`link`), by what to ask for with
   * `parameter` (`cursor`), or not at all, so that `parameter` counts items (`offset`) or pages (`page`).
   */
  readonly style: 'next-url' | 'link' | 'cursor' | 'offset' | 'page';
  readonly items: string;
  /** The URL of the next page, or its cursor. Of all others nothing. */
  readonly next?: string;
  /** The name of a query parameter: which page is wanted. */
  readonly parameter?: string;
  /** Of pages that are counted: the number of the first one, if it is not 1. */
  readonly first?: number;
  /** Whether there are more pages. */
  readonly more?: string;
  readonly previous?: string;
  /** How many items, and how many pages, there are in all. */
  readonly count?: string;
  readonly pages?: string;
}

/** What is announced of a value that a request or an answer may hold, and of what it holds. */
export interface Lifecycle {
  /** Seconds since 1970 from which it is deprecated; 0 where no day is known. https://www.rfc-editor.org/rfc/rfc9745 */
  readonly deprecation?: number;
  /** From when it may be gone, as HTTP writes dates. https://www.rfc-editor.org/rfc/rfc8594 */
  readonly sunset?: string;
  readonly properties?: { readonly [name: string]: Lifecycle };
  readonly items?: Lifecycle;
}

export interface Operation {
  /** The `operationId`, never respelt. */
  readonly id: string;
  /** As it is sent: a {@link Method}, or one of `additionalOperations`, such as `COPY`. */
  readonly method: string;
  /** The path template, as in the description: `/users/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** By status: `200`, `4XX`, `default`. */
  readonly responses: { readonly [status: string]: DeclaredResponse };
  /** Empty: no credentials are needed. With an empty member: a call without credentials is also allowed. */
  readonly security: readonly SecurityRequirement[];
  readonly retry: Retry;
  readonly pagination?: Pagination;
  /** What of it is deprecated: all of it, or members of `path`, `query`, `headers`, `cookies`, `body` and `answer`. */
  readonly lifecycle?: Lifecycle;
  /** The JSON of its requests or responses may contain numbers that JavaScript can't hold. */
  readonly largeNumbers?: true;
  /** The servers of this operation, if they are not those of the API. */
  readonly servers?: readonly Server[];
}

export interface Operations {
  readonly [operationId: string]: Operation;
}

/** https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
export type SecurityScheme =
  | { readonly type: 'http'; readonly scheme: string }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly type: 'oauth2' | 'openIdConnect' };

export interface SecuritySchemes {
  readonly [name: string]: SecurityScheme;
}

export interface Server {
  /** May hold `{variables}`. */
  readonly url: string;
  readonly variables?: { readonly [name: string]: { readonly default: string; readonly enum?: readonly string[] } };
}

/** Facts about the API as a whole. */
export interface Api {
  /** The folder's name under `specs/`. */
  readonly name: string;
  readonly servers: readonly Server[];
  readonly securitySchemes: SecuritySchemes;
}
