import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { atPointer, type Node, refTarget, resolve } from './node.ts';
import { typeOf } from './type-of.ts';

/**
 * All schemas that hold at one place at the same time, once a branch is chosen of every `anyOf` and `oneOf`: `$ref` and
 * `allOf` are followed, so what an alternative says is said without them.
 */
export interface Alternative {
  readonly nodes: readonly Node[];
  /** The names of the chosen branches, for people. */
  readonly branches: readonly string[];
  /** Pointers to the branches that were not chosen: what they say does not matter. */
  readonly unselected: readonly string[];
}

const NOTHING: Alternative = { nodes: [], branches: [], unselected: [] };

/** Every alternative of the schemas at `pointers`, which must hold together. Each branch of each union is in at least one. */
export function alternativesOf(document: JsonObject, pointers: readonly string[]): readonly Alternative[] {
  const known = alternatives.get(document) ?? new Map<string, readonly Alternative[]>();
  alternatives.set(document, known);
  const key = pointers.join(' ');
  const found = known.get(key) ?? pointers.map((pointer) => expand(document, pointer, [])).reduce(combine, [NOTHING]);
  known.set(key, found);
  return found;
}

/** They are asked for at every field of every request. */
const alternatives = new WeakMap<JsonObject, Map<string, readonly Alternative[]>>();

function expand(document: JsonObject, pointer: string, chain: readonly string[]): Alternative[] {
  if (chain.includes(pointer)) return [NOTHING];
  const value = schemaAt(document, pointer);
  const followed = [...chain, pointer];
  const inner = (target: string) => expand(document, target, followed);
  let found: Alternative[] = [{ ...NOTHING, nodes: [{ pointer, value }] }];
  if (typeof value.$ref === 'string') found = combine(found, inner(refTarget(value.$ref)));
  for (const [index] of listOf(value.allOf).entries())
    found = combine(found, inner(joinPointer(pointer, 'allOf', index)));
  for (const union of ['anyOf', 'oneOf']) {
    const branches = listOf(value[union]).map((_, index) => joinPointer(pointer, union, index));
    if (branches.length > 0)
      found = combine(
        found,
        branches.flatMap((branch) => choose(document, branch, branches, inner)),
      );
  }
  return found;
}

function choose(
  document: JsonObject,
  chosen: string,
  all: readonly string[],
  inner: (pointer: string) => Alternative[],
): Alternative[] {
  const roots = (branch: string) => [branch, resolve(document, branch).pointer];
  const selected = new Set(roots(chosen));
  const rejected = all.filter((branch) => branch !== chosen).flatMap(roots);
  const unselected = rejected.filter((pointer) => !selected.has(pointer));
  const name = nameOf(document, chosen);
  return inner(chosen).map((alternative) => ({
    nodes: alternative.nodes,
    branches: [name, ...alternative.branches],
    unselected: [...unselected, ...alternative.unselected],
  }));
}

/** Every member of either list occurs, rather than every pair. */
function combine(left: readonly Alternative[], right: readonly Alternative[]): Alternative[] {
  const [firstLeft = NOTHING, ...moreLeft] = left;
  const [firstRight = NOTHING, ...moreRight] = right;
  return [
    join(firstLeft, firstRight),
    ...moreRight.map((alternative) => join(firstLeft, alternative)),
    ...moreLeft.map((alternative) => join(alternative, firstRight)),
  ];
}

function join(left: Alternative, right: Alternative): Alternative {
  const known = new Set(left.nodes.map(({ pointer }) => pointer));
  return {
    nodes: [...left.nodes, ...right.nodes.filter(({ pointer }) => !known.has(pointer))],
    branches: [...left.branches, ...right.branches],
    unselected: [...left.unselected, ...right.unselected],
  };
}

function schemaAt(document: JsonObject, pointer: string): JsonObject {
  const schema = atPointer(document, pointer);
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  if (!isObject(schema)) throw new Error(`There is no schema at ${pointer}.`);
  return schema;
}

function nameOf(document: JsonObject, branch: string): string {
  const { pointer, value } = resolve(document, branch);
  const [last = pointer] = pointer.split('/').slice(-1);
  return typeof value.title === 'string' ? value.title : /^\d+$/.test(last) ? `branch ${last}` : last;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The values of a keyword in all schemas of an alternative that have it, with the pointer of each schema. */
export function keyword<T>(alternative: Alternative, name: string): { readonly pointer: string; readonly value: T }[] {
  return alternative.nodes
    .filter(({ value }) => Object.hasOwn(value, name))
    .map(({ pointer, value }) => ({ pointer, value: value[name] as T }));
}

/** The types that all schemas of the alternative allow; what the keywords suggest where none says so. */
export function typesOf(alternative: Alternative): string[] {
  const declared = keyword<string | string[]>(alternative, 'type').map(({ value }) => [value].flat());
  if (declared.length === 0) return listed(alternative) ?? [guess(alternative)];
  const allows = (types: string[], type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const every = [...new Set(declared.flat())];
  return every.filter((type) => declared.every((types) => allows(types, type)));
}

/** The types of the values that an alternative lists. */
function listed(alternative: Alternative): string[] | undefined {
  const values = [
    ...keyword<unknown>(alternative, 'const').map(({ value }) => value),
    ...keyword<unknown[]>(alternative, 'enum').flatMap(({ value }) => value),
  ];
  return values.length === 0 ? undefined : [...new Set(values.map(typeOf))];
}

function guess(alternative: Alternative): string {
  const meant = Object.entries(MEANT).find(([, names]) => names.some((name) => keyword(alternative, name).length > 0));
  return meant?.[0] ?? 'string';
}

/** What values keywords are about: https://json-schema.org/draft/2020-12/json-schema-core#section-7.6.1 */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  object: [
    ...['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties', 'patternProperties'],
    ...['propertyNames', 'dependentRequired', 'dependentSchemas'],
  ],
  array: ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
};

/** Pointers to the schemas that a property of an object has to satisfy. */
export function propertySchemas(alternative: Alternative, name: string): string[] {
  return alternative.nodes.flatMap(({ pointer, value }) => {
    const patterns = Object.keys(isObject(value.patternProperties) ? value.patternProperties : {});
    const named = isObject(value.properties) && Object.hasOwn(value.properties, name);
    const own = [
      ...(named ? [joinPointer(pointer, 'properties', name)] : []),
      ...patterns
        .filter((pattern) => new RegExp(pattern, 'u').test(name))
        .map((pattern) => joinPointer(pointer, 'patternProperties', pattern)),
    ];
    if (own.length > 0) return own;
    return isObject(value.additionalProperties) ? [joinPointer(pointer, 'additionalProperties')] : [];
  });
}

/** Pointers to the schemas that the items of an array have to satisfy. */
export const itemSchemas = (alternative: Alternative, index = Number.POSITIVE_INFINITY): string[] =>
  alternative.nodes.flatMap(({ pointer, value }) => {
    if (index < listOf(value.prefixItems).length) return [joinPointer(pointer, 'prefixItems', index)];
    return isObject(value.items) ? [joinPointer(pointer, 'items')] : [];
  });

/** How many items of an array have schemas of their own. */
export const prefixLength = (alternative: Alternative): number =>
  Math.max(0, ...keyword<unknown[]>(alternative, 'prefixItems').map(({ value }) => value.length));

/** Those that may be there. */
export function propertyNames(alternative: Alternative): string[] {
  const forbidden = new Set(forbiddenNames(alternative));
  const names = keyword<JsonObject>(alternative, 'properties').flatMap(({ value }) => Object.keys(value));
  return [...new Set(names)].filter((name) => !forbidden.has(name));
}

/** Properties that may not be there: `false` is their schema. */
export const forbiddenNames = (alternative: Alternative): string[] =>
  keyword<JsonObject>(alternative, 'properties').flatMap(({ value }) =>
    Object.keys(value).filter((name) => value[name] === false),
  );

export const requiredNames = (alternative: Alternative): string[] => [
  ...new Set(keyword<string[]>(alternative, 'required').flatMap(({ value }) => value)),
];

/** The tightest of a limit's values: the greatest of the lower limits, the least of the upper ones. */
export function limit(
  alternative: Alternative,
  name: string,
): { readonly pointer: string; readonly value: number } | undefined {
  const found = keyword<number>(alternative, name).sort((a, b) => a.value - b.value);
  return /^(min|exclusiveMin)/.test(name) ? found.at(-1) : found[0];
}
