import { show } from '../../json.ts';
import type { FixedRule } from '../../rules.ts';
import type { Change, Comparator, Context } from '../change.ts';
import { keyword, placeOf, type View } from '../view.ts';
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
  /** The bound that says nothing. */
  readonly idle?: number;
}

const LIMITS: readonly Limit[] = [
  {
    rules: { set: 'min-set', unset: 'min-unset', increased: 'min-increased', decreased: 'min-decreased' },
    sign: 1,
    inclusive: 'minimum',
    exclusive: 'exclusiveMinimum',
  },
  {
    rules: { set: 'max-set', unset: 'max-unset', increased: 'max-increased', decreased: 'max-decreased' },
    sign: -1,
    inclusive: 'maximum',
    exclusive: 'exclusiveMaximum',
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
    idle: 0,
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
    idle: 0,
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
    idle: 0,
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
  },
];

/** The bound that counts: of several the tightest, and for integers always one that is itself allowed. */
function boundOf(view: View, { sign, inclusive, exclusive, idle }: Limit): Bound | undefined {
  const integer = isOnly(view, 'integer');
  const of = (name: string | undefined, open: boolean): Bound[] =>
    (name ? keyword(view, name) : [])
      .filter(({ value }) => typeof value === 'number')
      .map(({ value }) => settle({ value: value as number, open }, sign, integer));
  const all = [...of(inclusive, false), ...of(exclusive, true)].filter(({ value }) => value !== idle);
  return all.sort((a, b) => sign * (b.value - a.value) || Number(b.open) - Number(a.open))[0];
}

function settle({ value, open }: Bound, sign: 1 | -1, integer: boolean): Bound {
  if (!integer) return { value, open };
  const whole = sign === 1 ? Math.ceil(value) : Math.floor(value);
  return { value: open && whole === value ? value + sign : whole, open: false };
}

/** Positive: `after` allows less than `before`. */
function tightening(before: Bound | undefined, after: Bound | undefined, sign: 1 | -1): number {
  if (!before || !after) return Number(Boolean(after)) - Number(Boolean(before));
  return sign * (after.value - before.value) || Number(after.open) - Number(before.open);
}

/** The bounded type is among those that the schema allows. */
const isAbout = ({ inclusive }: Limit, view: View): boolean => {
  const noun = /Length|Items|Properties/.exec(inclusive)?.[0] ?? 'Number';
  const wanted = { Length: ['string'], Items: ['array'], Properties: ['object'], Number: ['number', 'integer'] }[noun];
  return typesOf(view).some((each) => wanted?.includes(each));
};

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
    if (change === 0) continue;
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

function* multiples(old: View, next: View, { instance }: Context): Generator<Change> {
  const of = (view: View): number | undefined => {
    const [value] = keyword(view, 'multipleOf').map((node) => node.value as number);
    return value === 1 && isOnly(view, 'integer') ? undefined : value;
  };
  const [before, after] = [of(old), of(next)];
  if (before === after) return;
  const divides = (a: number, b: number) => Number.isInteger(Number((b / a).toPrecision(12)));
  // Integers are multiples of 1, which their type has said.
  const [stepless, step] = before === undefined ? [old, after] : [next, before];
  if ((before === undefined || after === undefined) && isOnly(stepless, 'integer') && divides(step ?? 1, 1)) return;
  const effect =
    before === undefined
      ? 'narrows'
      : after === undefined
        ? 'widens'
        : divides(after, before)
          ? 'widens'
          : divides(before, after)
            ? 'narrows'
            : 'incomparable';
  const says = `must be a multiple of ${show(after ?? 'anything')} instead of ${show(before ?? 'anything')}`;
  const places = { old: placeOf(old, 'multipleOf'), new: placeOf(next, 'multipleOf') };
  yield { rule: 'multiple-of-changed', effect, ...places, instance, says };
}

/** Numbers that bound a value, its length or how many members it has. */
export const bounds: Comparator = function* (old, next, context) {
  yield* limits(old, next, context);
  yield* multiples(old, next, context);
};
