import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { mapSubschemas } from '@rollcall/openapi/subschemas';
import { equal, listOf } from '../json.ts';
import { ALL, typeOf } from '../schema/keywords/types.ts';

/** Words for people, which change no value. */
const WORDS = ['description', 'example', 'examples', 'externalDocs', '$comment', 'xml'];

/** What a keyword says where it is left out. */
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  minLength: [0],
  minItems: [0],
  minProperties: [0],
  uniqueItems: [false],
  additionalProperties: [true, {}],
  unevaluatedProperties: [true, {}],
  unevaluatedItems: [true, {}],
  propertyNames: [true, {}],
  items: [true, {}],
  not: [false, { not: {} }],
  properties: [{}],
  patternProperties: [{}],
  dependentRequired: [{}],
  dependentSchemas: [{}],
  prefixItems: [[]],
  allOf: [[]],
  readOnly: [false],
  writeOnly: [false],
  deprecated: [false],
};

const TEXT = ['minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType', 'contentSchema'];
const NUMBER = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const ARRAY = [
  ...['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  ...['contains', 'minContains', 'maxContains', 'unevaluatedItems'],
];
const OBJECT = [
  ...['properties', 'patternProperties', 'additionalProperties', 'required', 'minProperties', 'maxProperties'],
  ...['propertyNames', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties'],
];
/** Keywords that judge values of some types only. */
const OF_TYPES = [
  [TEXT, ['string']],
  [NUMBER, ['number', 'integer']],
  [ARRAY, ['array']],
  [OBJECT, ['object']],
] as const;

/** The schema with what has no effect left out, and equal spellings spelt alike; every keyword that is left stays at its place. */
export function normalSchema(schema: unknown, isOld: boolean): unknown {
  if (!isObject(schema)) return schema;
  // What stands beside a `$ref` of 3.0 is ignored.
  if (isOld && typeof schema.$ref === 'string') return { $ref: schema.$ref };
  const inner = mapSubschemas(schema, (each) => normalSchema(each, isOld));
  const steps = [
    isOld ? modern : withoutNullable,
    withoutIdle,
    withoutForbiddenTypes,
    withOneList,
    withConstants,
    withTypes,
    ofItsTypes,
    withEnum,
  ];
  return steps.reduce((each, step) => step(each), inner);
}

const without = (schema: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));

/** 3.0's `nullable` and boolean bounds as 3.1 says them. https://spec.openapis.org/oas/v3.0.4#schema-object */
function modern(schema: JsonObject): JsonObject {
  const { nullable, type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...others } = schema;
  const bound = (open: unknown, value: unknown, name: string, inclusive: string) =>
    value === undefined ? {} : { [open === true ? name : inclusive]: value };
  return {
    ...others,
    ...(type === undefined ? {} : { type: nullable === true ? [type, 'null'] : type }),
    ...bound(exclusiveMinimum, minimum, 'exclusiveMinimum', 'minimum'),
    ...bound(exclusiveMaximum, maximum, 'exclusiveMaximum', 'maximum'),
  };
}

const withoutNullable = (schema: JsonObject): JsonObject => without(schema, 'nullable');

/** Whether a schema may declare properties or items, which `unevaluatedProperties` and `unevaluatedItems` then leave alone. */
const declares = (schema: unknown): boolean =>
  /"(?:\$ref|properties|patternProperties|items|prefixItems|contains)":/.test(JSON.stringify(schema));

function withoutIdle(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(
    ([name, value]) => !WORDS.includes(name) && !DEFAULTS[name]?.some((idle) => equal(idle, value)),
  );
  const left = Object.fromEntries(kept);
  const isIdle = (name: string, needed: readonly string[]): boolean =>
    !needed.some((other) => other in left) && name in left;
  return without(
    left,
    ...(isIdle('if', ['then', 'else']) && !declares(left.if) ? ['if'] : []),
    ...(isIdle('then', ['if']) ? ['then'] : []),
    ...(isIdle('else', ['if']) ? ['else'] : []),
    ...(isIdle('minContains', ['contains']) ? ['minContains'] : []),
    ...(isIdle('maxContains', ['contains']) ? ['maxContains'] : []),
    ...(left.minContains === 1 ? ['minContains'] : []),
  );
}

const constantsOf = (schema: unknown): readonly unknown[] | undefined => {
  if (!isObject(schema) || Object.keys(schema).some((name) => !['const', 'enum', 'type', 'title'].includes(name)))
    return undefined;
  if ('const' in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : schema.type === 'null' ? [null] : undefined;
};

/** A union of nothing but values is an `enum`. */
function withConstants(schema: JsonObject): JsonObject {
  if ('enum' in schema || 'const' in schema || 'discriminator' in schema) return schema;
  for (const keyword of ['anyOf', 'oneOf']) {
    const lists = listOf(schema[keyword]).map(constantsOf);
    if (lists.length < 2 || lists.includes(undefined)) continue;
    const values = lists.flatMap((list) => list ?? []);
    const isUnique = values.every((value, index) => !values.slice(0, index).some((other) => equal(other, value)));
    if (isUnique || keyword === 'anyOf') return { ...without(schema, keyword), enum: values };
  }
  return schema;
}

/** `not` of nothing but types leaves the others. */
function withoutForbiddenTypes(schema: JsonObject): JsonObject {
  if (!isObject(schema.not) || Object.keys(schema.not).join() !== 'type') return schema;
  const forbidden = [schema.not.type].flat();
  const types = schema.type === undefined ? ALL : [schema.type].flat().map(String);
  if (forbidden.includes('integer') && types.includes('number')) return schema;
  const left = types.filter(
    (type) => !forbidden.includes(type) && !(type === 'integer' && forbidden.includes('number')),
  );
  return left.length === 0 ? schema : { ...without(schema, 'not'), type: left };
}

/** `const` beside `enum` says all, or nothing is allowed. */
function withOneList(schema: JsonObject): JsonObject {
  if (!('const' in schema) || !Array.isArray(schema.enum)) return schema;
  const isListed = schema.enum.some((value) => equal(value, schema.const));
  return isListed ? without(schema, 'enum') : { ...without(schema, 'const', 'enum'), not: {} };
}

/** Lists of types in one order, no more of them than the listed values have; whole multiples are integers. */
function withTypes(schema: JsonObject): JsonObject {
  const values = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
  const declared = schema.type === undefined ? undefined : [schema.type].flat().map(String);
  const isWhole = Number.isInteger(schema.multipleOf) && declared?.includes('number') === true;
  const types = isWhole ? declared?.map((type) => (type === 'number' ? 'integer' : type)) : declared;
  const rest = schema.multipleOf === 1 && types && !types.includes('number') ? without(schema, 'multipleOf') : schema;
  if (values === undefined) {
    const left = [...new Set(types?.filter((type) => type !== 'integer' || !types.includes('number')))].sort();
    if (!types || ALL.every((type) => left.includes(type))) return without(rest, 'type');
    return { ...rest, type: left.length === 1 ? left[0] : left };
  }
  const fits = (value: unknown): boolean => {
    const type = typeOf(value);
    return !types || types.includes(type) || (type === 'integer' && types.includes('number'));
  };
  const fitting = values.filter(fits);
  if (fitting.length === 0) return { ...without(rest, 'enum', 'const'), not: {} };
  const found = new Set(fitting.map(typeOf));
  if (found.has('number')) found.delete('integer');
  const all = [...found].sort();
  return {
    ...rest,
    ...(all.length === 0 ? {} : { type: all.length === 1 ? all[0] : all }),
    ...('const' in rest ? {} : { enum: fitting }),
  };
}

/** Without keywords for values that the types do not allow. */
function ofItsTypes(schema: JsonObject): JsonObject {
  if (schema.type === undefined) return schema;
  const types = [schema.type].flat().map(String);
  const idle = OF_TYPES.flatMap(([names, of]) => (of.some((type) => types.includes(type)) ? [] : names));
  const isOfNumbers = /^(u?int\d+|float|double|decimal)$/.test(String(schema.format));
  const isIdle = isOfNumbers
    ? !types.includes('number') && !types.includes('integer')
    : !types.includes('string') && schema.format !== undefined;
  return without(schema, ...idle, ...(isIdle ? ['format'] : []));
}

/** Both booleans, and `null` alone, are a type. */
function withEnum(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.enum)) return schema;
  if (schema.type === 'boolean' && schema.enum.length === 2) return without(schema, 'enum');
  return equal(schema.enum, [null]) ? { ...without(schema, 'enum'), type: 'null' } : schema;
}
