import type { Concrete, KindOf, Text } from '../../media-type.ts';
import type { AllOptional, IsUnion, OperationTypes, RequestContent, Simplify } from '../../types.ts';

/**
 * What the caller may pass as a body that is not JSON, a form or text. A stream is sent once: it can't be retried.
 *
 * @example const body: BinaryBody = await openAsBlob('photo.png');
 */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array>;

/**
 * What the caller may pass as a stream: a list is sent at once, and can be sent again; anything else as the server takes it.
 *
 * @example const body: StreamBody<AsyncIterable<Visit>> = [{ member: 1 }, { member: 2 }];
 */
export type StreamBody<T> =
  T extends AsyncIterable<infer Item> ? AsyncIterable<Item> | Iterable<Item> | ReadableStream<Item> : never;

/** The value that the caller gives for one request media type; `rawBody` stands for a form that the caller has written. */
type BodyValue<MediaType, T> = {
  json: T;
  stream: StreamBody<T>;
  multipart: T;
  urlencoded: T;
  text: Text<T> | BinaryBody;
  binary: Extract<T, string> | BinaryBody;
}[KindOf<MediaType>];

/** A range of JSON stands for no media type that could be meant; of others the file's own type is, or `text/plain`. */
type IsNamed<MediaType, Only> = [Only] extends [MediaType]
  ? Concrete<MediaType> extends MediaType
    ? false
    : KindOf<MediaType> extends 'json'
      ? true
      : false
  : MediaType extends 'application/json'
    ? false
    : true;

/**
 * One variant per media type, told apart by `contentType`. It may be left out of the only one, and of `application/json` among
 * several. Of a declared range, it is one of the media types that the range covers.
 */
type BodyVariants<Types> = keyof Types extends infer Only extends keyof Types
  ? {
      [MediaType in keyof Types]: { body: BodyValue<MediaType, Types[MediaType]> } & (IsNamed<
        MediaType,
        Only
      > extends true
        ? { contentType: Concrete<MediaType> }
        : { contentType?: Concrete<MediaType> });
    }[keyof Types]
  : never;

type NoBody = { body?: never; contentType?: never };

type BodyInput<Op extends OperationTypes> = [RequestContent<Op>] extends [never]
  ? NoBody
  : Record<never, never> extends Pick<Op, 'requestBody' & keyof Op>
    ? OptionalBody<BodyVariants<RequestContent<Op>>>
    : BodyVariants<RequestContent<Op>>;

/** One object where that says it all, for editors and messages. */
type OptionalBody<Variants> =
  IsUnion<Variants> extends true
    ? Variants | NoBody
    : Variants extends { contentType: string }
      ? Variants | NoBody
      : { [Key in keyof Variants]?: Variants[Key] };

/** `{ query: {…} }` from `parameters.query`; optional where nothing in it has to be given; refused where it is `never`. */
type Group<Parameters, From extends string, To extends string> = From extends keyof Parameters
  ? [NonNullable<Parameters[From]>] extends [never]
    ? { [Key in To]?: never }
    : AllOptional<NonNullable<Parameters[From]>> extends true
      ? { [Key in To]?: NonNullable<Parameters[From]> }
      : { [Key in To]: NonNullable<Parameters[From]> }
  : unknown;

/**
 * The input of an operation, grouped by where it travels: `{ body, query, path, headers, cookies }`. A group is required
 * where anything in it is. With several request media types `contentType` says which one `body` is written in.
 *
 * @example
 * ```ts
 * type Registration = Input<operations['registerUser']>['body'];
 * ```
 */
export type Input<Op extends OperationTypes> = Simplify<
  BodyInput<Op> &
    Group<Op['parameters'], 'query', 'query'> &
    Group<Op['parameters'], 'path', 'path'> &
    Group<Op['parameters'], 'header', 'headers'> &
    Group<Op['parameters'], 'cookie', 'cookies'>
>;

/** The input as the runtime sees it, whatever the operation. */
export interface AnyInput {
  readonly body?: unknown;
  readonly contentType?: string | undefined;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
}
