import { equal, listOf, showAll } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { satisfies } from '../validity.ts';
import { keyword, placeOf, type View } from '../view.ts';
import { integersOf } from './bounds.ts';
import { textEffect } from './formats.ts';
import { allowsType, typeOf, typesOf } from './types.ts';

const has = (values: readonly unknown[], value: unknown): boolean => values.some((other) => equal(other, value));

/** The values that are listed, by `enum` or by `const`; `undefined` where any is allowed. */
export function listed(view: View): readonly unknown[] | undefined {
  const lists = [
    ...keyword(view, 'enum').map(({ value }) => listOf(value)),
    ...keyword(view, 'const').map(({ value }) => [value]),
  ];
  const [first, ...others] = lists;
  const types = typesOf(view);
  return first?.filter((value) => allowsType(types, typeOf(value)) && others.every((list) => has(list, value)));
}

/** Those of the listed values that all other keywords let through. */
function valid(view: View): readonly unknown[] | undefined {
  try {
    return listed(view)?.filter((value) => satisfies(view, value));
  } catch {
    return listed(view);
  }
}

/** The values of both sides, where one of them lists its own and the other can be counted. */
function bothLists(old: View, next: View): readonly (readonly unknown[] | undefined)[] {
  const [before, after] = [valid(old), valid(next)];
  return [before ?? (after && integersOf(old)), after ?? (before && integersOf(next))];
}

/** Nothing but the listed values has to be compared: they are all that one side allows, and the other allows them or lists its own. */
export function isSettledByValues(old: View, next: View): boolean {
  const [before, after] = bothLists(old, next);
  if (before && after) return true;
  const [values, other] = before ? [before, next] : [after, old];
  try {
    return values?.every((value) => satisfies(other, value)) ?? false;
  } catch {
    return false;
  }
}

const where = (view: View): string => placeOf(view, keyword(view, 'const').length > 0 ? 'const' : 'enum');

/** `enum` and `const`, which is an `enum` of one. */
export const values: Comparator = function* (old, next, { instance }) {
  if (textEffect(old, next) === 'none') return;
  const [before, after] = bothLists(old, next);
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
