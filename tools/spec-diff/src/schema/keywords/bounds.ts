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
  readonly rules: readonly [set: FixedRule, unset: FixedRule, increased: FixedRule, decreased: FixedRule];
  readonly inclusive: string;
  readonly exclusive?: string;
  /** The types whose values it bounds. */
  readonly of: readonly string[];
  /** The bound that other keywords imply. */
  readonly implied?: (view: View) => number | undefined;
}

/** +1: a larger bound allows less. */
const signOf = ({ inclusive }: Limit): 1 | -1 => (inclusive.startsWith('min') ? 1 : -1);

const NUMBERS = ['number', 'integer'];
const LEAST: Limit = {
  rules: ['min-set', 'min-unset', 'min-increased', 'min-decreased'],
  inclusive: 'minimum',
  exclusive: 'exclusiveMinimum',
  of: NUMBERS,
};
const MOST: Limit = {
  rules: ['max-set', 'max-unset', 'max-increased', 'max-decreased'],
  inclusive: 'maximum',
  exclusive: 'exclusiveMaximum',
  of: NUMBERS,
};
const LIMITS: readonly Limit[] = [
  LEAST,
  MOST,
  {
    rules: ['min-length-set', 'min-length-unset', 'min-length-increased', 'min-length-decreased'],
    inclusive: 'minLength',
    of: ['string'],
    implied: () => 0,
  },
  {
    rules: ['max-length-set', 'max-length-unset', 'max-length-increased', 'max-length-decreased'],
    inclusive: 'maxLength',
    of: ['string'],
  },
  {
    rules: ['min-items-set', 'min-items-unset', 'min-items-increased', 'min-items-decreased'],
    inclusive: 'minItems',
    of: ['array'],
    implied: () => 0,
  },
  {
    rules: ['max-items-set', 'max-items-unset', 'max-items-increased', 'max-items-decreased'],
    inclusive: 'maxItems',
    of: ['array'],
    implied: (view) => (isForbidden(itemOf(view)) ? prefixOf(view) : undefined),
  },
  {
    rules: ['min-properties-set', 'min-properties-unset', 'min-properties-increased', 'min-properties-decreased'],
    inclusive: 'minProperties',
    of: ['object'],
    implied: (view) => requiredNames(view).size,
  },
  {
    rules: ['max-properties-set', 'max-properties-unset', 'max-properties-increased', 'max-properties-decreased'],
    inclusive: 'maxProperties',
    of: ['object'],
    implied: (view) =>
      isForbidden(restOf(view)) && keyword(view, 'patternProperties').length === 0
        ? propertyNames(view).length
        : undefined,
  },
];

/** Of several bounds the tightest, and for whole steps always one that is itself allowed. */
function boundOf(view: View, limit: Limit): Bound | undefined {
  const { inclusive, exclusive } = limit;
  const sign = signOf(limit);
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
  return tightest([...(bound ? [bound] : []), ...(value === undefined ? [] : [{ value, open: false }])], signOf(limit));
}

const limitOf = (view: View, name: string): number | undefined =>
  LIMITS.filter(({ inclusive }) => inclusive === name).map((limit) => settledBoundOf(view, limit)?.value)[0];

export const mostItems = (view: View): number => limitOf(view, 'maxItems') ?? Number.POSITIVE_INFINITY;
export const lengthsOf = (view: View) => ({ least: limitOf(view, 'minLength') ?? 0, most: limitOf(view, 'maxLength') });

/** No number is within the bounds of both. */
export function areApart(view: View, other: View): boolean {
  const isBelow = (low: View, high: View): boolean => {
    const [most, least] = [boundOf(low, MOST), boundOf(high, LEAST)];
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
function wordsFor(limit: Limit, bound: Bound | undefined): string {
  const least = bound?.open ? 'more than' : 'at least';
  const most = bound?.open ? 'less than' : 'at most';
  const noun = { Length: 'characters', Items: 'items', Properties: 'properties' }[limit.inclusive.slice(3)];
  return `${noun ? 'have' : 'be'} ${signOf(limit) === 1 ? least : most} ${bound?.value}${noun ? ` ${noun}` : ''}`;
}

function* limits(old: View, next: View, { instance }: Context): Generator<Change> {
  for (const limit of LIMITS) {
    if (!isAbout(limit, old) || !isAbout(limit, next)) continue;
    const [before, after] = [boundOf(old, limit), boundOf(next, limit)];
    const sign = signOf(limit);
    const change = tightening(before, after, sign);
    const settled = tightening(settledBoundOf(old, limit), settledBoundOf(next, limit), sign);
    // What other keywords have tightened or loosened is told with them.
    if (change * settled <= 0) continue;
    const texts = limit.of.includes('string') ? textEffect(old, next) : undefined;
    if (texts === 'none' || !isToldBy(change > 0 ? 'narrows' : 'widens', texts)) continue;
    const raised = change > 0 === (sign === 1);
    const [set, unset, increased, decreased] = limit.rules;
    const place = (view: View) =>
      placeOf(view, limit.exclusive && keyword(view, limit.exclusive).length > 0 ? limit.exclusive : limit.inclusive);
    yield {
      rule: !before ? set : !after ? unset : raised ? increased : decreased,
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
