import { RollcallError } from './rollcall-error.ts';

/** The next page cannot be fetched: its URL was seen before, or leads to an origin that is not allowed; or there is no list. */
export class PaginationError extends RollcallError {
  override readonly name = 'PaginationError';
}
