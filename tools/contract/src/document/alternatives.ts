import { appendPointer, atPointer, isObject, type JsonObject, typeOf } from './json.ts';
import { type Node, refTarget, resolve } from './node.ts';

/**
 * All schemas that hold at one place at the same time, once a branch is chosen of every `anyOf` and `oneOf`: `$ref` and
 * `allOf` are followed, so what a view says is said without them.
 */
export interface View {
  readonly nodes: readonly Node[];
  /** The names of the chosen branches, for people. */
  readonly branches: readonly string[];
  /** Pointers to the branches that were not chosen: what they say does not matter. */
  readonly unselected: readonly string[];
}

const NOTHING: View = { nodes: [], branches: [], unselected: [] };

/** Every view of the schemas at `pointers`, which must hold together. Each branch of each union is in at least one. */
export function viewsOf(document: JsonObject, pointers: readonly string[]): readonly View[] {
  const known = views.get(document) ?? new Map<string, readonly View[]>();
  views.set(document, known);
  const key = pointers.join(' ');
  const found = known.get(key) ?? pointers.map((pointer) => expand(document, pointer, [])).reduce(combine, [NOTHING]);
  known.set(key, found);
  return found;
}

/** They are asked for at every field of every request. */
const views = new WeakMap<JsonObject, Map<string, readonly View[]>>();

function expand(document: JsonObject, pointer: string, chain: readonly string[]): View[] {
  if (chain.includes(pointer)) return [NOTHING];
  const value = schemaAt(document, pointer);
  const followed = [...chain, pointer];
  const inner = (target: string) => expand(document, target, followed);
  let found: View[] = [{ ...NOTHING, nodes: [{ pointer, value }] }];
  if (typeof value.$ref === 'string') found = combine(found, inner(refTarget(value.$ref)));
  for (const [index] of listOf(value.allOf).entries())
    found = combine(found, inner(appendPointer(pointer, 'allOf', index)));
  for (const union of ['anyOf', 'oneOf']) {
    const branches = listOf(value[union]).map((_, index) => appendPointer(pointer, union, index));
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
  inner: (pointer: string) => View[],
): View[] {
  const roots = (branch: string) => [branch, resolve(document, branch).pointer];
  const selected = new Set(roots(chosen));
  const others = all.filter((branch) => branch !== chosen).flatMap(roots);
  const unselected = others.filter((pointer) => !selected.has(pointer));
  const name = nameOf(document, chosen);
  return inner(chosen).map((view) => ({
    nodes: view.nodes,
    branches: [name, ...view.branches],
    unselected: [...unselected, ...view.unselected],
  }));
}

/** Every member of either list occurs, rather than every pair. */
function combine(left: readonly View[], right: readonly View[]): View[] {
  const [firstLeft = NOTHING, ...moreLeft] = left;
  const [firstRight = NOTHING, ...moreRight] = right;
  return [
    join(firstLeft, firstRight),
    ...moreRight.map((view) => join(firstLeft, view)),
    ...moreLeft.map((view) => join(view, firstRight)),
  ];
}

function join(left: View, right: View): View {
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

/** The values of a keyword in all schemas of a view that have it, with the pointer of each schema. */
export function keyword<T>(view: View, name: string): { readonly pointer: string; readonly value: T }[] {
  return view.nodes
    .filter(({ value }) => Object.hasOwn(value, name))
    .map(({ pointer, value }) => ({ pointer, value: value[name] as T }));
}

/** The types that all schemas of the view allow; what the keywords suggest where none says so. */
export function typesOf(view: View): string[] {
  const declared = keyword<string | string[]>(view, 'type').map(({ value }) => [value].flat());
  if (declared.length === 0) return listed(view) ?? [guess(view)];
  const allows = (types: string[], type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const every = [...new Set(declared.flat())];
  return every.filter((type) => declared.every((types) => allows(types, type)));
}

/** The types of the values that a view lists. */
function listed(view: View): string[] | undefined {
  const values = [
    ...keyword<unknown>(view, 'const').map(({ value }) => value),
    ...keyword<unknown[]>(view, 'enum').flatMap(({ value }) => value),
  ];
  return values.length === 0 ? undefined : [...new Set(values.map(typeOf))];
}

function guess(view: View): string {
  const has = (...names: string[]) => names.some((name) => keyword(view, name).length > 0);
  if (
    has(
      'properties',
      'required',
      'minProperties',
      'maxProperties',
      'additionalProperties',
      'patternProperties',
      'propertyNames',
      'dependentRequired',
      'dependentSchemas',
    )
  )
    return 'object';
  if (has('items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems')) return 'array';
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number';
  return 'string';
}

/** Pointers to the schemas that a property of an object has to satisfy. */
export function propertySchemas(view: View, name: string): string[] {
  return view.nodes.flatMap(({ pointer, value }) => {
    const patterns = Object.keys(isObject(value.patternProperties) ? value.patternProperties : {});
    const named = isObject(value.properties) && Object.hasOwn(value.properties, name);
    const own = [
      ...(named ? [appendPointer(pointer, 'properties', name)] : []),
      ...patterns
        .filter((pattern) => new RegExp(pattern, 'u').test(name))
        .map((pattern) => appendPointer(pointer, 'patternProperties', pattern)),
    ];
    if (own.length > 0) return own;
    return isObject(value.additionalProperties) ? [appendPointer(pointer, 'additionalProperties')] : [];
  });
}

/** Pointers to the schemas that the items of an array have to satisfy. */
export const itemSchemas = (view: View, index = Number.POSITIVE_INFINITY): string[] =>
  view.nodes.flatMap(({ pointer, value }) => {
    if (index < listOf(value.prefixItems).length) return [appendPointer(pointer, 'prefixItems', index)];
    return isObject(value.items) ? [appendPointer(pointer, 'items')] : [];
  });

/** How many items of an array have schemas of their own. */
export const prefixLength = (view: View): number =>
  Math.max(0, ...keyword<unknown[]>(view, 'prefixItems').map(({ value }) => value.length));

/** Those that may be there. */
export function propertyNames(view: View): string[] {
  const forbidden = new Set(forbiddenNames(view));
  const names = keyword<JsonObject>(view, 'properties').flatMap(({ value }) => Object.keys(value));
  return [...new Set(names)].filter((name) => !forbidden.has(name));
}

/** Properties that may not be there: `false` is their schema. */
export const forbiddenNames = (view: View): string[] =>
  keyword<JsonObject>(view, 'properties').flatMap(({ value }) =>
    Object.keys(value).filter((name) => value[name] === false),
  );

export const requiredNames = (view: View): string[] => [
  ...new Set(keyword<string[]>(view, 'required').flatMap(({ value }) => value)),
];

/** The tightest of a limit's values: the greatest of the lower limits, the least of the upper ones. */
export function limit(view: View, name: string): { readonly pointer: string; readonly value: number } | undefined {
  const found = keyword<number>(view, name).sort((a, b) => a.value - b.value);
  return /^(min|exclusiveMin)/.test(name) ? found.at(-1) : found[0];
}
