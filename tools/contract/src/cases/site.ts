import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import {
  type Alternative,
  alternativesOf,
  itemSchemas,
  keyword,
  prefixLength,
  propertyNames,
  propertySchemas,
} from '../document/alternatives.ts';
import { matching } from './patterns.ts';
import type { Sampler } from './sample.ts';

/** One place within a value that is valid elsewhere: what may stand there can be tried out. */
export interface Site {
  readonly alternative: Alternative;
  /** Pointer into the whole value; empty for the value itself. */
  readonly path: string;
  /** A valid value for this place. */
  readonly base: unknown;
  /** The whole value, with another one at this place. */
  put(value: unknown): unknown;
  /** The branches chosen on the way, for people. */
  readonly branches: readonly string[];
  readonly unselected: readonly string[];
}

/** A property that no schema declares. */
export const UNDECLARED = 'x-undeclared';

/** Every place in every alternative of a schema, once each, however many alternatives share it. */
export function* sitesOf(sampler: Sampler, schemas: readonly string[]): Generator<Site> {
  const seen = new Set<string>();
  for (const alternative of alternativesOf(sampler.document, schemas)) {
    const { branches, unselected } = alternative;
    const root = {
      alternative,
      path: '',
      base: sampler.smallest(alternative),
      put: (value: unknown) => value,
      branches,
      unselected,
    };
    for (const site of walk(sampler, root, [])) {
      const key = [site.path, ...site.alternative.nodes.map(({ pointer }) => pointer)].join(' ');
      if (!seen.has(key)) yield site;
      seen.add(key);
    }
  }
}

function* walk(sampler: Sampler, site: Site, chain: readonly string[]): Generator<Site> {
  yield site;
  const pointers = site.alternative.nodes.map(({ pointer }) => pointer);
  if (pointers.some((pointer) => chain.includes(pointer))) return;
  for (const child of childrenOf(sampler, site)) yield* walk(sampler, child, [...chain, ...pointers]);
}

function* childrenOf(sampler: Sampler, site: Site): Generator<Site> {
  const { base } = site;
  if (isObject(base)) {
    const declared = propertyNames(site.alternative);
    const patterns = keyword<JsonObject>(site.alternative, 'patternProperties').flatMap(({ value }) =>
      Object.keys(value),
    );
    const matched = patterns.flatMap((pattern) => matching(pattern).slice(0, 1));
    const undeclared = propertySchemas(site.alternative, UNDECLARED).length > 0 ? [UNDECLARED] : [];
    const additional = [...undeclared, ...matched.filter((name) => !declared.includes(name) && name !== UNDECLARED)];
    for (const name of [...declared, ...additional]) {
      const holder = holding(sampler, site, base, name);
      const put = (value: unknown) => site.put({ ...holder, [name]: value });
      yield* childSites(sampler, site, name, propertySchemas(site.alternative, name), put);
    }
  } else if (Array.isArray(base)) {
    yield* itemsOf(sampler, site, base);
  }
}

/** Where items have schemas of their own, all of them have to be there for one to be tried. */
function* itemsOf(sampler: Sampler, site: Site, least: readonly unknown[]): Generator<Site> {
  const full = prefixLength(site.alternative) > least.length ? sampler.fullest(site.alternative) : least;
  const base = Array.isArray(full) ? full : least;
  for (let index = 0; index <= prefixLength(site.alternative); index++) {
    const put = (value: unknown) => site.put([...base.slice(0, index), value, ...base.slice(index + 1)]);
    if (index <= base.length)
      yield* childSites(sampler, site, String(index), itemSchemas(site.alternative, index), put);
  }
}

/** An object that stays valid with one property more: some properties need others. */
function holding(sampler: Sampler, { alternative }: Site, base: JsonObject, name: string): JsonObject {
  const [child] = alternativesOf(sampler.document, propertySchemas(alternative, name));
  if (!child || sampler.accepts(alternative, { ...base, [name]: sampler.smallest(child) })) return base;
  const full = sampler.fullest(alternative) as JsonObject;
  return sampler.accepts(alternative, full) ? full : base;
}

function childSites(sampler: Sampler, site: Site, name: string, schemas: readonly string[], put: Site['put']): Site[] {
  if (schemas.length === 0) return [];
  return alternativesOf(sampler.document, schemas).map((alternative) => ({
    alternative,
    path: joinPointer(site.path, name),
    base: sampler.smallest(alternative),
    put,
    branches: [...site.branches, ...alternative.branches],
    unselected: [...site.unselected, ...alternative.unselected],
  }));
}
