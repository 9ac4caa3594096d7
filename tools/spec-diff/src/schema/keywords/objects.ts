import { joinPointer } from '@rollcall/openapi/pointer';
import { objectOf, show } from '../../json.ts';
import { nodeAt } from '../../node.ts';
import { isSunsetPast } from '../../sunset.ts';
import type { Change, Comparator, Context } from '../change.ts';
import { areTextsWithin, isPatternWithin } from '../patterns.ts';
import {
  ANYTHING,
  both,
  hasFlag,
  isForbidden,
  keyword,
  memberOf,
  placeOf,
  property,
  propertyNames,
  restOf,
  type View,
  viewOf,
} from '../view.ts';
import { requiredNames } from './required.ts';

/** A client leaves `readOnly` properties out of requests, a server leaves `writeOnly` ones out of responses. */
const HIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;
const isSeen = (view: View | undefined, { direction }: Context): boolean =>
  view !== undefined && !hasFlag(view, HIDDEN[direction]);

const isHidden = (view: View, name: string, { direction }: Context): boolean => {
  const declared = property(view, name);
  return declared !== undefined && hasFlag(declared, HIDDEN[direction]);
};

const step = (name: string): string => joinPointer('', name);
const at = (view: View, name: string): string =>
  keyword(view, 'properties').map((node) => joinPointer(node.pointer, name))[0] ?? placeOf(view, 'properties');

/** `properties`, `patternProperties`, `required` and what holds for all other properties. */
export const objects: Comparator = function* (old, next, context) {
  const names = new Set([...propertyNames(old), ...propertyNames(next)]);
  for (const name of names) yield* member(old, next, name, context);
  for (const name of new Set([...requiredNames(old), ...requiredNames(next)]))
    if (!names.has(name)) yield* requiredness(old, next, name, context);
  yield* patterns(old, next, context);
  yield* rest(old, next, context);
};

function* member(old: View, next: View, name: string, context: Context): Generator<Change> {
  const [before, after] = [property(old, name), property(next, name)];
  const [all, none] = [memberOf(old, name), memberOf(next, name)];
  if (context.isLiteral) {
    yield* requiredness(old, next, name, context);
    yield* context.descend(step(name), all ?? ANYTHING, none ?? ANYTHING);
    return;
  }
  const was = isSeen(before, context) && !isForbidden(all);
  const is = isSeen(after, context) && !isForbidden(none);
  // A map or a pattern speaks of it, where `properties` do not.
  const isCovered = (was && !after && none && !isForbidden(none)) || (is && !before && all && !isForbidden(all));
  const isUnspoken = !(before && !isSeen(before, context)) && !(after && !isSeen(after, context));
  if ((was && is) || ((was || is) && isUnspoken && isCovered)) {
    yield* requiredness(old, next, name, context);
    yield* context.descend(step(name), all ?? ANYTHING, none ?? ANYTHING);
  }
  if (was && is) return;
  if (was && before && !(isUnspoken && isCovered)) yield* removed(old, next, name, before, after, context);
  else if (is && after) yield* added(old, next, name, before, context);
}

function* requiredness(old: View, next: View, name: string, context: Context): Generator<Change> {
  const [was, is] = [requiredNames(old).has(name), requiredNames(next).has(name)];
  if (was === is) return;
  if (isHidden(old, name, context) || isHidden(next, name, context)) return;
  const { instance } = context;
  const places = { old: placeOf(old, 'required'), new: placeOf(next, 'required'), instance: instance + step(name) };
  if (is) yield { rule: 'property-became-required', ...places, says: 'became required' };
  else yield { rule: 'property-became-optional', ...places, says: 'became optional' };
}

function* removed(
  old: View,
  next: View,
  name: string,
  before: View,
  after: View | undefined,
  context: Context,
): Generator<Change> {
  const places = {
    old: at(old, name),
    instance: context.instance + step(name),
    sanctioned: isSunsetPast(before, context.now),
  };
  if (after && !isSeen(after, context)) {
    const flag = HIDDEN[context.direction];
    yield {
      rule: flag === 'readOnly' ? 'property-became-read-only' : 'property-became-write-only',
      ...places,
      new: at(next, name),
      says: `became \`${flag}\` and left this message`,
    };
    return;
  }
  // Also in an open object: nobody looks at what is still sent, and nobody sends what is still read.
  yield {
    rule: 'property-removed',
    effect: context.direction === 'request' ? 'narrows' : 'widens',
    ...places,
    new: after ? at(next, name) : placeOf(next, 'properties'),
    says: 'was removed',
  };
}

function* added(old: View, next: View, name: string, before: View | undefined, context: Context): Generator<Change> {
  const places = {
    new: at(next, name),
    old: before ? at(old, name) : placeOf(old, 'properties'),
    instance: context.instance + step(name),
  };
  const required = requiredNames(next).has(name) && !requiredNames(old).has(name);
  if (context.direction === 'request') {
    if (required) yield { rule: 'required-property-added', ...places, says: 'is new and required' };
    else yield { rule: 'property-added', effect: 'widens', ...places, says: 'is new' };
    return;
  }
  // Readers of an open object skip what they don't know; a closed one refuses it.
  const says = 'is new';
  if (isForbidden(memberOf(old, name))) yield { rule: 'property-added-to-closed-object', ...places, says };
  else if (required) yield { rule: 'required-property-added', ...places, says };
  else yield { rule: 'property-added', effect: 'narrows', ...places, says };
}

/** Properties by the pattern of their names: what holds for them on both sides. */
function* patterns(old: View, next: View, context: Context): Generator<Change> {
  const [before, after] = [patternsOf(old), patternsOf(next)];
  const places = { old: placeOf(old, 'patternProperties'), new: placeOf(next, 'patternProperties') };
  const declared = [...propertyNames(old), ...propertyNames(next)];
  const { instance } = context;
  for (const pattern of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(pattern), after.get(pattern)];
    if (was && is) yield* context.descend('/*', was, is);
    else if (areTextsWithin({ patterns: [pattern] }, { listed: declared }) !== true) {
      const { narrows, widens } = context.relate(ruling(old, before, pattern), ruling(next, after, pattern));
      if (narrows && widens) continue;
      const effect = narrows ? 'narrows' : widens ? 'widens' : 'incomparable';
      const says = `has other rules for properties that match ${show(pattern)}`;
      yield { rule: is ? 'pattern-properties-added' : 'pattern-properties-removed', effect, ...places, instance, says };
    }
  }
}

/** What holds for all names that match a pattern: the patterns that match them, too, or else what holds for the rest. */
function ruling(view: View, patterns: ReadonlyMap<string, View>, pattern: string): View {
  const wider = [...patterns].filter(([other]) => isPatternWithin(pattern, other)).map(([, schema]) => schema);
  return wider.length > 0 ? wider.reduce(both) : (restOf(view) ?? ANYTHING);
}

function patternsOf(view: View): Map<string, View> {
  const nodes = keyword(view, 'patternProperties').flatMap(({ document, pointer, value }) =>
    Object.keys(objectOf(value)).map((pattern) => ({ pattern, node: nodeAt(document, joinPointer(pointer, pattern)) })),
  );
  const groups = Map.groupBy(nodes, ({ pattern }) => pattern);
  return new Map([...groups].map(([pattern, group]) => [pattern, viewOf(...group.map(({ node }) => node))]));
}

function* rest(old: View, next: View, context: Context): Generator<Change> {
  // Every name has a pattern of its own.
  if ([old, next].some((view) => [...patternsOf(view).keys()].some((pattern) => isPatternWithin('', pattern)))) return;
  const [before, after] = [restOf(old), restOf(next)];
  const [was, is] = [isForbidden(before), isForbidden(after)];
  const places = {
    old: placeOf(old, 'additionalProperties'),
    new: placeOf(next, 'additionalProperties'),
    instance: context.instance,
  };
  if (was !== is) {
    if (is) yield { rule: 'additional-properties-forbidden', ...places, says: 'no longer takes undeclared properties' };
    else yield { rule: 'additional-properties-allowed', ...places, says: 'can have undeclared properties now' };
    return;
  }
  if (!was && (before || after)) yield* context.descend('/*', before ?? ANYTHING, after ?? ANYTHING);
}
