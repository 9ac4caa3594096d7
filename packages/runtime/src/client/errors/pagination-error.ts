import { RollcallError } from './rollcall-error.ts';

/**
 * The next page cannot be fetched: its URL was seen before, or leads to an origin that is not allowed; or there is no list.
 *
 * @example
 * ```ts
 * try {
 *   for await (const member of client.listMembers.pages()) add(member);
 * } catch (error) {
 *   if (error instanceof PaginationError) log.warn(error.message);
 *   throw error;
 * }
 * ```
 */
export class PaginationError extends RollcallError {
  override readonly name = 'PaginationError';
}
