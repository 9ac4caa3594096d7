import type { Concrete, KindOf, Text } from '../media-type.ts';
import type { Api, Operation, Operations, SecurityScheme, SecuritySchemes } from '../operation.ts';
import type {
  AllOptional,
  Content,
  InterimStatus,
  IsUnion,
  NoContentStatus,
  OperationTypes,
  RequestContent,
  StatusOf,
} from '../types.ts';
import type { ApiValidation } from '../validation/schema.ts';
import type { ErrorBodies, OnViolation } from './faults.ts';

/** What a server is built from: generated data, and the API's shape of errors. */
export interface ServerDefinition {
  readonly api: Api;
  readonly operations: Operations;
  readonly validation: ApiValidation;
  /** Absent: problem details of RFC 9457. */
  readonly errors?: ErrorBodies;
}

type Declared<T> = [NonNullable<T>] extends [never] ? Record<never, never> : NonNullable<T>;
type Named<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

type AnyPrincipal = Readonly<Record<string, unknown>>;

/**
 * What proves an operation's security requirements, by scheme: one member per alternative of a union.
 *
 * @example type Owner = PrincipalOf<(typeof operations)['getMember'], { bearerAuth: User }>;
 */
export type PrincipalOf<Declared extends Operation, Principals> = [Declared['security'][number]] extends [never]
  ? Record<never, never>
  : AlternativeOf<Declared['security'][number], Principals>;

type AlternativeOf<Requirement, Principals> = Requirement extends unknown
  ? { readonly [Scheme in keyof Requirement & keyof Principals]: Principals[Scheme] }
  : never;

/**
 * What a handler may answer as a stream: each item is sent when the caller can take it.
 *
 * @example const body: StreamAnswer<AsyncIterable<Visit>> = database.iterate('select * from visits');
 */
export type StreamAnswer<T> =
  T extends AsyncIterable<infer Item> ? AsyncIterable<Item> | Iterable<Item> | ReadableStream<Item> : never;

/** The value of a body of one media type, as a handler gets or answers it. Only a client gets form bodies as they are. */
type BodyValue<MediaType, T, Forms> = {
  json: T;
  stream: Forms extends 'parsed' ? T : StreamAnswer<T>;
  text: Text<T>;
  binary: Blob;
  urlencoded: Forms extends 'parsed' ? T : Text<T>;
  multipart: Forms extends 'parsed' ? T : Blob;
}[KindOf<MediaType>];
type BodyOf<Types> = { [MediaType in keyof Types]: BodyValue<MediaType, Types[MediaType], 'parsed'> }[keyof Types];

/** The body that a handler gets: one of the declared types, or nothing where the description lets it be absent. */
type InputBody<Op extends OperationTypes> = [RequestContent<Op>] extends [never]
  ? undefined
  : BodyOf<RequestContent<Op>> | (undefined extends Op['requestBody'] ? undefined : never);

/**
 * What a handler is given: parsed, coerced and judged by the contract. Fields that the contract does not know are kept in
 * `body`; parameters that it does not know are left out.
 *
 * @example const ownId = ({ principal, path }: HandlerInput<operations['getMember']>) => path.id ?? principal;
 */
export interface HandlerInput<Op extends OperationTypes, Principal = AnyPrincipal> {
  readonly operationId: string;
  readonly body: InputBody<Op>;
  /** The media type of `body`, as declared; `undefined` without a body. */
  readonly contentType: string | undefined;
  readonly path: Declared<Op['parameters']['path']>;
  readonly query: Declared<Op['parameters']['query']>;
  /** Named as declared. */
  readonly headers: Declared<Op['parameters']['header']>;
  readonly cookies: Declared<Op['parameters']['cookie']>;
  /** By security scheme, what its authenticator returned. Only the schemes of the alternative that held are there. */
  readonly principal: Principal;
  /** The request itself; its body is used up. */
  readonly request: Request;
  /** Aborted when the client goes away or the deadline passes. */
  readonly signal: AbortSignal;
}

type DeclaredHeaders<R> = R extends { headers: infer Headers } ? Named<Headers> : Record<never, never>;
type ResultHeaders<R> =
  AllOptional<DeclaredHeaders<R>> extends true
    ? { readonly headers?: DeclaredHeaders<R> & { readonly [name: string]: unknown } }
    : { readonly headers: DeclaredHeaders<R> & { readonly [name: string]: unknown } };

/** The media type has to be named where several are declared, or a range. */
type ContentTypeOf<Media, Type> =
  IsUnion<keyof Media> extends true
    ? { readonly contentType: Concrete<Type> }
    : Concrete<Type> extends Type
      ? { readonly contentType?: Type }
      : { readonly contentType: Concrete<Type> };
type NoBody = { readonly body?: undefined };
type ResultBody<Media> = [Media] extends [never]
  ? NoBody
  : {
      [Type in keyof Media]: { readonly body: BodyValue<Type, Media[Type], 'written'> } & ContentTypeOf<Media, Type>;
    }[keyof Media];

type WithStatus<S, Body> = [S] extends [never] ? never : { readonly status: S } & Body;
/** Of a declared range or `default`, some statuses have no content, and interim responses are never final. */
type ResultOf<Responses, Key extends keyof Responses> = Key extends unknown
  ? (
      | WithStatus<
          Exclude<StatusOf<Responses, Key>, NoContentStatus | InterimStatus>,
          ResultBody<Content<Responses[Key]>>
        >
      | WithStatus<Extract<StatusOf<Responses, Key>, NoContentStatus>, NoBody>
    ) &
      ResultHeaders<Responses[Key]>
  : never;

/**
 * What a handler may return: a union over the declared statuses, each with its body and headers.
 *
 * @example const notFound: HandlerResult<operations['getMember']> = { status: 404, body: { message: 'Unknown member.' } };
 */
export type HandlerResult<Op extends OperationTypes> = ResultOf<Op['responses'], keyof Op['responses']>;

/**
 * Implements one operation. A credential, a parameter or a body that breaks the contract never reaches it.
 *
 * @example const getMember: Handler<operations['getMember']> = ({ path }) => ({ status: 200, body: members.find(path.id) });
 */
export type Handler<Op extends OperationTypes, Principal = AnyPrincipal> = (
  input: HandlerInput<Op, Principal>,
) => HandlerResult<Op> | Promise<HandlerResult<Op>>;

/**
 * One handler per operation.
 *
 * @typeParam Ops - `operations` of the generated `types.ts`.
 * @typeParam Table - `typeof operations` of the generated `operations.ts`.
 * @typeParam Principals - what the authenticators return, by security scheme.
 * @example const handlers: ClubHandlers = { getMember: ({ path }) => ({ status: 200, body: members.find(path.id) }) };
 */
export type Handlers<Ops, Table extends Operations, Principals = AnyPrincipal> = {
  readonly [Id in keyof Ops & keyof Table]: Ops[Id] extends OperationTypes
    ? Handler<Ops[Id], PrincipalOf<Table[Id], Principals>>
    : never;
};

/**
 * The credential that a caller sent for a security scheme.
 *
 * @example const key = ({ key: text }: Credential<{ type: 'apiKey'; in: 'header'; name: 'X-Key' }>) => text;
 */
export type Credential<Scheme extends SecurityScheme> = Scheme extends { readonly type: 'apiKey' }
  ? { readonly key: string }
  : Scheme extends { readonly type: 'http'; readonly scheme: infer Name extends string }
    ? HttpCredential<Lowercase<Name>>
    : { readonly token: string };

type HttpCredential<Name extends string> = Name extends 'basic'
  ? { readonly username: string; readonly password: string }
  : Name extends 'bearer'
    ? { readonly token: string }
    : { readonly credentials: string };

/**
 * What an authenticator is told of the request.
 *
 * @example const bearerAuth = ({ token }, { scopes }: AuthenticationContext) => tokens.verify(token, scopes);
 */
export interface AuthenticationContext {
  readonly operationId: string;
  /** The scopes that the operation requires of an OAuth 2 or OpenID Connect token; empty for other schemes. */
  readonly scopes: readonly string[];
  readonly request: Request;
}

/**
 * Identifies the owner of a credential: returns a principal, or `undefined` or `false` if it is not valid. Compare secrets with
 * {@link safeEqual}. If it throws, the server responds with 500.
 *
 * @example const apiKey: Authenticator = ({ key }) => safeEqual(key, process.env.CLUB_KEY ?? '') && { name: 'club' };
 */
export type Authenticator<Scheme extends SecurityScheme = SecurityScheme, Principal = unknown> = (
  credential: Credential<Scheme>,
  context: AuthenticationContext,
) => Principal | undefined | false | Promise<Principal | undefined | false>;

/**
 * One authenticator per security scheme of the API.
 *
 * @example const authenticate: Authenticators<typeof api.securitySchemes> = { apiKey, bearerAuth };
 */
export type Authenticators<
  Schemes extends SecuritySchemes,
  Principals extends { readonly [Name in keyof Schemes]: unknown } = { readonly [Name in keyof Schemes]: unknown },
> = { readonly [Name in keyof Schemes]: Authenticator<Schemes[Name], Principals[Name]> };

export interface ServerLimits {
  /** Maximum size of a request body in bytes. Default 1 MiB (1048576). A larger one gets a 413. */
  readonly maxBodyBytes?: number;
  /** Maximum number of query parameters, of form fields and of multipart parts. Default 1000. More count as malformed. */
  readonly maxFields?: number;
  /** Maximum nesting of objects and arrays in JSON. Default 100. More counts as malformed. */
  readonly maxDepth?: number;
  /** Milliseconds from the arrival of the headers to the response; then 503, and the handler's signal is aborted. Default: none. */
  readonly deadline?: number;
}

export interface ServerReports {
  /** Called when a handler's result breaks the contract; the client gets a 500. Default: `console.error`. */
  readonly onViolation?: OnViolation;
  /** Called with the error of a handler or an authenticator; the client gets a 500 (503 after the deadline). Default: `console.error`. */
  readonly onError?: (error: unknown, context: { readonly operationId: string; readonly request: Request }) => void;
}

type Principalish<Schemes> = { readonly [Name in keyof Schemes]: unknown };

/**
 * Options of a server: who may call, what is reported, and how much is read.
 *
 * @example const server = createServer(handlers, { authenticate: { apiKey }, onError: console.error });
 */
export type ServerOptions<
  Schemes extends SecuritySchemes = SecuritySchemes,
  Principals extends Principalish<Schemes> = Principalish<Schemes>,
> = ServerLimits &
  ServerReports &
  (keyof Schemes extends never
    ? { readonly authenticate?: Record<never, never> }
    : { readonly authenticate: Authenticators<Schemes, Principals> });
