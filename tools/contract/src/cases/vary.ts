import { hash } from 'node:crypto';
import { isObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOf } from '@rollcall/openapi/pointer';
import { keyword } from '../document/alternatives.ts';
import { spread } from '../document/sampling.ts';
import { type SchemaValidator, UNDECIDED, type Violation } from '../document/validator.ts';
import { arrays } from './arrays.ts';
import { conditions } from './conditions.ts';
import { files } from './files.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import type { Sampler } from './sample.ts';
import { type Site, sitesOf } from './site.ts';
import { strings } from './strings.ts';
import { values } from './values.ts';
import type { Concern, Variation } from './variation.ts';

/** A value for a schema as a whole, made to be valid or to break one keyword. */
export interface Varied {
  readonly value: unknown;
  /** What it is or does: `whose /gender is null`. */
  readonly says: string;
  /** The names of the properties on the way to what varies, and of those in it. */
  readonly names: readonly string[];
  /** Absent: the value is valid. */
  readonly breaks?: Violation;
}

const concerns: readonly Concern[] = [objects, values, strings, files, numbers, arrays, conditions];

/** All variations of the value that schemas describe, each once, in the same order each time. */
export function* vary(sampler: Sampler, validator: SchemaValidator, schema: string): Generator<Varied> {
  const seen = new Set<string>();
  let spreads = 0;
  const sites = spread([...sitesOf(sampler, [schema])], sampler.mostPlaces);
  const isLarge = sites.length > MANY_SITES;
  for (const site of sites) {
    for (const each of concerns.flatMap((concern) => [...concern(site, sampler)])) {
      const variation = isLarge ? sparing(each) : each;
      const among = variation.spread ? some([...variation.among], spreads++) : variation.among;
      for (const varied of intended(sampler, validator, schema, site, { ...variation, among })) {
        const key = keyOf([varied.value, varied.breaks?.schema, varied.breaks?.property]);
        if (!seen.has(key)) yield varied;
        seen.add(key);
      }
    }
  }
}

/** What tells one from another, without keeping texts that are long. */
export function keyOf(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  return text.length > 10_000 ? hash('sha256', text, 'base64') : text;
}

/** Of a schema with more places than these, less is tried at each. */
const MANY_SITES = 200;

const sparing = (variation: Variation): Variation => ({
  ...variation,
  keep: Math.min(variation.keep ?? Number.POSITIVE_INFINITY, variation.breaks === undefined ? 2 : 1),
});

/** Everything the first time, then a few, other ones each time. */
function some<T>(list: readonly T[], time: number, few = 4): T[] {
  if (time === 0 || list.length <= few) return [...list];
  return Array.from({ length: few }, (_, index) => list[(time * few + index) % list.length] as T);
}

function* intended(
  sampler: Sampler,
  validator: SchemaValidator,
  schema: string,
  site: Site,
  { among, says, breaks, within, keep = Infinity }: Variation,
) {
  const values = [...among];
  // Two keywords may be inseparable, such as `additionalProperties: false` and `maxProperties: 0`.
  for (const alone of breaks === undefined || breaks === 'type' ? [false] : [true, false]) {
    let kept = 0;
    for (const part of values) {
      if (kept === keep) break;
      const value = site.put(part);
      const violations = validator.violations(schema, value);
      const breach = breachOf(violations, { site, within, breaks, alone });
      if (breach === undefined && breaks !== undefined) tolerate(sampler, site, breaks, part, violations);
      if (breach === undefined) continue;
      kept++;
      const sentence = `${placeOf(site)} ${typeof says === 'string' ? says : says(part)}`;
      const names = [...tokensOf(site.path), ...(isObject(part) ? Object.keys(part) : [])];
      yield { value, says: sentence, names, ...(breach === 'none' ? {} : { breaks: breach }) };
    }
    if (kept > 0) return;
  }
}

interface Intent {
  readonly site: Site;
  readonly within: string | undefined;
  readonly breaks: string | undefined;
  readonly alone: boolean;
}

/** What the validator found, if that is what was intended, and nothing elsewhere. */
function breachOf(violations: readonly Violation[], { site, within, breaks, alone }: Intent) {
  if (breaks === undefined) return violations.length === 0 ? 'none' : undefined;
  if (violations.some(({ keyword }) => keyword === UNDECIDED)) return undefined;
  if (breaks === 'dependentSchemas') return violations.find(({ schema }) => schema.includes('/dependentSchemas/'));
  const relevant = violations.filter(({ keyword, schema }) => {
    // What no branch that holds has evaluated is left over.
    if (/^unevaluated/.test(keyword) && breaks !== keyword && violations.length > 1) return false;
    return !UNIONS.includes(keyword) && !site.unselected.some((pointer) => schema.startsWith(`${pointer}/`));
  });
  const place = within === undefined ? site.path : joinPointer(site.path, within);
  if (!relevant.every(({ instance }) => instance === place)) return undefined;
  if (alone && !relevant.every(({ keyword }) => keyword === breaks)) return undefined;
  return relevant.find(({ keyword }) => keyword === breaks);
}

/** Notes what within a branch is broken without anyone minding: another branch takes it. */
function tolerate(
  { tolerated }: Sampler,
  { alternative, branches }: Site,
  breaks: string,
  part: unknown,
  violations: readonly Violation[],
): void {
  if (branches.length === 0) return;
  for (const { pointer, value } of keyword<unknown>(alternative, breaks)) {
    const constraint = `${pointer}/${breaks}`;
    if (violations.some(({ schema }) => schema === constraint)) continue;
    const missing = breaks === 'required' && isObject(part) ? (value as string[]) : [];
    for (const name of missing) if (!Object.hasOwn(part as object, name)) tolerated.add(`${constraint} ${name}`);
    if (breaks !== 'required') tolerated.add(constraint);
  }
}

/** They fail when their branches do. */
const UNIONS = ['anyOf', 'oneOf'];

function placeOf({ path, branches }: Site): string {
  const place = path === '' ? 'that' : `whose ${path}`;
  return branches.length === 0 ? place : `(${branches.join(', ')}) ${place}`;
}
