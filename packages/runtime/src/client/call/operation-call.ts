import type { Operation } from '../../operation.ts';
import type { OperationTypes } from '../../types.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { AnyInput } from '../request/input.ts';
import type { Result, StreamedResult, SuccessBody } from '../response/result.ts';
import type { CallTarget, Connection, Parts } from './call-context.ts';
import { targetOf } from './call-target.ts';
import type { Arguments, ItemOf, Page, PageOptions, Pages } from './call-types.ts';
import { pages } from './pages.ts';
import { performCall } from './perform-call.ts';
import { performStreamedCall } from './stream.ts';

/** What {@link streamOf}, {@link pagesOf} and {@link pageOf} know the function of an operation by. */
export interface CalledOperation<Op extends OperationTypes, Items extends string = string> {
  /** The operation's row of the table, and what of the runtime it needs. */
  readonly target: CallTarget;
  /** For types only. */
  readonly types?: Op;
  /** For types only: the JSON pointer to the list in the body, if the operation declares pagination. */
  readonly items?: Items;
}

/** One operation as a function: the connection first, and then as the method of a client. */
type OperationCall<Op extends OperationTypes> = (connection: Connection, ...args: Arguments<Op>) => Promise<Result<Op>>;

/**
 * Makes the function of one operation. Generated code calls it; a bundle holds the rows of the operations it uses and no other.
 *
 * @typeParam Signature - what a package calls it by; by itself that of `Op`.
 * @param operation - the operation's row of the generated table.
 * @param parts - what of the runtime the row calls for: `satisfies CallParts<typeof api, typeof row>`.
 */
export function operationCall<Op extends OperationTypes, Items extends string = never, Signature = OperationCall<Op>>(
  operation: Operation,
  parts: Parts = {},
): Signature & CalledOperation<Op, Items> {
  const target = targetOf(operation, parts);
  const call = (connection: Connection, input?: AnyInput, options?: CallOptions) =>
    performCall(target, connection, input, options);
  return Object.assign(call, { target }) as Signature & CalledOperation<Op, Items>;
}

/**
 * Calls an operation and gives the body of a success as a stream of bytes, unread: for what is too big to hold.
 *
 * @example
 * ```ts
 * const result = await streamOf(getBackup, club);
 * if (result.ok) await result.body.pipeTo(file);
 * ```
 */
export function streamOf<Op extends OperationTypes>(
  { target }: CalledOperation<Op>,
  connection: Connection,
  ...[input, options]: Arguments<Op>
): Promise<StreamedResult<Op>> {
  const result: Promise<unknown> = performStreamedCall(target, connection, input as AnyInput, options);
  return result as Promise<StreamedResult<Op>>;
}

/**
 * Goes through all pages of an operation that declares pagination, asking for the next only when it is needed.
 *
 * @example
 * ```ts
 * for await (const member of pagesOf(listMembers, club)) console.log(member.name);
 * for await (const page of pagesOf(listMembers, club).byPage()) console.log(page.count);
 * ```
 */
export function pagesOf<Op extends OperationTypes, Items extends string>(
  { target }: CalledOperation<Op, Items>,
  connection: Connection,
  ...[input, options]: Arguments<Op>
): Pages<ItemOf<Op, Items>, SuccessBody<Op>> {
  return pages.pages(target, connection, input as AnyInput, options);
}

/**
 * Fetches one page of an operation that declares pagination: the first, or the one that `from` leads to.
 *
 * @example
 * ```ts
 * const first = await pageOf(listMembers, club);
 * const second = first.next && (await pageOf(listMembers, club, {}, { from: first.next }));
 * ```
 */
export function pageOf<Op extends OperationTypes, Items extends string>(
  { target }: CalledOperation<Op, Items>,
  connection: Connection,
  ...[input, options]: Arguments<Op, PageOptions>
): Promise<Page<ItemOf<Op, Items>, SuccessBody<Op>>> {
  return pages.page(target, connection, input as AnyInput, options);
}
