import type { JsonType, Shape } from '@rollcall/runtime/operation';
import { type JsonSchema, lookUp, type OpenApiDocument } from './openapi.ts';

const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * The types that a schema allows, through `$ref` and composition: what text must be turned into before the schema can
 * judge it. A schema that contains itself is any type from its second turn on.
 */
export function shapeOf(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  seen: readonly string[] = [],
): Shape {
  if (schema === undefined || typeof schema === 'boolean') return {};
  if (typeof schema.$ref === 'string') {
    return seen.includes(schema.$ref) ? {} : shapeOf(document, lookUp(document, schema.$ref), [...seen, schema.$ref]);
  }
  const child = (sub: JsonSchema) => shapeOf(document, sub, seen);
  const branches = BRANCHES.flatMap((keyword) => (schema[keyword] as JsonSchema[] | undefined) ?? []).map(child);
  const own: Shape = {
    type: typesOf(schema) ?? unionOfTypes(branches),
    properties: mapValues(schema.properties ?? {}, child),
    items: schema.items === undefined ? undefined : child(schema.items),
    additionalProperties:
      typeof schema.additionalProperties === 'object' ? child(schema.additionalProperties) : undefined,
  } as Shape;
  return compact([own, ...branches]);
}

function mapValues<From, To>(object: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function typesOf(schema: Record<string, any>): JsonType[] | undefined {
  if (schema.type !== undefined) return [schema.type].flat();
  const values: unknown[] | undefined = 'const' in schema ? [schema.const] : schema.enum;
  return values && [...new Set(values.map(typeOfValue))];
}

function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

function unionOfTypes(branches: readonly Shape[]): JsonType[] | undefined {
  if (branches.length === 0 || !branches.every((branch) => branch.type)) return undefined;
  return [...new Set(branches.flatMap((branch) => branch.type ?? []))];
}

/** The first shape's type, and the members of all. */
function compact(shapes: readonly Shape[]): Shape {
  const type = shapes[0]?.type;
  const properties: Record<string, Shape> = Object.assign({}, ...shapes.map((shape) => shape.properties));
  const items = shapes.find((shape) => shape.items)?.items;
  const additionalProperties = shapes.find((shape) => shape.additionalProperties)?.additionalProperties;
  return {
    ...(type && { type }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(items && { items }),
    ...(additionalProperties && { additionalProperties }),
  };
}

/** Names that every valid object has: `required` through `$ref` and composition. */
export function requiredOf(document: OpenApiDocument, schema: JsonSchema | undefined): Set<string> {
  if (schema === undefined || typeof schema === 'boolean') return new Set();
  if (typeof schema.$ref === 'string') return requiredOf(document, lookUp(document, schema.$ref));
  const of = (sub: JsonSchema) => requiredOf(document, sub);
  const inEvery = [schema.anyOf, schema.oneOf].flatMap((branches?: JsonSchema[]) =>
    branches ? [branches.map(of).reduce((all, branch) => all.intersection(branch))] : [],
  );
  return new Set([
    ...(schema.required ?? []),
    ...(schema.allOf ?? []).map(of).flatMap((s: Set<string>) => [...s]),
    ...inEvery.flatMap((s) => [...s]),
  ]);
}
