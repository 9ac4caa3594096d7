import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { mapValues } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import { ANNOTATIONS, COMPOSITIONS, typeOf } from '@rollcall/openapi/schema';
import { descriptionOf } from '../model/description.ts';
import { FILE, mapSubschemas } from '../schemas/annotations.ts';

export type Keywords = Exclude<JsonSchema, boolean>;

/**
 * Keywords that no type can say; openapi-typescript would make something of a few of them. A discriminator is among them, for it
 * does not change what is valid (https://spec.openapis.org/oas/v3.1.1#discriminator-object): what narrows a type is the `const`
 * or `enum` of a branch.
 */
const UNSAYABLE = new Set([
  'discriminator',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'propertyNames',
  'contains',
  'minContains',
  'maxContains',
  'unevaluatedItems',
  '$defs',
  'contentSchema',
  'minBytes',
  'maxBytes',
]);
const WORDS = new Set([...ANNOTATIONS, 'format']);
const NOTHING: Keywords = { enum: [] };

/** Puts schemas into words that openapi-typescript turns into types that mean the same, as far as a type can. */
export function simplifier(document: OpenApiDocument): (schema: JsonSchema) => JsonSchema {
  const simplify = (schema: JsonSchema, inlined: readonly string[]): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    if (schema[FILE]) return { ...annotationsOf(schema), type: 'string', [FILE]: true };
    const { $ref } = schema;
    if (typeof $ref === 'string' && !isNamed($ref))
      return simplify(inline(document, schema, inlined), [...inlined, $ref]);
    const said = Object.fromEntries(Object.entries(schema).filter(([name]) => !UNSAYABLE.has(name)));
    const simple = assemble(mapSubschemas(said, (sub, step) => member(simplify(sub, inlined), step)) as Keywords);
    return withDescriptions(document, simple);
  };
  return (schema) => simplify(schema, []);
}

/** What an editor shows of a property is the description beside it: for references, that of the schema they lead to. */
function withDescriptions(document: OpenApiDocument, schema: Keywords): Keywords {
  if (schema.allOf) return { ...schema, allOf: schema.allOf.map((part: Keywords) => withDescriptions(document, part)) };
  if (!schema.properties) return schema;
  const properties = mapValues(schema.properties, (property: JsonSchema) => {
    if (typeof property !== 'object' || property.description) return property;
    const description = descriptionOf(document, property);
    return description === undefined ? property : { ...property, description };
  });
  return { ...schema, properties };
}

const isNamed = (ref: string): boolean => /^#\/components\/schemas\/[^/]+$/.test(ref);

/** A reference to a part of a schema has no name in types, so the part stands there itself; in a circle, anything does. */
function inline(document: OpenApiDocument, { $ref, ...beside }: Keywords, inlined: readonly string[]): Keywords {
  const target: JsonSchema = inlined.includes($ref) ? true : (lookUp(document, $ref) ?? true);
  if (typeof target === 'object' && Object.keys(beside).every((name) => WORDS.has(name)))
    return { ...target, ...beside };
  return { ...beside, allOf: [...(beside.allOf ?? []), target] };
}

/** Boolean schemas only where openapi-typescript knows them. */
function member(schema: JsonSchema, step: string): JsonSchema {
  const known = step.startsWith('properties/') || /^(additional|unevaluated)Properties$/.test(step);
  if (typeof schema === 'object' || known) return schema;
  return schema ? {} : NOTHING;
}

/** One schema whose parts are simple already. */
function assemble(schema: Keywords): Keywords {
  if (schema.enum !== undefined || schema.const !== undefined) return listed(schema);
  return apart(opened(withRequired(indexed(schema))));
}

/** openapi-typescript adds null to a list of values that has none, and takes objects and arrays in it for schemas. */
function listed(schema: Keywords): Keywords {
  const { type, properties: _, additionalProperties: __, items: ___, allOf, anyOf, oneOf, $ref, ...rest } = schema;
  const types = [type ?? []].flat();
  if ('const' in rest && !isOfType(rest.const, types)) return { ...annotationsOf(rest), ...NOTHING };
  if (rest.const === null) return { ...annotationsOf(rest), type: 'null' };
  const values = rest.enum && { enum: rest.enum.filter((value: unknown) => isOfType(value, types)) };
  const simple = types.every((name) => name !== 'object' && name !== 'array');
  const kept = Array.isArray(type) && !rest.enum?.includes(null) ? types.filter((name) => name !== 'null') : types;
  return { ...rest, ...values, ...(type !== undefined && simple && { type: kept.length === 1 ? kept[0] : kept }) };
}

/** A value that is listed counts only where its type is allowed: https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1 */
function isOfType(value: unknown, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  return types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value));
}

/** Every property is a member of the index signature too, or nothing fits the type. */
function indexed(schema: Keywords): Keywords {
  const { patternProperties, unevaluatedProperties, ...rest } = schema;
  const { properties = {}, additionalProperties } = rest;
  const patterns: JsonSchema[] = Object.values(patternProperties ?? {});
  const others: JsonSchema[] =
    typeof additionalProperties === 'object' ? [additionalProperties, ...patterns] : patterns;
  if (unevaluatedProperties !== undefined && unevaluatedProperties !== false && others.length === 0)
    return { ...rest, additionalProperties: true };
  if (others.length === 0) return rest;
  if (additionalProperties === undefined || additionalProperties === true)
    return { ...rest, additionalProperties: true };
  const all = new Map([...others, ...Object.values<JsonSchema>(properties)].map((sub) => [JSON.stringify(sub), sub]));
  const [first] = others;
  if (all.size === 1) return { ...rest, additionalProperties: first };
  return { ...rest, additionalProperties: { anyOf: [...all.values()].map((sub) => member(sub, 'anyOf')) } };
}

/** Every required name is a property, wherever its type is declared. */
function withRequired(schema: Keywords): Keywords {
  const { required = [], properties = {} } = schema;
  const missing = required.filter((name: string) => !Object.hasOwn(properties, name));
  if (missing.length === 0) return schema;
  return { ...schema, properties: { ...properties, ...Object.fromEntries(missing.map((name: string) => [name, {}])) } };
}

/** An object of which nothing is said may hold anything; openapi-typescript has it hold nothing. */
function opened(schema: Keywords): Keywords {
  const says = [...COMPOSITIONS, 'additionalProperties', '$ref'].some((name) => schema[name] !== undefined);
  const isOpen =
    [schema.type ?? []].flat().includes('object') && !says && Object.keys(schema.properties ?? {}).length === 0;
  return isOpen ? { ...schema, additionalProperties: true } : schema;
}

/** Compositions by themselves: beside other keywords openapi-typescript takes them for alternatives, or not at all. */
function apart(schema: Keywords): Keywords {
  const { $ref, allOf = [], anyOf, oneOf, ...core } = schema;
  if (saysType(core) && ![$ref, schema.allOf, anyOf, oneOf].some(Boolean)) return schema;
  const parts: Keywords[] = [
    ...(saysType(core) ? [coreOf(opened(core))] : []),
    ...($ref ? [{ $ref }] : []),
    ...allOf.filter((branch: Keywords) => branch.$ref !== undefined || saysType(branch) || isComposed(branch)),
    ...(anyOf ? [{ anyOf }] : []),
    ...(oneOf ? [{ oneOf }] : []),
  ];
  const [only] = parts;
  if (only === undefined) return core;
  return { ...annotationsOf(core), ...(parts.length === 1 ? only : { allOf: parts }) };
}

const isComposed = (schema: Keywords): boolean => COMPOSITIONS.some((name) => schema[name] !== undefined);

/** Does a type follow from the schema itself? That it is an object says nothing beside other objects. */
function saysType({ type, properties, additionalProperties, enum: values, const: value }: Keywords): boolean {
  if (Object.keys(properties ?? {}).length > 0 || values || value !== undefined) return true;
  return typeof additionalProperties === 'object' || (type !== undefined && type !== 'object');
}

function coreOf(schema: Keywords): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !WORDS.has(name) || name === 'format'));
}

function annotationsOf(schema: Keywords): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => WORDS.has(name) || name.startsWith('x-')));
}
