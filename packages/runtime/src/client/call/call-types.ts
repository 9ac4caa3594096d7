import type { AllOptional, OperationTypes } from '../../types.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { Input } from '../request/input.ts';
import type { Result, StreamedResult, SuccessBody } from '../response/result.ts';

/** The arguments of a call: the input may be left out where nothing in it is required. */
export type Arguments<Op extends OperationTypes> =
  AllOptional<Input<Op>> extends true
    ? [input?: Input<Op> | undefined, options?: CallOptions | undefined]
    : [input: Input<Op>, options?: CallOptions | undefined];

/**
 * One method of a client.
 *
 * @example
 * ```ts
 * interface ClubClient {
 *   registerMember: Call<operations['registerMember']>;
 * }
 * ```
 */
export interface Call<Op extends OperationTypes> {
  /**
   * Sends the request and gives the declared response, success or not. Rejects with a {@link RollcallError} where there is
   * none, and with the signal's `reason` where the caller gave up.
   */
  (...args: Arguments<Op>): Promise<Result<Op>>;
  /** The same, with the body of a success as a stream of bytes, unread: for what is too big to hold. */
  stream(...args: Arguments<Op>): Promise<StreamedResult<Op>>;
}

/** The type of what a JSON pointer such as `/data/results` leads to in `T`. */
export type AtPointer<T, Pointer extends string> = Pointer extends ''
  ? T
  : Pointer extends `/${infer Key}/${infer Rest}`
    ? AtPointer<Member<T, Key>, `/${Rest}`>
    : Pointer extends `/${infer Key}`
      ? Member<T, Key>
      : never;
type Member<T, Key extends string> = T extends unknown ? (Key extends keyof T ? NonNullable<T[Key]> : never) : never;

/** What one page of an operation lists, `Items` being the pointer `pagination.items` of its row. */
export type ItemOf<Op extends OperationTypes, Items extends string> =
  AtPointer<SuccessBody<Op>, Items> extends readonly (infer Item)[] ? Item : unknown;

/** All items of a paginated operation, over all its pages; `byPage` gives the response bodies instead. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  byPage(): AsyncIterable<Page>;
}

/** The method of an operation that declares pagination: `Items` is the JSON pointer to the list in the response body. */
export interface PagedCall<Op extends OperationTypes, Items extends string> extends Call<Op> {
  /**
   * Goes through all pages, asking for the next only when it is needed.
   *
   * @example
   * ```ts
   * for await (const member of client.listMembers.pages()) console.log(member.name);
   * for await (const page of client.listMembers.pages().byPage()) console.log(page.count);
   * ```
   */
  pages(...args: Arguments<Op>): Pages<ItemOf<Op, Items>, SuccessBody<Op>>;
}
