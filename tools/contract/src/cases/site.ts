import {
  itemSchemas,
  keyword,
  prefixLength,
  propertyNames,
  propertySchemas,
  type View,
  viewsOf,
} from '../document/alternatives.ts';
import { appendPointer, isObject, type JsonObject } from '../document/json.ts';
import { matching } from './patterns.ts';
import type { Sampler } from './sample.ts';

/** One place within a value that is valid elsewhere: what may stand there can be tried out. */
export interface Site {
  readonly view: View;
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

/** Every place in every view of a schema. A place that is the same in several views is there once. */
export function* sitesOf(sampler: Sampler, schemas: readonly string[]): Generator<Site> {
  const seen = new Set<string>();
  for (const view of viewsOf(sampler.document, schemas)) {
    const { branches, unselected } = view;
    const root = { view, path: '', base: sampler.smallest(view), put: (value: unknown) => value, branches, unselected };
    for (const site of walk(sampler, root, [])) {
      const key = [site.path, ...site.view.nodes.map(({ pointer }) => pointer)].join(' ');
      if (!seen.has(key)) yield site;
      seen.add(key);
    }
  }
}

function* walk(sampler: Sampler, site: Site, chain: readonly string[]): Generator<Site> {
  yield site;
  const pointers = site.view.nodes.map(({ pointer }) => pointer);
  if (pointers.some((pointer) => chain.includes(pointer))) return;
  for (const child of childrenOf(sampler, site)) yield* walk(sampler, child, [...chain, ...pointers]);
}

function* childrenOf(sampler: Sampler, site: Site): Generator<Site> {
  const { base } = site;
  if (isObject(base)) {
    const declared = propertyNames(site.view);
    const patterns = keyword<JsonObject>(site.view, 'patternProperties').flatMap(({ value }) => Object.keys(value));
    const matched = patterns.flatMap((pattern) => matching(pattern).slice(0, 1));
    const undeclared = propertySchemas(site.view, UNDECLARED).length > 0 ? [UNDECLARED] : [];
    const additional = [...undeclared, ...matched.filter((name) => !declared.includes(name) && name !== UNDECLARED)];
    for (const name of [...declared, ...additional]) {
      const holder = holding(sampler, site, base, name);
      const put = (value: unknown) => site.put({ ...holder, [name]: value });
      yield* childSites(sampler, site, name, propertySchemas(site.view, name), put);
    }
  } else if (Array.isArray(base)) {
    yield* itemsOf(sampler, site, base);
  }
}

/** Where items have schemas of their own, all of them have to be there for one to be tried. */
function* itemsOf(sampler: Sampler, site: Site, least: readonly unknown[]): Generator<Site> {
  const full = prefixLength(site.view) > least.length ? sampler.fullest(site.view) : least;
  const base = Array.isArray(full) ? full : least;
  for (let index = 0; index <= prefixLength(site.view); index++) {
    const put = (value: unknown) => site.put([...base.slice(0, index), value, ...base.slice(index + 1)]);
    if (index <= base.length) yield* childSites(sampler, site, String(index), itemSchemas(site.view, index), put);
  }
}

/** An object that stays valid with one property more: some properties need others. */
function holding(sampler: Sampler, { view }: Site, base: JsonObject, name: string): JsonObject {
  const [child] = viewsOf(sampler.document, propertySchemas(view, name));
  if (!child || sampler.accepts(view, { ...base, [name]: sampler.smallest(child) })) return base;
  const full = sampler.fullest(view) as JsonObject;
  return sampler.accepts(view, full) ? full : base;
}

function childSites(sampler: Sampler, site: Site, name: string, schemas: readonly string[], put: Site['put']): Site[] {
  if (schemas.length === 0) return [];
  return viewsOf(sampler.document, schemas).map((view) => ({
    view,
    path: appendPointer(site.path, name),
    base: sampler.smallest(view),
    put,
    branches: [...site.branches, ...view.branches],
    unselected: [...site.unselected, ...view.unselected],
  }));
}
