import type { Pagination } from '../../operation.ts';
import type { AnyInput } from '../request/input.ts';
import type { CallTarget } from './call-context.ts';
import { itemsOf, valueAt } from './page-body.ts';

/** The offset or the number of the page after the one that `input` has asked for. */
export function countedPages(body: unknown, target: CallTarget, { query }: AnyInput): string | undefined {
  const { style, parameter = '', first = 1, count, pages } = target.operation.pagination as Pagination;
  const { length } = itemsOf(body, target);
  const [start, step, total] = style === 'offset' ? [0, length, count] : [first, 1, pages];
  const following = Number(query?.[parameter] ?? start) + step;
  const all = valueAt(body, total);
  const isLast = length === 0 || (typeof all === 'number' && following >= all + start);
  return isLast ? undefined : String(following);
}
