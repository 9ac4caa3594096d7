import type { Comparator } from '../change.ts';
import { ANYTHING, hasFlag, itemOf, placeOf, prefixOf, type View } from '../view.ts';
import { mostItems } from './bounds.ts';

/** Whether items may not repeat, which a single one can't. */
const isUnique = (view: View): boolean => hasFlag(view, 'uniqueItems') || mostItems(view) <= 1;

/** `prefixItems`, `items` and `uniqueItems`. */
export const arrays: Comparator = function* (old, next, context) {
  const most = Math.max(mostItems(old), mostItems(next));
  const prefix = Math.min(most, Math.max(prefixOf(old), prefixOf(next)));
  for (let index = 0; index < prefix; index++)
    yield* context.descend(`/${index}`, itemOf(old, index) ?? ANYTHING, itemOf(next, index) ?? ANYTHING);
  if (prefix < most) yield* context.descend('/*', itemOf(old) ?? ANYTHING, itemOf(next) ?? ANYTHING);
  const [was, is] = [isUnique(old), isUnique(next)];
  if (hasFlag(old, 'uniqueItems') === hasFlag(next, 'uniqueItems')) return;
  if (was === is) return;
  const places = { old: placeOf(old, 'uniqueItems'), new: placeOf(next, 'uniqueItems'), instance: context.instance };
  yield is
    ? { rule: 'unique-items-set', ...places, says: 'must no longer repeat items' }
    : { rule: 'unique-items-unset', ...places, says: 'may repeat items now' };
};
