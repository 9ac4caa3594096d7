import { equal, show } from '../../json.ts';
import type { FixedRule } from '../../rules/index.ts';
import type { Change, Comparator, Context } from '../change.ts';
import { isForbidden, itemOf, keyword, placeOf, prefixOf, propertyNames, restOf, type View } from '../view.ts';
import { isToldBy, textEffect } from './formats.ts';
import { requiredNames } from './required.ts';
import { isOnly, typesOf } from './types.ts';

interface Bound {
  readonly value: number;
  /** The value itself is out. */
  readonly open: boolean;
}

interface Limit {
  readonly rules: Readonly<Record<'set' | 'unset' | 'increased' | 'decreased', FixedRule>>;
  /** +1: a larger bound allows less. */
  readonly sign: 1 | -1;
  readonly inclusive: string;
  readonly exclusive?: string;
  /** The types whose values it bounds. */
  readonly of: readonly string[];
  /** The bound that other keywords imply. */
  readonly implied?: (view: View) => number | undefined;
}

const NUMBERS = ['number', 'integer'];
const LIMITS: readonly Limit[] = [
  {
    rules: { set: 'min-set', unset: 'min-unset', increased: 'min-increased', decreased: 'min-decreased' },
    sign: 1,
    inclusive: 'minimum',
    exclusive: 'exclusiveMinimum',
    of: NUMBERS,
  },
  {
    rules: { set: 'max-set', unset: 'max-unset', increased: 'max-increased', decreased: 'max-decreased' },
    sign: -1,
    inclusive: 'maximum',
    exclusive: 'exclusiveMaximum',
    of: NUMBERS,
  },
  {
    rules: {
      set: 'min-length-set',
      unset: 'min-length-unset',
      increased: 'min-length-increased',
      decreased: 'min-length-decreased',
    },
    sign: 1,
    inclusive: 'minLength',
    of: ['string'],
    implied: () => 0,
  },
  {
    rules: {
      set: 'max-length-set',
      unset: 'max-length-unset',
      increased: 'max-length-increased',
      decreased: 'max-length-decreased',
    },
    sign: -1,
    inclusive: 'maxLength',
    of: ['string'],
  },
  {
    rules: {
      set: 'min-items-set',
      unset: 'min-items-unset',
      increased: 'min-items-increased',
      decreased: 'min-items-decreased',
    },
    sign: 1,
    inclusive: 'minItems',
    of: ['array'],
    implied: () => 0,
  },
  {
    rules: {
      set: 'max-items-set',
      unset: 'max-items-unset',
      increased: 'max-items-increased',
      decreased: 'max-items-decreased',
    },
    sign: -1,
    inclusive: 'maxItems',
    of: ['array'],
    implied: (view) => (isForbidden(itemOf(view)) ? prefixOf(view) : undefined),
  },
  {
    rules: {
      set: 'min-properties-set',
      unset: 'min-properties-unset',
      increased: 'min-properties-increased',
      decreased: 'min-properties-decreased',
    },
    sign: 1,
    inclusive: 'minProperties',
    of: ['object'],
    implied: (view) => requiredNames(view).size,
  },
  {
    rules: {
      set: 'max-properties-set',
      unset: 'max-properties-unset',
      increased: 'max-properties-increased',
      decreased: 'max-properties-decreased',
    },
    sign: -1,
    inclusive: 'maxProperties',
    of: ['object'],
    implied: (view) =>
      isForbidden(restOf(view)) && keyword(view, 'patternProperties').length === 0
        ? propertyNames(view).length
        : undefined,
  },
];

/** Of several bounds the tightest, and for whole steps always one that is itself allowed. */
function boundOf(view: View, { sign, inclusive, exclusive }: Limit): Bound | undefined {
  const step = isOnly(view, 'integer') ? multipleOf(view) : 0;
  const of = (name: string | undefined, open: boolean): Bound[] =>
    (name ? keyword(view, name) : [])
      .filter(({ value }) => typeof value === 'number')
      .map(({ value }) => settle({ value: value as number, open }, sign, step));
  return tightest([...of(inclusive, false), ...of(exclusive, true)], sign);
}

const tightest = (bounds: readonly Bound[], sign: 1 | -1): Bound | undefined =>
  [...bounds].sort((a, b) => sign * (b.value - a.value) || Number(b.open) - Number(a.open))[0];

function settle({ value, open }: Bound, sign: 1 | -1, step: number): Bound {
  if (step === 0) return { value, open };
  const whole = (sign === 1 ? Math.ceil(value / step) : Math.floor(value / step)) * step;
  return { value: open && whole === value ? value + sign * step : whole, open: false };
}

/** With what other keywords imply. */
function settledBoundOf(view: View, limit: Limit): Bound | undefined {
  const value = limit.implied?.(view);
  const bound = boundOf(view, limit);
  return tightest([...(bound ? [bound] : []), ...(value === undefined ? [] : [{ value, open: false }])], limit.sign);
}

const limitOf = (view: View, name: string): number | undefined =>
  LIMITS.filter(({ inclusive }) => inclusive === name).map((limit) => settledBoundOf(view, limit)?.value)[0];

export const mostItems = (view: View): number => limitOf(view, 'maxItems') ?? Number.POSITIVE_INFINITY;
export const lengthsOf = (view: View) => ({ least: limitOf(view, 'minLength') ?? 0, most: limitOf(view, 'maxLength') });

/** No number is within the bounds of both. */
export function areApart(view: View, other: View): boolean {
  const isBelow = (low: View, high: View): boolean => {
    const [most, least] = [LIMITS[1], LIMITS[0]].map((limit, turn) => limit && boundOf(turn ? high : low, limit));
    return (
      most !== undefined && least !== undefined && (most.value - least.value || -Number(most.open || least.open)) < 0
    );
  };
  return isBelow(view, other) || isBelow(other, view);
}

/** All integers that are allowed, if they are few. */
export function integersOf(view: View): readonly number[] | undefined {
  if (!typesOf(view).every((type) => type === 'integer')) return undefined;
  const [least, most, step] = [limitOf(view, 'minimum'), limitOf(view, 'maximum'), multipleOf(view)];
  if (least === undefined || most === undefined || (most - least) / step > 100) return undefined;
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step);
}

/** Positive: `after` allows less than `before`. */
function tightening(before: Bound | undefined, after: Bound | undefined, sign: 1 | -1): number {
  if (!before || !after) return Number(Boolean(after)) - Number(Boolean(before));
  return sign * (after.value - before.value) || Number(after.open) - Number(before.open);
}

const isAbout = ({ of }: Limit, view: View): boolean => typesOf(view).some((type) => of.includes(type));

/** `have at most 20 characters` */
function wordsFor({ inclusive, sign }: Limit, bound: Bound | undefined): string {
  const least = bound?.open ? 'more than' : 'at least';
  const most = bound?.open ? 'less than' : 'at most';
  const noun = { Length: 'characters', Items: 'items', Properties: 'properties' }[inclusive.slice(3)];
  return `${noun ? 'have' : 'be'} ${sign === 1 ? least : most} ${bound?.value}${noun ? ` ${noun}` : ''}`;
}

function* limits(old: View, next: View, { instance }: Context): Generator<Change> {
  for (const limit of LIMITS) {
    if (!isAbout(limit, old) || !isAbout(limit, next)) continue;
    const [before, after] = [boundOf(old, limit), boundOf(next, limit)];
    const change = tightening(before, after, limit.sign);
    const settled = tightening(settledBoundOf(old, limit), settledBoundOf(next, limit), limit.sign);
    // What other keywords have tightened or loosened is told with them.
    if (change * settled <= 0) continue;
    const texts = limit.of.includes('string') ? textEffect(old, next) : undefined;
    if (texts === 'none' || !isToldBy(change > 0 ? 'narrows' : 'widens', texts)) continue;
    const raised = change > 0 === (limit.sign === 1);
    const action = !before ? 'set' : !after ? 'unset' : raised ? 'increased' : 'decreased';
    const place = (view: View) =>
      placeOf(view, limit.exclusive && keyword(view, limit.exclusive).length > 0 ? limit.exclusive : limit.inclusive);
    yield {
      rule: limit.rules[action],
      old: place(old),
      new: place(next),
      instance,
      says: after
        ? `must ${wordsFor(limit, after)} now${before ? `, instead of ${before.value}` : ''}`
        : `no longer has to ${wordsFor(limit, before)}`,
    };
  }
}

const greatestDivisor = (a: number, b: number): number => (b < 1e-9 ? a : greatestDivisor(b, a % b));
const divides = (a: number, b: number): boolean => Number.isInteger(Number((b / a).toPrecision(12)));

/** What all `multipleOf`s demand together: 1 of integers, 0 if nothing. */
function multipleOf(view: View): number {
  const steps = keyword(view, 'multipleOf').map(({ value }) => Number(value));
  const all = isOnly(view, 'integer') ? [1, ...steps] : steps;
  return all.reduce((a, b) => (a === 0 ? b : Number(((a * b) / greatestDivisor(a, b)).toPrecision(12))), 0);
}

function* multiples(old: View, next: View, { instance }: Context): Generator<Change> {
  const [before, after] = [multipleOf(old), multipleOf(next)];
  const [stated = [], restated = []] = [old, next].map((view) => keyword(view, 'multipleOf').map(({ value }) => value));
  // Integers are multiples of 1, which their type has said.
  const isOfType = (steps: readonly unknown[], step: number, other: number) =>
    steps.length === 0 && step === 1 && (other === 0 || divides(other, 1));
  if (before === after || equal(stated, restated)) return;
  if (isOfType(stated, before, after) || isOfType(restated, after, before)) return;
  const narrows = before === 0 || (after > 0 && divides(before, after));
  const widens = after === 0 || (before > 0 && divides(after, before));
  const effect = narrows ? 'narrows' : widens ? 'widens' : 'incomparable';
  const [was, is] = [before, after].map((step) => show(step || 'anything'));
  const places = { old: placeOf(old, 'multipleOf'), new: placeOf(next, 'multipleOf') };
  const says = `must be a multiple of ${is} instead of ${was}`;
  yield { rule: 'multiple-of-changed', effect, ...places, instance, says };
}

/** Numbers that bound a value, its length or how many members it has. */
export const bounds: Comparator = function* (old, next, context) {
  yield* limits(old, next, context);
  yield* multiples(old, next, context);
};
