import type { Change, Comparator, Context } from './change.ts';
import { access } from './keywords/access.ts';
import { applicators } from './keywords/applicators.ts';
import { arrays } from './keywords/arrays.ts';
import { bounds } from './keywords/bounds.ts';
import { evaluation } from './keywords/evaluation.ts';
import { formats } from './keywords/formats.ts';
import { lifecycle } from './keywords/lifecycle.ts';
import { objects } from './keywords/objects.ts';
import { types, typesOf } from './keywords/types.ts';
import { isSettledByValues, values } from './keywords/values.ts';
import { isNothing, type View } from './view.ts';

const VALUES: readonly Comparator[] = [values, access, lifecycle];
const FAMILIES: readonly Comparator[] = [
  values,
  bounds,
  formats,
  objects,
  arrays,
  access,
  lifecycle,
  applicators,
  evaluation,
];

/** What differs between two schemas whose branches have been chosen. */
export function* compareFlat(old: View, next: View, context: Context): Generator<Change> {
  if (isNothing(old) || isNothing(next)) {
    if (isNothing(old) === isNothing(next)) return;
    const narrows = isNothing(next);
    const places = { old: old.nodes[0]?.pointer ?? '#', new: next.nodes[0]?.pointer ?? '#' };
    const says = narrows ? 'is no longer allowed' : 'is allowed now';
    yield {
      rule: narrows ? 'value-forbidden' : 'value-allowed',
      ...places,
      instance: context.instance,
      says,
    };
    return;
  }
  const changed = [...types(old, next, context)];
  yield* changed;
  // Of two types that have nothing in common, there is nothing else to say.
  if (changed.some(({ rule }) => rule === 'type-changed')) return;
  const has = (type: string) => typesOf(old).includes(type) && typesOf(next).includes(type);
  for (const family of isSettledByValues(old, next) ? VALUES : FAMILIES) {
    if ((family === objects && !has('object')) || (family === arrays && !has('array'))) continue;
    yield* family(old, next, context);
  }
}
