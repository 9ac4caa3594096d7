import type { KindOf, Text } from '../../media-type.ts';
import type { Content, OperationTypes, Simplify, StatusOf, SuccessStatusOf } from '../../types.ts';
import type { Trace } from '../errors/rollcall-error.ts';

/** The value that the caller gets for one response media type. */
type BodyValue<MediaType, T> =
  KindOf<MediaType> extends 'json' | 'stream' ? T : KindOf<MediaType> extends 'text' | 'urlencoded' ? Text<T> : Blob;

/** The declared headers, without openapi-typescript's index signature. */
type DeclaredHeaders<Response> = Response extends { headers: infer Headers }
  ? {
      readonly [Name in keyof Headers as string extends Name
        ? never
        : number extends Name
          ? never
          : Name]: Headers[Name];
    }
  : Record<never, never>;

/** What one response has besides its status: one variant per media type. */
type Message<Response, Streamed> = [Content<Response>] extends [never]
  ? { readonly contentType: undefined; readonly body: undefined }
  : {
      [MediaType in keyof Content<Response>]: {
        readonly contentType: MediaType;
        readonly body: Streamed extends true
          ? ReadableStream<Uint8Array>
          : BodyValue<MediaType, Content<Response>[MediaType]>;
      };
    }[keyof Content<Response>];

type Common<Response> = {
  readonly headers: Simplify<DeclaredHeaders<Response>>;
  /** The response as it came, for what the API does not declare; its body has been read. */
  readonly response: globalThis.Response;
};

type Success<Response, S, Streamed> = [S] extends [never]
  ? never
  : Simplify<{ readonly ok: true; readonly status: S } & Common<Response> & Message<Response, Streamed>>;

type NoSuccess<Response, S> = [S] extends [never]
  ? never
  : Simplify<{ readonly ok: false; readonly status: S } & Common<Response> & Message<Response, false>>;

type Outcomes<Responses, Streamed> = {
  [Key in keyof Responses]:
    | Success<Responses[Key], SuccessStatusOf<Responses, Key>, Streamed>
    | NoSuccess<Responses[Key], Exclude<StatusOf<Responses, Key>, SuccessStatusOf<Responses, Key>>>;
}[keyof Responses];

/**
 * All that an operation may answer: a union told apart by `status` (a number) and by `ok`, with `body`, the declared
 * `headers`, `contentType` (as declared) and the raw `response`.
 *
 * `ok` is true for the successes that the operation declares by status code or by `2XX`. Every response under `default` is
 * then a failure, even a 2xx. Only where no success is declared, `ok` is true for a 2xx under `default`. `response.ok` knows
 * the status alone.
 *
 * @example
 * ```ts
 * const result = await client.registerUser({ body });
 * if (result.status === 201) console.log(result.body.userId);
 * else if (result.status === 429) console.log(result.headers['Retry-After']);
 * ```
 */
export type Result<Op extends OperationTypes> = Outcomes<Op['responses'], false>;

/**
 * A {@link Result} whose success body is a stream of bytes.
 *
 * @example const { body }: StreamedResult<operations['getBackup']> = await club.getBackup.stream();
 */
export type StreamedResult<Op extends OperationTypes> = Outcomes<Op['responses'], true>;

/**
 * The successes among the results.
 *
 * @example const isFound = (result: Result<Op>): result is SuccessResult<Op> => result.ok;
 */
export type SuccessResult<Op extends OperationTypes> = Extract<Result<Op>, { ok: true }>;

/**
 * The body of a success: what `unwrap` returns.
 *
 * @example const member: SuccessBody<operations['getMember']> = unwrap(await club.getMember(input));
 */
export type SuccessBody<Op extends OperationTypes> = SuccessResult<Op>['body'];

/** The key under which a result keeps the trace of its call, for `unwrap`. */
export const traceOf: unique symbol = Symbol('trace');

/** A result as the runtime sees it, whatever the operation. */
export interface AnyResult {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
  readonly headers: object;
  readonly contentType: string | undefined;
  readonly response: Response;
  readonly [traceOf]: Trace;
}
