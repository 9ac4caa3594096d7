import { isObject, type JsonObject } from '@rollcall/openapi/json';
import {
  type Alternative,
  alternativesOf,
  forbiddenNames,
  keyword,
  limit,
  propertyNames,
  propertySchemas,
  requiredNames,
  typesOf,
} from '../document/alternatives.ts';
import type { Sampler } from './sample.ts';
import { type Site, UNDECLARED } from './site.ts';
import type { Concern, Variation } from './variation.ts';

/** Which properties are there: required, optional, too many, too few, unknown ones. */
export const objects: Concern = function* (site, sampler) {
  if (!typesOf(site.alternative).includes('object') || !isObject(site.base)) return;
  const { base, alternative } = site;
  yield { among: [base], says: 'has only what is required' };
  yield { among: [sampler.fullest(alternative)], says: 'has every property' };
  yield* optional(site, base, sampler);
  yield* missing(alternative, base, sampler);
  yield* unknown(alternative, base);
  yield* counts(alternative, base, sampler);
  yield* names(alternative, base);
  yield* forbidden(alternative, base);
};

function* forbidden(alternative: Alternative, base: JsonObject): Generator<Variation> {
  for (const name of forbiddenNames(alternative)) {
    const among = ['anything', 1, null, {}].map((value) => withOwn(base, name, value));
    yield { among, says: `has ${name}, which may not be there`, breaks: 'false schema', within: name, keep: 2 };
  }
}

function* names(alternative: Alternative, base: JsonObject): Generator<Variation> {
  if (keyword(alternative, 'propertyNames').length === 0) return;
  const odd = ['', 'A', 'a b', '-', '1', 'x'.repeat(1_000), '😀'];
  const among = odd.map((name) => withOwn(base, name, 'anything'));
  yield { among, says: 'has a property with another name' };
  yield { among, says: 'has a property that may not have its name', breaks: 'propertyNames', keep: 2 };
}

function* optional(site: Site, base: JsonObject, sampler: Sampler): Generator<Variation> {
  const required = requiredNames(site.alternative);
  for (const name of propertyNames(site.alternative).filter((name) => !required.includes(name))) {
    const [alternative] = alternativesOf(sampler.document, propertySchemas(site.alternative, name));
    const only = Object.fromEntries(Object.entries(base).filter(([key]) => required.includes(key)));
    if (alternative)
      yield {
        among: [{ ...only, [name]: sampler.smallest(alternative) }],
        says: `has ${name} and nothing else that is optional`,
      };
  }
}

function* missing(alternative: Alternative, base: JsonObject, sampler: Sampler): Generator<Variation> {
  const full = sampler.fullest(alternative) as JsonObject;
  for (const name of requiredNames(alternative)) {
    yield {
      among: [base, full].map((value) => without(value, name)),
      says: `lacks ${name}`,
      breaks: 'required',
      // Nothing at all is not a value of a parameter.
      keep: Object.keys(base).length === 1 ? 2 : 1,
    };
  }
  for (const { value } of keyword<Readonly<Record<string, string[]>>>(alternative, 'dependentRequired')) {
    for (const [name, needed] of Object.entries(value)) {
      const whole = { ...base, [name]: full[name] ?? sampleOf(alternative, sampler, name) };
      const among = needed.map((other) => without(whole, other));
      yield { among, says: `has ${name} and lacks what it needs`, breaks: 'dependentRequired' };
    }
  }
}

function* unknown(alternative: Alternative, base: JsonObject): Generator<Variation> {
  const odd = [UNDECLARED, '__proto__', 'constructor', '😀', '%'];
  for (const name of odd) {
    const among = ['anything', null, 1, []].map((value) => withOwn(base, name, value));
    yield { among, says: `has an unknown property ${name}`, keep: 1 };
    for (const closing of ['additionalProperties', 'unevaluatedProperties']) {
      if (keyword(alternative, closing).some(({ value }) => value === false))
        yield { among, says: `has an unknown property ${name}`, breaks: closing, keep: 2 };
    }
  }
}

function* counts(alternative: Alternative, base: JsonObject, sampler: Sampler): Generator<Variation> {
  const least = limit(alternative, 'minProperties')?.value;
  const most = limit(alternative, 'maxProperties')?.value;
  const full = { ...(sampler.fullest(alternative) as JsonObject), ...base };
  const says = (value: unknown) => `has ${Object.keys(value as object).length} properties`;
  const fitting = sampleOf(alternative, sampler, `${UNDECLARED}-0`) ?? 'anything';
  const ofSize = (size: number) => {
    const extra = Array.from({ length: Math.max(0, size) }, (_, index) => [`${UNDECLARED}-${index}`, fitting]);
    return Object.fromEntries([...Object.entries(full), ...extra].slice(0, Math.max(0, size)));
  };
  if (least !== undefined) {
    yield { among: [ofSize(least), ofSize(least + 1)], says };
    if (least > 0) yield { among: [ofSize(least - 1)], says, breaks: 'minProperties' };
  }
  if (most !== undefined) {
    yield { among: [ofSize(most), ofSize(most - 1)], says };
    yield { among: [ofSize(most + 1)], says, breaks: 'maxProperties' };
  }
}

/** The least that is valid under a name. */
function sampleOf(alternative: Alternative, sampler: Sampler, name: string): unknown {
  const schemas = propertySchemas(alternative, name);
  const [child] = schemas.length === 0 ? [] : alternativesOf(sampler.document, schemas);
  return child && sampler.smallest(child);
}

const without = (value: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/** Assignment would set the prototype where the name is `__proto__`. */
function withOwn(object: JsonObject, name: string, value: unknown): JsonObject {
  return Object.defineProperty({ ...object }, name, { value, enumerable: true, configurable: true, writable: true });
}
