import type { AllOptional, OperationTypes, RequestContent, Simplify } from '../types.ts';

/** What a body that is no JSON, form or text may be given as. A stream is sent once: it can't be retried. */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array>;

type JsonMediaType = `${string}/json` | `${string}+json` | `${string}/json;${string}` | `${string}+json;${string}`;

/** The value that the caller gives for one request media type. */
type BodyValue<MediaType, T> = MediaType extends JsonMediaType
  ? T
  : MediaType extends `multipart/${string}`
    ? T | FormData
    : MediaType extends `application/x-www-form-urlencoded${string}`
      ? T | URLSearchParams
      : Extract<T, string | Blob> | BinaryBody;

type BodyVariant<MediaType, T> = { body: BodyValue<MediaType, T>; contentType: MediaType };

/** One variant per media type, told apart by `contentType`; with JSON among several, JSON needs no `contentType`. */
type BodyVariants<Types> = keyof Types extends infer Only extends keyof Types
  ? {
      [MediaType in keyof Types]: [Only] extends [MediaType]
        ? { body: BodyValue<MediaType, Types[MediaType]>; contentType?: MediaType }
        : MediaType extends 'application/json'
          ? { body: BodyValue<MediaType, Types[MediaType]>; contentType?: MediaType }
          : BodyVariant<MediaType, Types[MediaType]>;
    }[keyof Types]
  : never;

type NoBody = { body?: never; contentType?: never };

type BodyInput<Op extends OperationTypes> = [RequestContent<Op>] extends [never]
  ? NoBody
  : Record<never, never> extends Pick<Op, 'requestBody' & keyof Op>
    ? BodyVariants<RequestContent<Op>> | NoBody
    : BodyVariants<RequestContent<Op>>;

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
