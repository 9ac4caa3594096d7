import { equal, listOf, showAll } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { keyword, placeOf, type View } from '../view.ts';

const has = (values: readonly unknown[], value: unknown): boolean => values.some((other) => equal(other, value));

/** The values that are listed, by `enum` or by `const`; `undefined` where any is allowed. */
export function listed(view: View): readonly unknown[] | undefined {
  const lists = [
    ...keyword(view, 'enum').map(({ value }) => listOf(value)),
    ...keyword(view, 'const').map(({ value }) => [value]),
  ];
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => has(list, value)));
}

const where = (view: View): string => placeOf(view, keyword(view, 'const').length > 0 ? 'const' : 'enum');

/** `enum` and `const`, which is an `enum` of one. */
export const values: Comparator = function* (old, next, { instance }) {
  const [before, after] = [listed(old), listed(next)];
  const places = { old: where(old), new: where(next), instance };
  const constant = [old, next].some((view) => keyword(view, 'const').length > 0);
  if (!before && !after) return;
  if (!before) {
    const rule = constant ? 'const-added' : 'became-enum';
    yield { rule, ...places, says: `can only be ${showAll(after ?? [])} now` };
  } else if (!after) {
    const rule = constant ? 'const-removed' : 'enum-removed';
    yield { rule, ...places, says: `can be other values than ${showAll(before)} now` };
  } else {
    const gone = before.filter((value) => !has(after, value));
    const come = after.filter((value) => !has(before, value));
    if (gone.length > 0 && come.length > 0 && gone.length === before.length) {
      const says = `changed from ${showAll(before)} to ${showAll(after)}`;
      yield { rule: constant ? 'const-changed' : 'enum-changed', ...places, says };
      return;
    }
    if (gone.length > 0) yield { rule: 'enum-value-removed', ...places, says: `no longer allows ${showAll(gone)}` };
    if (come.length > 0) yield { rule: 'enum-value-added', ...places, says: `also allows ${showAll(come)}` };
  }
};
