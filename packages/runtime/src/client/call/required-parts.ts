import type { KindOf, MediaKind } from '../../media-type.ts';
import type { Parts } from './call-context.ts';

type AllKeys<Union> = Union extends unknown ? keyof Union : never;
type OfKind<MediaType, Kind extends MediaKind> = MediaType extends unknown
  ? KindOf<MediaType> extends Kind
    ? MediaType
    : never
  : never;

type Names<Has, Name extends keyof Parts> = [Has] extends [never] ? never : Name;

type ParametersOf<Op> = Op extends { readonly parameters: readonly (infer Parameter)[] } ? Parameter : never;
type FieldsIn<Content> = Content extends { readonly fields: infer All } ? All[keyof All] : never;
type FieldsOf<Op> = FieldsIn<ParametersOf<Op>> | FieldsOfBody<Op>;
type FieldsOfBody<Op> = Op extends { readonly body: { readonly content: infer Content } }
  ? FieldsIn<Content[keyof Content]>
  : never;
/** Those that a plain text is not enough for. */
type Styled<Place> = Place extends { readonly endsAt: string }
  ? 'styles'
  : Place extends { readonly contentType: string }
    ? never
    : Place extends { readonly style: 'simple' | 'form'; readonly shape: { readonly type: readonly (infer Type)[] } }
      ? Names<Extract<Type, 'array' | 'object'>, 'styles'>
      : Names<Extract<Place, { readonly style: string }>, 'styles'>;
type RequestTypes<Op> = Op extends { readonly body: { readonly content: infer Content } } ? keyof Content : never;
type ResponsesOf<Op> = Op extends { readonly responses: infer All } ? All[keyof All] : never;
type ContentOf<Response> = Response extends { readonly content: readonly (infer MediaType)[] } ? MediaType : never;
type SchemeNames<Op> = Op extends { readonly security: readonly (infer Requirement)[] } ? AllKeys<Requirement> : never;
type SchemesOf<A, Op> = A extends { readonly securitySchemes: infer All } ? All[SchemeNames<Op> & keyof All] : never;

type IsBasic<Scheme> = Scheme extends { readonly type: 'http'; readonly scheme: infer Name extends string }
  ? Lowercase<Name> extends 'basic'
    ? Scheme
    : never
  : never;
type HeaderKey = { readonly type: 'apiKey'; readonly in: 'header' };
type IsApiKey<Scheme> = Extract<Scheme, { readonly type: 'apiKey' }>;

type NeededNames<A, Op> =
  | Names<ParametersOf<Op>, 'parameters'>
  | Names<Extract<ParametersOf<Op>, { readonly whole: true }>, 'querystring'>
  | Styled<ParametersOf<Op> | FieldsOf<Op>>
  | Names<OfKind<RequestTypes<Op>, 'multipart'>, 'multipart'>
  | Names<OfKind<RequestTypes<Op>, 'urlencoded'>, 'urlencoded'>
  | Names<
      | OfKind<RequestTypes<Op>, 'text' | 'binary'>
      | OfKind<ContentOf<ResponsesOf<Op>>, 'text' | 'binary' | 'urlencoded' | 'multipart'>,
      'media'
    >
  | Names<OfKind<RequestTypes<Op> | ContentOf<ResponsesOf<Op>>, 'stream'>, 'streams'>
  | Names<Extract<RequestTypes<Op> | ContentOf<ResponsesOf<Op>>, `${string}${'/*' | ';'}${string}`>, 'mediaTypes'>
  | Names<Extract<Op, { readonly largeNumbers: true }>, 'numbers'>
  | Names<Extract<ResponsesOf<Op>, { readonly headers: object }>, 'responseHeaders'>
  | Names<Extract<Op, { readonly pagination: object }>, 'pages'>
  | Names<Extract<Op, { readonly pagination: { readonly style: 'offset' | 'page' } }>, 'countedPages'>
  | Names<Extract<Op, { readonly pagination: { readonly style: 'link' } }>, 'linkedPages'>
  | Names<Extract<Op, { readonly servers: object }>, 'ownServer'>
  | Names<Extract<Op, { readonly retry: 'with-key' }>, 'idempotencyKey'>
  | Names<SchemeNames<Op>, 'credentials'>
  | Names<IsBasic<SchemesOf<A, Op>>, 'basic'>
  | Names<Extract<SchemesOf<A, Op>, HeaderKey>, 'headerKey'>
  | Names<Exclude<IsApiKey<SchemesOf<A, Op>>, HeaderKey>, 'apiKey'>
  | Names<Exclude<SchemesOf<A, Op>, IsBasic<SchemesOf<A, Op>> | IsApiKey<SchemesOf<A, Op>>>, 'token'>;

/** The parts that the function of one operation (`typeof row`) of an API (`typeof api`) calls for; `pagesOf` brings its own. */
export type CallParts<A, Row> = Parts & Required<Pick<Parts, Exclude<NeededNames<A, Row>, 'pages'>>>;

/** The parts that a table of operations (`typeof operations`) of an API (`typeof api`) calls for. */
export type PartsFor<A, Table> = Parts & Required<Pick<Parts, NeededNames<A, Table[keyof Table]>>>;
