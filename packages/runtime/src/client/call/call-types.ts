import type { AllOptional, OperationTypes } from '../../types.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { Input } from '../request/input.ts';
import type { Result, StreamedResult, SuccessBody } from '../response/result.ts';

/** The arguments of a call after those that lead: the input may be omitted if nothing in it is required. */
export type CallArguments<Given, Leading extends readonly unknown[] = [], Options = CallOptions> =
  AllOptional<Given> extends true
    ? [...leading: Leading, input?: Given | undefined, options?: Options | undefined]
    : [...leading: Leading, input: Given, options?: Options | undefined];

/**
 * The arguments of a call, by the types of its operation.
 *
 * @example const read = (...args: Arguments<operations['getMember']>) => club.getMember(...args);
 */
export type Arguments<Op extends OperationTypes, Options = CallOptions> = CallArguments<Input<Op>, [], Options>;

/** What the method of an operation has beside the call itself. */
export interface Streaming<Op extends OperationTypes, Given = Input<Op>> {
  /** The same, with the body of a success as an unread stream of bytes, for bodies that are too big for memory. */
  stream(...args: CallArguments<Given>): Promise<StreamedResult<Op>>;
}

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
export interface Call<Op extends OperationTypes> extends Streaming<Op> {
  /**
   * Sends the request and returns the declared response, success or not. Rejects with a {@link RollcallError} if there is none,
   * and with the signal's `reason` if the caller aborted the call.
   */
  (...args: Arguments<Op>): Promise<Result<Op>>;
}

/** The type at a JSON pointer such as `/data/results` in `T`. */
export type AtPointer<T, Pointer extends string> = Pointer extends ''
  ? T
  : Pointer extends `/${infer Key}/${infer Rest}`
    ? AtPointer<Member<T, Key>, `/${Rest}`>
    : Pointer extends `/${infer Key}`
      ? Member<T, Key>
      : never;
type Member<T, Key extends string> = T extends unknown ? (Key extends keyof T ? NonNullable<T[Key]> : never) : never;

/**
 * The items of one page of an operation; `Items` is the pointer `pagination.items` of its row.
 *
 * @example type Member = ItemOf<operations['listMembers'], '/data/results'>;
 */
export type ItemOf<Op extends OperationTypes, Items extends string> =
  AtPointer<SuccessBody<Op>, Items> extends readonly (infer Item)[] ? Item : unknown;

/**
 * One page of a paginated operation. It is plain data, so it can be cached and stored.
 *
 * @example const { items, next }: Page<Member, MemberList> = await club.listMembers.page(input);
 */
export interface Page<Item, Body> {
  readonly items: Item[];
  readonly body: Body;
  /** Leads to the next page, as `from`; absent on the last one. */
  readonly next: string | undefined;
}

/**
 * Options of a call that reads one page.
 *
 * @example const second = await club.listMembers.page(input, { from: first.next });
 */
export interface PageOptions extends CallOptions {
  /** `next` of the page before; absent for the first page. */
  readonly from?: string | undefined;
}

/**
 * All items of a paginated operation, across its pages; `byPage` iterates over the response bodies instead.
 *
 * @example for await (const body of club.listMembers.pages().byPage()) console.log(body.total);
 */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  byPage(): AsyncIterable<Page>;
}

/** What the method of an operation that declares pagination has besides: `Items` is the JSON pointer to the list in the response body. */
export interface Paging<Op extends OperationTypes, Items extends string, Given = Input<Op>> {
  /**
   * Iterates over all pages, and fetches the next only when it is needed.
   *
   * @example
   * ```ts
   * for await (const member of client.listMembers.pages()) console.log(member.name);
   * for await (const page of client.listMembers.pages().byPage()) console.log(page.count);
   * ```
   */
  pages(...args: CallArguments<Given>): Pages<ItemOf<Op, Items>, SuccessBody<Op>>;
  /**
   * Fetches one page: the first, or the one that `from` leads to. For programs that ask for the next page themselves.
   *
   * @example
   * ```ts
   * const first = await client.listMembers.page();
   * const second = first.next && (await client.listMembers.page({}, { from: first.next }));
   * ```
   */
  page(...args: CallArguments<Given, [], PageOptions>): Promise<Page<ItemOf<Op, Items>, SuccessBody<Op>>>;
}

/**
 * The method of an operation that declares pagination.
 *
 * @example for await (const member of club.listMembers.pages()) console.log(member.name);
 */
export interface PagedCall<Op extends OperationTypes, Items extends string> extends Call<Op>, Paging<Op, Items> {}
