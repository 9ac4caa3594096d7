import type { Direction } from '../compatibility.ts';
import type { Node } from '../node.ts';
import type { Change, Comparator, Context } from './change.ts';
import { fingerprint } from './fingerprint.ts';
import { access } from './keywords/access.ts';
import { arrays } from './keywords/arrays.ts';
import { bounds } from './keywords/bounds.ts';
import { formats } from './keywords/formats.ts';
import { lifecycle } from './keywords/lifecycle.ts';
import { objects } from './keywords/objects.ts';
import { others } from './keywords/others.ts';
import { types } from './keywords/types.ts';
import { discriminators, unions } from './keywords/unions.ts';
import { values } from './keywords/values.ts';
import { isNothing, keyOf, type View, viewOf } from './view.ts';

const FAMILIES: readonly Comparator[] = [values, bounds, formats, objects, arrays, access, lifecycle, others];

/** All that differs between two schemas, in one direction. */
export function compareSchemas(old: Node, next: Node, direction: Direction, now: Date): Change[] {
  return unique([...compareViews(viewOf(old), viewOf(next), start(direction, now))]);
}

interface Walk extends Context {
  readonly open: ReadonlySet<string>;
}

function start(direction: Direction, now: Date): Walk {
  return walk({ direction, now, instance: '', open: new Set() });
}

function walk(at: Pick<Walk, 'direction' | 'now' | 'instance' | 'open'>): Walk {
  const self: Walk = {
    ...at,
    descend: (step, old, next) => compareViews(old, next, walk({ ...at, instance: `${at.instance}${step}` })),
    allows: (outer, inner) => [...compareFlat(inner, outer, self)].every(isHarmlessTo),
  };
  return self;
}

const isHarmlessTo = ({ effect }: Change): boolean => effect === 'widens' || effect === 'none';

function* compareViews(old: View, next: View, context: Walk): Generator<Change> {
  const key = `${keyOf(old)} | ${keyOf(next)}`;
  // A schema that contains itself is compared once.
  if (context.open.has(key) || fingerprint(old) === fingerprint(next)) return;
  const inner = walk({ ...context, open: new Set([...context.open, key]) });
  yield* discriminators(old, next, inner);
  yield* unions(old, next, inner, (one, other) => compareFlat(one, other, inner));
}

function* compareFlat(old: View, next: View, context: Context): Generator<Change> {
  if (isNothing(old) || isNothing(next)) {
    if (isNothing(old) === isNothing(next)) return;
    const narrows = isNothing(next);
    const places = { old: old.nodes[0]?.pointer ?? '#', new: next.nodes[0]?.pointer ?? '#' };
    const says = narrows ? 'is not allowed any more' : 'is allowed now';
    yield {
      rule: narrows ? 'value-forbidden' : 'value-allowed',
      effect: narrows ? 'narrows' : 'widens',
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
  for (const family of FAMILIES) yield* family(old, next, context);
}

function unique(changes: readonly Change[]): Change[] {
  const key = ({ rule, old, new: next, instance }: Change) => JSON.stringify([rule, old, next, instance]);
  return [...new Map(changes.map((change) => [key(change), change])).values()];
}
