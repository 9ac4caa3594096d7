import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { FILE } from '@rollcall/openapi/variants';
import {
  type Alternative,
  alternativesOf,
  itemSchemas,
  keyword,
  limit,
  prefixLength,
  propertyNames,
  propertySchemas,
  requiredNames,
  typesOf,
} from '../document/alternatives.ts';
import { typeOf } from '../document/type-of.ts';
import type { SchemaValidator } from '../document/validator.ts';
import { fileOfLength, sampleFiles } from './files.ts';
import { formatSamples } from './formats.ts';
import { matching } from './patterns.ts';

/** Makes valid values, the same ones each time. */
export interface Sampler {
  readonly document: JsonObject;
  /** The least that is valid: required properties only, as few items as allowed. */
  smallest(alternative: Alternative): unknown;
  /** Every property there is. */
  fullest(alternative: Alternative): unknown;
  accepts(alternative: Alternative, value: unknown): boolean;
  /** Constraints within a branch of a union that something breaks and another branch takes all the same. It fills while values are varied. */
  readonly tolerated: Set<string>;
  /** How many places of a schema are tried. */
  readonly mostPlaces: number;
  /** Remembers the values of an example as likely ones wherever their schemas are used. */
  learn(schema: string, example: unknown): void;
}

export function createSampler(
  document: JsonObject,
  validator: SchemaValidator,
  mostPlaces = Number.POSITIVE_INFINITY,
): Sampler {
  const learnt = new Map<string, unknown[]>();
  const accepts = (alternative: Alternative, value: unknown) =>
    alternative.nodes.every(({ pointer }) => validator.violations(pointer, value).length === 0);

  const make = (alternative: Alternative, full: boolean, chain: readonly string[]): unknown => {
    const pointers = alternative.nodes.map(({ pointer }) => pointer);
    const again = pointers.some((pointer) => chain.includes(pointer));
    const followed = [...chain, ...pointers];
    const inner = (schemas: readonly string[]) => {
      const [first] = alternativesOf(document, schemas);
      return first && make(first, full && !again, followed);
    };
    for (const value of candidates(alternative, full, inner)) if (accepts(alternative, value)) return value;
    for (const value of apart(document, alternative, objectOf(alternative, full, inner)))
      if (accepts(alternative, value)) return value;
    throw new Error(`No valid value could be made for ${pointers[0]}: give it an example.`);
  };

  function* candidates(
    alternative: Alternative,
    full: boolean,
    inner: (schemas: readonly string[]) => unknown,
  ): Generator<unknown> {
    if (keyword(alternative, FILE).length > 0)
      yield* [...sampleFiles, fileOfLength(limit(alternative, 'minLength')?.value ?? 0)];
    const types = typesOf(alternative);
    yield* keyword<unknown>(alternative, 'const').map(({ value }) => value);
    yield* keyword<unknown[]>(alternative, 'enum').flatMap(({ value }) => value);
    if (types.includes('object')) {
      yield objectOf(alternative, full, inner);
      if (full) yield grown(alternative, inner, (value) => accepts(alternative, value));
    } else if (types.includes('array')) {
      yield arrayOf(alternative, full, inner);
    }
    yield* alternative.nodes.flatMap(({ pointer }) => learnt.get(pointer) ?? []);
    yield* keyword<unknown[]>(alternative, 'examples').flatMap(({ value }) => value);
    for (const type of types) yield* scalars(alternative, type);
    // Where only conditions say what fits, something may.
    yield* ['text', 1, true, null, [], {}, 0, ''];
  }

  const learn = (schema: string, example: unknown): void => {
    for (const alternative of alternativesOf(document, [schema])) {
      if (!accepts(alternative, example)) continue;
      for (const { pointer } of alternative.nodes) learnt.set(pointer, [...(learnt.get(pointer) ?? []), example]);
      if (isObject(example)) {
        for (const [name, value] of Object.entries(example)) {
          learnAll(propertySchemas(alternative, name), value);
        }
      } else if (Array.isArray(example)) {
        for (const item of example) learnAll(itemSchemas(alternative), item);
      }
    }
  };

  const learnAll = (schemas: readonly string[], value: unknown) => {
    for (const schema of schemas) learn(schema, value);
  };

  return {
    document,
    smallest: (alternative) => make(alternative, false, []),
    fullest: (alternative) => make(alternative, true, []),
    accepts,
    tolerated: new Set(),
    mostPlaces,
    learn,
  };
}

/** What only one branch takes, where the branches overlap: others have something there that is not as they want it. */
function* apart(document: JsonObject, { unselected }: Alternative, base: JsonObject): Generator<JsonObject> {
  const elsewhere = unselected.flatMap((pointer) => alternativesOf(document, [pointer]).flatMap(propertyNames));
  const names = [...new Set(elsewhere)].filter((name) => !Object.hasOwn(base, name));
  for (const value of [null, 1, 'text', true, [], {}]) {
    yield { ...base, ...Object.fromEntries(names.map((name) => [name, value])) };
    for (const name of names) yield { ...base, [name]: value };
  }
}

/** As many properties as get on with each other, where all of them at once don't. */
function grown(
  alternative: Alternative,
  inner: (schemas: readonly string[]) => unknown,
  accepts: (value: unknown) => boolean,
): JsonObject {
  const together = Object.assign({}, ...keyword<object>(alternative, 'dependentRequired').map(({ value }) => value));
  const member = (name: string) => [name, inner(propertySchemas(alternative, name))] as const;
  let value = objectOf(alternative, false, inner);
  for (const name of propertyNames(alternative)) {
    const names: string[] = [name, ...((Object.hasOwn(together, name) ? together[name] : []) as string[])];
    const more = {
      ...value,
      ...Object.fromEntries(names.filter((missing) => !Object.hasOwn(value, missing)).map(member)),
    };
    if (accepts(more)) value = more;
  }
  return value;
}

function objectOf(alternative: Alternative, full: boolean, inner: (schemas: readonly string[]) => unknown): JsonObject {
  const least = limit(alternative, 'minProperties')?.value ?? 0;
  const required = requiredNames(alternative);
  const optional = propertyNames(alternative).filter((name) => !required.includes(name));
  const chosen = full ? optional : optional.slice(0, Math.max(0, least - required.length));
  const named = [...required, ...chosen];
  const unnamed = othersOf(alternative, (full ? Math.max(least, 1) : least) - named.length);
  return Object.fromEntries([...named, ...unnamed].map((name) => [name, inner(propertySchemas(alternative, name))]));
}

/** Names of members that no schema names, as many as are missing, where members have a schema or a pattern. */
function othersOf(alternative: Alternative, missing: number): string[] {
  const patterns = keyword<JsonObject>(alternative, 'patternProperties').flatMap(({ value }) => Object.keys(value));
  const open = keyword(alternative, 'additionalProperties').some(({ value }) => isObject(value));
  const plain = open ? ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `x-${name}`) : [];
  return [...plain, ...patterns.flatMap(matching)].slice(0, Math.max(0, missing));
}

function arrayOf(alternative: Alternative, full: boolean, inner: (schemas: readonly string[]) => unknown): unknown[] {
  const most = limit(alternative, 'maxItems')?.value ?? Number.POSITIVE_INFINITY;
  const length = Math.min(
    most,
    Math.max(limit(alternative, 'minItems')?.value ?? 0, full ? 1 : 0, full ? prefixLength(alternative) : 0),
  );
  const items = Array.from({ length }, (_, index) => inner(itemSchemas(alternative, index)) ?? `item ${index}`);
  const contained = keyword(alternative, 'contains').map(({ pointer }) => inner([joinPointer(pointer, 'contains')]));
  const least = limit(alternative, 'minContains')?.value ?? 1;
  return [...items, ...contained.flatMap((item) => Array.from({ length: Math.max(0, least) }, () => item))];
}

function* scalars(alternative: Alternative, type: string): Generator<unknown> {
  if (type === 'null') yield null;
  if (type === 'boolean') yield* [true, false];
  if (type === 'number' || type === 'integer') yield* numbers(alternative);
  if (type === 'string') yield* strings(alternative);
}

function* numbers(alternative: Alternative): Generator<number> {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap(
    (name) => limit(alternative, name)?.value ?? [],
  );
  const step = limit(alternative, 'multipleOf')?.value ?? 1;
  yield* [1, 0, step, ...bounds, ...bounds.map((bound) => bound + step), ...bounds.map((bound) => bound - step)];
}

function* strings(alternative: Alternative): Generator<string> {
  yield* keyword<string>(alternative, 'format').flatMap(({ value }) => formatSamples[value] ?? []);
  const shortest = limit(alternative, 'minLength')?.value ?? 0;
  // What must not come back has a text of its own, by which it would be known again.
  const word = keyword(alternative, 'writeOnly').some(({ value }) => value === true) ? 'hidden' : 'sample';
  yield word.slice(0, limit(alternative, 'maxLength')?.value ?? 6).padEnd(shortest, 'e');
  for (const { value } of keyword<string>(alternative, 'pattern')) yield* matching(value);
}

/** Whether a value is of one of the types. */
export const isOfType = (value: unknown, types: readonly string[]): boolean =>
  types.includes(typeOf(value)) || (typeOf(value) === 'integer' && types.includes('number'));
