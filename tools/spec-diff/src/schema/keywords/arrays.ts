import { listOf } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { ANYTHING, hasFlag, itemOf, keyword, placeOf, type View } from '../view.ts';

const prefixOf = (view: View): number =>
  Math.max(0, ...keyword(view, 'prefixItems').map(({ value }) => listOf(value).length));

/** `prefixItems`, `items` and `uniqueItems`. */
export const arrays: Comparator = function* (old, next, context) {
  const prefix = Math.max(prefixOf(old), prefixOf(next));
  for (let index = 0; index < prefix; index++)
    yield* context.descend(`/${index}`, itemOf(old, index) ?? ANYTHING, itemOf(next, index) ?? ANYTHING);
  yield* context.descend('/*', itemOf(old) ?? ANYTHING, itemOf(next) ?? ANYTHING);
  const [was, is] = [hasFlag(old, 'uniqueItems'), hasFlag(next, 'uniqueItems')];
  if (was === is) return;
  const places = { old: placeOf(old, 'uniqueItems'), new: placeOf(next, 'uniqueItems'), instance: context.instance };
  yield is
    ? { rule: 'unique-items-set', ...places, says: 'must no longer repeat items' }
    : { rule: 'unique-items-unset', ...places, says: 'may repeat items now' };
};
