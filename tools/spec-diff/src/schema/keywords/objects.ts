import { joinPointer } from '@rollcall/openapi/pointer';
import { listOf, show } from '../../json.ts';
import { isSunsetPast } from '../../sunset.ts';
import type { Change, Comparator, Context } from '../change.ts';
import {
  hasFlag,
  isNothing,
  keyword,
  placeOf,
  property,
  propertyNames,
  subschema,
  type View,
  viewOf,
} from '../view.ts';

export const requiredNames = (view: View): Set<string> =>
  new Set(keyword(view, 'required').flatMap(({ value }) => listOf(value).map(String)));

/** A client leaves `readOnly` properties out of requests, a server leaves `writeOnly` ones out of responses. */
const HIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;
const isSeen = (view: View | undefined, { direction }: Context): boolean =>
  view !== undefined && !hasFlag(view, HIDDEN[direction]);

const isClosed = (view: View): boolean => {
  const rest = subschema(view, 'additionalProperties') ?? subschema(view, 'unevaluatedProperties');
  return rest !== undefined && isNothing(rest);
};

const step = (name: string): string => joinPointer('', name);
const at = (view: View, name: string): string =>
  keyword(view, 'properties').map((node) => joinPointer(node.pointer, name))[0] ?? placeOf(view, 'properties');

/** `properties`, `required` and `additionalProperties`. */
export const objects: Comparator = function* (old, next, context) {
  for (const name of new Set([...propertyNames(old), ...propertyNames(next)])) yield* member(old, next, name, context);
  yield* rest(old, next, context);
};

function* member(old: View, next: View, name: string, context: Context): Generator<Change> {
  const [before, after] = [property(old, name), property(next, name)];
  const [was, is] = [isSeen(before, context), isSeen(after, context)];
  if (was && is && before && after) {
    yield* requiredness(old, next, name, context);
    yield* context.descend(step(name), before, after);
  } else if (was && before) yield* removed(old, next, name, before, after, context);
  else if (is && after) yield* added(old, next, name, before, context);
}

function* requiredness(old: View, next: View, name: string, { instance }: Context): Generator<Change> {
  const [was, is] = [requiredNames(old).has(name), requiredNames(next).has(name)];
  if (was === is) return;
  const places = { old: placeOf(old, 'required'), new: placeOf(next, 'required'), instance: instance + step(name) };
  if (is)
    yield {
      rule: 'property-became-required',
      effect: 'narrows',
      ...places,
      says: 'became required',
      hint: `Always send ${show(name)}.`,
    };
  else
    yield {
      rule: 'property-became-optional',
      effect: 'widens',
      ...places,
      says: 'became optional',
      hint: `Expect answers without ${show(name)}.`,
    };
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
  if (after) {
    const flag = HIDDEN[context.direction];
    const effect = 'incomparable';
    yield {
      rule: `property-became-${flag === 'readOnly' ? 'read-only' : 'write-only'}`,
      effect,
      ...places,
      new: at(next, name),
      says: `became \`${flag}\` and left this message`,
    };
    return;
  }
  const hint = context.direction === 'request' ? `Stop sending ${show(name)}.` : `Stop reading ${show(name)}.`;
  // Also in an open object: nobody looks at what is still sent, and nobody sends what is still read.
  yield {
    rule: 'property-removed',
    effect: context.direction === 'request' ? 'narrows' : 'widens',
    ...places,
    new: placeOf(next, 'properties'),
    says: 'was removed',
    hint,
  };
}

function* added(old: View, next: View, name: string, before: View | undefined, context: Context): Generator<Change> {
  const places = {
    new: at(next, name),
    old: before ? at(old, name) : placeOf(old, 'properties'),
    instance: context.instance + step(name),
  };
  const required = requiredNames(next).has(name);
  if (context.direction === 'request') {
    if (required)
      yield {
        rule: 'required-property-added',
        effect: 'narrows',
        ...places,
        says: 'is new and required',
        hint: `Always send ${show(name)}.`,
      };
    else yield { rule: 'property-added', effect: 'widens', ...places, says: 'is new' };
    return;
  }
  // Readers of an open object skip what they don't know; a closed one refuses it.
  const effect = isClosed(old) ? 'widens' : 'narrows';
  yield {
    rule:
      effect === 'widens' ? 'property-added-to-closed-object' : required ? 'required-property-added' : 'property-added',
    effect,
    ...places,
    says: 'is new',
  };
}

function* rest(old: View, next: View, context: Context): Generator<Change> {
  const [before, after] = ['additionalProperties', 'additionalProperties'].map((name, index) =>
    subschema(index === 0 ? old : next, name),
  );
  const [was, is] = [before !== undefined && isNothing(before), after !== undefined && isNothing(after)];
  const places = {
    old: placeOf(old, 'additionalProperties'),
    new: placeOf(next, 'additionalProperties'),
    instance: context.instance,
  };
  if (was !== is) {
    yield is
      ? {
          rule: 'additional-properties-forbidden',
          effect: 'narrows',
          ...places,
          says: 'does not take undeclared properties any more',
        }
      : {
          rule: 'additional-properties-allowed',
          effect: 'widens',
          ...places,
          says: 'can have undeclared properties now',
        };
    return;
  }
  if (!was && (before || after)) yield* context.descend('/*', before ?? viewOf(), after ?? viewOf());
}
