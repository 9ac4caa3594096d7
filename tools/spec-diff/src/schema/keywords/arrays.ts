import type { Comparator } from '../change.ts';
import { hasFlag, placeOf, subschema, type View } from '../view.ts';

const ANYTHING: View = { nodes: [], label: [] };

/** `items` and `uniqueItems`. */
export const arrays: Comparator = function* (old, next, context) {
  const [before, after] = [subschema(old, 'items'), subschema(next, 'items')];
  if (before || after) yield* context.descend('/*', before ?? ANYTHING, after ?? ANYTHING);
  const [was, is] = [hasFlag(old, 'uniqueItems'), hasFlag(next, 'uniqueItems')];
  if (was === is) return;
  const places = { old: placeOf(old, 'uniqueItems'), new: placeOf(next, 'uniqueItems'), instance: context.instance };
  yield is
    ? { rule: 'unique-items-set', effect: 'narrows', ...places, says: 'must not repeat an item any more' }
    : { rule: 'unique-items-unset', effect: 'widens', ...places, says: 'may repeat items now' };
};
