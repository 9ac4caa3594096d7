import {
  itemSchemas,
  keyword,
  limit,
  prefixLength,
  propertyNames,
  propertySchemas,
  requiredNames,
  typesOf,
  type View,
  viewsOf,
} from '../document/alternatives.ts';
import { appendPointer, isObject, type JsonObject, typeOf } from '../document/json.ts';
import type { Oracle } from '../document/validator.ts';
import { FILE } from '../document/variants.ts';
import { fileOfLength, sampleFiles } from './files.ts';
import { formatSamples } from './formats.ts';
import { matching } from './patterns.ts';

/** Makes valid values, the same ones each time. */
export interface Sampler {
  readonly document: JsonObject;
  /** The least that is valid: required properties only, as few items as allowed. */
  smallest(view: View): unknown;
  /** Every property there is. */
  fullest(view: View): unknown;
  accepts(view: View, value: unknown): boolean;
  /** Constraints within a branch of a union that something breaks and another branch takes all the same. It fills while values are varied. */
  readonly tolerated: Set<string>;
  /** How many places of a schema are tried. */
  readonly mostPlaces: number;
  /** Remembers the values of an example as likely ones wherever their schemas are used. */
  learn(schema: string, example: unknown): void;
}

export function createSampler(document: JsonObject, oracle: Oracle, mostPlaces = Number.POSITIVE_INFINITY): Sampler {
  const learnt = new Map<string, unknown[]>();
  const accepts = (view: View, value: unknown) =>
    view.nodes.every(({ pointer }) => oracle.judge(pointer, value).length === 0);

  const make = (view: View, full: boolean, chain: readonly string[]): unknown => {
    const pointers = view.nodes.map(({ pointer }) => pointer);
    const again = pointers.some((pointer) => chain.includes(pointer));
    const followed = [...chain, ...pointers];
    const inner = (schemas: readonly string[]) => {
      const [first] = viewsOf(document, schemas);
      return first && make(first, full && !again, followed);
    };
    for (const value of candidates(view, full, inner)) if (accepts(view, value)) return value;
    for (const value of apart(document, view, objectOf(view, full, inner))) if (accepts(view, value)) return value;
    throw new Error(`No valid value could be made for ${pointers[0]}: give it an example.`);
  };

  function* candidates(view: View, full: boolean, inner: (schemas: readonly string[]) => unknown): Generator<unknown> {
    if (keyword(view, FILE).length > 0) yield* [...sampleFiles, fileOfLength(limit(view, 'minLength')?.value ?? 0)];
    const types = typesOf(view);
    yield* keyword<unknown>(view, 'const').map(({ value }) => value);
    yield* keyword<unknown[]>(view, 'enum').flatMap(({ value }) => value);
    if (types.includes('object')) {
      yield objectOf(view, full, inner);
      if (full) yield grown(view, inner, (value) => accepts(view, value));
    } else if (types.includes('array')) {
      yield arrayOf(view, full, inner);
    }
    yield* view.nodes.flatMap(({ pointer }) => learnt.get(pointer) ?? []);
    yield* keyword<unknown[]>(view, 'examples').flatMap(({ value }) => value);
    for (const type of types) yield* scalars(view, type);
    // Where only conditions say what fits, something may.
    yield* ['text', 1, true, null, [], {}, 0, ''];
  }

  const learn = (schema: string, example: unknown): void => {
    for (const view of viewsOf(document, [schema])) {
      if (!accepts(view, example)) continue;
      for (const { pointer } of view.nodes) learnt.set(pointer, [...(learnt.get(pointer) ?? []), example]);
      if (isObject(example)) {
        for (const [name, value] of Object.entries(example)) {
          learnAll(propertySchemas(view, name), value);
        }
      } else if (Array.isArray(example)) {
        for (const item of example) learnAll(itemSchemas(view), item);
      }
    }
  };

  const learnAll = (schemas: readonly string[], value: unknown) => {
    for (const schema of schemas) learn(schema, value);
  };

  return {
    document,
    smallest: (view) => make(view, false, []),
    fullest: (view) => make(view, true, []),
    accepts,
    tolerated: new Set(),
    mostPlaces,
    learn,
  };
}

/** What only one branch takes, where the branches overlap: others have something there that is not as they want it. */
function* apart(document: JsonObject, { unselected }: View, base: JsonObject): Generator<JsonObject> {
  const others = unselected.flatMap((pointer) => viewsOf(document, [pointer]).flatMap(propertyNames));
  const names = [...new Set(others)].filter((name) => !Object.hasOwn(base, name));
  for (const value of [null, 1, 'text', true, [], {}]) {
    yield { ...base, ...Object.fromEntries(names.map((name) => [name, value])) };
    for (const name of names) yield { ...base, [name]: value };
  }
}

/** As many properties as get on with each other, where all of them at once don't. */
function grown(
  view: View,
  inner: (schemas: readonly string[]) => unknown,
  accepts: (value: unknown) => boolean,
): JsonObject {
  const together = Object.assign({}, ...keyword<object>(view, 'dependentRequired').map(({ value }) => value));
  const member = (name: string) => [name, inner(propertySchemas(view, name))] as const;
  let value = objectOf(view, false, inner);
  for (const name of propertyNames(view)) {
    const names: string[] = [name, ...((Object.hasOwn(together, name) ? together[name] : []) as string[])];
    const more = { ...value, ...Object.fromEntries(names.filter((one) => !Object.hasOwn(value, one)).map(member)) };
    if (accepts(more)) value = more;
  }
  return value;
}

function objectOf(view: View, full: boolean, inner: (schemas: readonly string[]) => unknown): JsonObject {
  const least = limit(view, 'minProperties')?.value ?? 0;
  const required = requiredNames(view);
  const optional = propertyNames(view).filter((name) => !required.includes(name));
  const chosen = full ? optional : optional.slice(0, Math.max(0, least - required.length));
  const named = [...required, ...chosen];
  const others = othersOf(view, (full ? Math.max(least, 1) : least) - named.length);
  return Object.fromEntries([...named, ...others].map((name) => [name, inner(propertySchemas(view, name))]));
}

/** Names of members that no schema names, as many as are missing, where members have a schema or a pattern. */
function othersOf(view: View, missing: number): string[] {
  const patterns = keyword<JsonObject>(view, 'patternProperties').flatMap(({ value }) => Object.keys(value));
  const open = keyword(view, 'additionalProperties').some(({ value }) => isObject(value));
  const plain = open ? ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `x-${name}`) : [];
  return [...plain, ...patterns.flatMap(matching)].slice(0, Math.max(0, missing));
}

function arrayOf(view: View, full: boolean, inner: (schemas: readonly string[]) => unknown): unknown[] {
  const most = limit(view, 'maxItems')?.value ?? Number.POSITIVE_INFINITY;
  const length = Math.min(
    most,
    Math.max(limit(view, 'minItems')?.value ?? 0, full ? 1 : 0, full ? prefixLength(view) : 0),
  );
  const items = Array.from({ length }, (_, index) => inner(itemSchemas(view, index)) ?? `item ${index}`);
  const contained = keyword(view, 'contains').map(({ pointer }) => inner([appendPointer(pointer, 'contains')]));
  const least = limit(view, 'minContains')?.value ?? 1;
  return [...items, ...contained.flatMap((item) => Array.from({ length: Math.max(0, least) }, () => item))];
}

function* scalars(view: View, type: string): Generator<unknown> {
  if (type === 'null') yield null;
  if (type === 'boolean') yield* [true, false];
  if (type === 'number' || type === 'integer') yield* numbers(view);
  if (type === 'string') yield* strings(view);
}

function* numbers(view: View): Generator<number> {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap(
    (name) => limit(view, name)?.value ?? [],
  );
  const step = limit(view, 'multipleOf')?.value ?? 1;
  yield* [1, 0, step, ...bounds, ...bounds.map((bound) => bound + step), ...bounds.map((bound) => bound - step)];
}

function* strings(view: View): Generator<string> {
  yield* keyword<string>(view, 'format').flatMap(({ value }) => formatSamples[value] ?? []);
  const shortest = limit(view, 'minLength')?.value ?? 0;
  // What must not come back has a text of its own, by which it would be known again.
  const word = keyword(view, 'writeOnly').some(({ value }) => value === true) ? 'hidden' : 'sample';
  yield word.slice(0, limit(view, 'maxLength')?.value ?? 6).padEnd(shortest, 'e');
  for (const { value } of keyword<string>(view, 'pattern')) yield* matching(value);
}

/** Whether a value is of one of the types. */
export const isOfType = (value: unknown, types: readonly string[]): boolean =>
  types.includes(typeOf(value)) || (typeOf(value) === 'integer' && types.includes('number'));
