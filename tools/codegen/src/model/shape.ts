import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { mapValues, own } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import { typeOf } from '@rollcall/openapi/schema';
import type { JsonType, Shape } from '@rollcall/runtime/operation';

type Keywords = Exclude<JsonSchema, boolean>;

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
  const child = (sub: JsonSchema) => shapeOf(document, sub, seen);
  const all = [...referred(document, schema, seen), ...(schema.allOf ?? []).map(child)];
  const unions = [schema.anyOf, schema.oneOf].map((branches: JsonSchema[] = []) => branches.map(child));
  const here: Shape = {
    type: typesOf(schema) ?? all.find(({ type }) => type)?.type ?? unions.map(unionOfTypes).find(Boolean),
    properties: mapValues(schema.properties ?? {}, child),
    items: schema.items === undefined ? undefined : child(schema.items),
    additionalProperties:
      typeof schema.additionalProperties === 'object' ? child(schema.additionalProperties) : undefined,
  } as Shape;
  const branches = unions.map((shapes) => combine(shapes, typesOfEither));
  return compact({ ...combine([here, ...all, ...branches], typesOfBoth), type: here.type } as Shape);
}

function referred(document: OpenApiDocument, { $ref }: Keywords, seen: readonly string[]): Shape[] {
  if (typeof $ref !== 'string' || seen.includes($ref)) return [];
  return [shapeOf(document, lookUp(document, $ref), [...seen, $ref])];
}

function typesOf(schema: Record<string, any>): JsonType[] | undefined {
  if (schema.type !== undefined) return [schema.type].flat();
  const values: unknown[] | undefined = 'const' in schema ? [schema.const] : schema.enum;
  return values && [...new Set(values.map(typeOf))];
}

function unionOfTypes(branches: readonly Shape[]): JsonType[] | undefined {
  if (branches.length === 0 || !branches.every((branch) => branch.type)) return undefined;
  return [...new Set(branches.flatMap((branch) => branch.type ?? []))];
}

type Types = readonly JsonType[];

const typesOfEither = (a: Types, b: Types): Types => [...new Set([...a, ...b])];

/** Types that nothing fits are for validation to refuse. */
function typesOfBoth(a: Types, b: Types): Types {
  const shared = a.filter((type) => b.includes(type));
  return shared.length > 0 ? shared : a;
}

type Combine = (a: Types, b: Types) => Types;

/** One shape of several: of all that hold together, or of alternatives. */
function combine(shapes: readonly (Shape | undefined)[], types: Combine): Shape {
  return shapes.reduce<Shape>((a, b) => (b ? combineTwo(a, b, types) : a), {});
}

function combineTwo(a: Shape, b: Shape, types: Combine): Shape {
  const names = new Set([a, b].flatMap(({ properties = {} }) => Object.keys(properties)));
  const members = [...names].map((name) => [
    name,
    combine([own(a.properties, name), own(b.properties, name)] as Shape[], types),
  ]);
  const both = (member: 'items' | 'additionalProperties') =>
    a[member] || b[member] ? combine([a[member], b[member]], types) : undefined;
  return compact({
    type: a.type && b.type ? types(a.type, b.type) : (a.type ?? b.type),
    properties: Object.fromEntries(members),
    items: both('items'),
    additionalProperties: both('additionalProperties'),
  } as Shape);
}

/** Without what says nothing. */
function compact({ type, properties = {}, items, additionalProperties }: Shape): Shape {
  return {
    ...(type && { type }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(items && { items }),
    ...(additionalProperties && { additionalProperties }),
  };
}

/** Names that every valid object has: `required` through `$ref` and composition. */
export function requiredOf(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  seen: readonly JsonSchema[] = [],
): Set<string> {
  if (typeof schema !== 'object' || seen.includes(schema)) return new Set();
  const requiredIn = (sub: JsonSchema | undefined) => requiredOf(document, sub, [...seen, schema]);
  const all = [...(schema.allOf ?? []), ...(typeof schema.$ref === 'string' ? [lookUp(document, schema.$ref)] : [])];
  const inEvery = [schema.anyOf, schema.oneOf].flatMap((branches?: JsonSchema[]) => {
    const sets = branches?.map(requiredIn) ?? [];
    return [new Set([...(sets[0] ?? [])].filter((name) => sets.every((names) => names.has(name))))];
  });
  return new Set([...(schema.required ?? []), ...[...all.map(requiredIn), ...inEvery].flatMap((names) => [...names])]);
}
