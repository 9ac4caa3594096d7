/** Random schemas, random edits of them, and values to try on both: all of them the same each time. */
import type { JsonObject } from '@rollcall/openapi/json';

type Random = () => number;

/** The minimal standard generator: Park and Miller, "Random number generators: good ones are hard to find", 1988. */
export function randomFrom(seed: number): Random {
  let state = (seed * 16_807 + 1) % 2_147_483_647;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const NAMES = ['a', 'b', 'k', 'x-1'];
const PATTERNS = ['^a', '^[a-c]+$', '^[a-z]+$', 'b$', '^x-', '^a$|^b$'];
const VALUES = ['a', 'b', 'ab', 0, 1, 2, null, true, 1.5];

/** A schema of a few keywords. */
export function randomSchema(random: Random, depth: number): JsonObject {
  const kinds = ['string', 'number', 'integer', 'array', 'object', 'union', 'list', 'allOf'] as const;
  const kind = pick(random, depth > 0 ? kinds : (['string', 'number', 'integer', 'list'] as const));
  const inner = () => randomSchema(random, depth - 1);
  if (kind === 'list') return { enum: [...new Set([pick(random, VALUES), pick(random, VALUES)])] };
  if (kind === 'union') return { [pick(random, ['anyOf', 'oneOf'])]: [inner(), inner()] };
  if (kind === 'allOf') return { allOf: [inner(), inner()] };
  return { type: kind, ...keyword(random, kind, inner), ...(random() < 0.5 ? keyword(random, kind, inner) : {}) };
}

function keyword(random: Random, kind: string, inner: () => JsonObject): JsonObject {
  const few = () => pick(random, [0, 1, 2, 3]);
  const names = () => NAMES.filter(() => random() < 0.4);
  const choices: Readonly<Record<string, readonly (() => JsonObject)[]>> = {
    string: [() => ({ minLength: few() }), () => ({ maxLength: few() }), () => ({ pattern: pick(random, PATTERNS) })],
    number: [() => ({ minimum: few() }), () => ({ exclusiveMaximum: few() }), () => ({ multipleOf: 0.5 })],
    integer: [() => ({ minimum: few() }), () => ({ maximum: few() }), () => ({ multipleOf: 2 })],
    array: [
      () => ({ items: inner() }),
      () => ({ prefixItems: [inner()] }),
      () => ({ contains: inner() }),
      () => ({ maxItems: few() }),
      () => ({ uniqueItems: true }),
    ],
    object: [
      () => ({ properties: Object.fromEntries(names().map((name) => [name, inner()])) }),
      () => ({ required: names() }),
      () => ({ additionalProperties: random() < 0.5 ? false : inner() }),
      () => ({ patternProperties: { [pick(random, PATTERNS)]: inner() } }),
      () => ({ propertyNames: { pattern: pick(random, PATTERNS) } }),
      () => ({ dependentRequired: { [pick(random, NAMES)]: [pick(random, NAMES)] } }),
      () => ({ dependentSchemas: { [pick(random, NAMES)]: inner() } }),
      () => ({ maxProperties: few() }),
    ],
  };
  const common = [() => ({ not: inner() }), () => ({ if: inner(), [pick(random, ['then', 'else'])]: inner() })];
  return pick(random, random() < 0.2 ? common : (choices[kind] ?? common))();
}

/** One keyword of the schema, or of one within it, is put on, taken away or replaced. */
export function randomEdit(random: Random, schema: JsonObject): JsonObject {
  const [name, value] = pick(random, Object.entries(schema));
  const isDeep = random() < 0.5;
  if (isDeep && Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null) {
    const [first, ...others] = value as JsonObject[];
    return { ...schema, [name]: [randomEdit(random, first ?? {}), ...others] };
  }
  if (isDeep && ['items', 'contains', 'not', 'if', 'then', 'else'].includes(name))
    return { ...schema, [name]: randomEdit(random, value as JsonObject) };
  const { [name]: _, ...left } = schema;
  const kind = typeof schema.type === 'string' ? schema.type : 'object';
  if (random() < 0.3 && Object.keys(left).length > 0) return left;
  return { ...schema, ...keyword(random, kind, () => randomSchema(random, 1)) };
}

const SCALARS = [null, true, false, 0, 1, 2, 3, 5, 1.5, -1, '', 'a', 'b', 'ab', 'abc', 'x-1', 'abcd'];

/** Scalars, and lists and objects of them. */
export function someValues(random: Random, count: number): unknown[] {
  const leaf = () => pick(random, SCALARS);
  const lists = Array.from({ length: count }, () => Array.from({ length: Math.floor(random() * 4) }, leaf));
  const objects = Array.from({ length: count }, () =>
    Object.fromEntries([...NAMES, 'ab'].filter(() => random() < 0.4).map((name) => [name, leaf()])),
  );
  return [...SCALARS, ...lists, ...objects];
}
