import type { JsonSchema } from '@rollcall/openapi/document';
import { mapSubschemas, saysSomething } from '../schemas/annotations.ts';

export type Keywords = Exclude<JsonSchema, boolean>;

/** Keywords that have no effect on validity. `discriminator` has none either, but it chooses the kind of union. */
const CLUTTER = new Set(['$schema', '$defs']);

/**
 * The same schemas, said in fewer ways: no boolean schemas, no clutter, compositions and `$ref`s by themselves (what stands
 * beside one becomes a member of an `allOf`); and a `$ref` wherever a check takes a schema, so that it has a binding.
 */
export function normalise(schemas: ReadonlyMap<string, JsonSchema>): Map<string, Keywords> {
  const all = new Map<string, Keywords>();
  const takeOut = (schema: Keywords): Keywords => {
    if (typeof schema.$ref === 'string') return schema;
    const name = `inner${all.size}`;
    all.set(name, schema);
    return { $ref: `#/$defs/${name}` };
  };
  const simplify = (schema: JsonSchema): Keywords => {
    if (schema === true) return {};
    if (schema === false) return { not: takeOut({}) };
    const { additionalProperties, ...others } = closedTuple(withType(withoutClutter(schema)));
    const open = typeof additionalProperties === 'object' ? { additionalProperties } : {};
    const simple = mapSubschemas({ ...others, ...open }, (sub) => simplify(sub)) as Keywords;
    const whole = additionalProperties === false ? { ...simple, additionalProperties } : simple;
    const bound = (sub: JsonSchema, step: string) =>
      typeof sub === 'object' && isArgument(whole, step) ? takeOut(sub) : sub;
    return composed(mapSubschemas(whole, bound) as Keywords);
  };
  for (const [name, schema] of schemas) all.set(name, simplify(schema));
  return all;
}

function withoutClutter(schema: Keywords): Keywords {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => saysSomething(keyword) && !CLUTTER.has(keyword)),
  );
}

/** Listed values say of which type they are. zod tells branches of a union apart by literals, and orval writes none without. */
function withType(schema: Keywords): Keywords {
  const values: unknown[] = 'const' in schema ? [schema.const] : (schema.enum ?? []);
  const types = new Set(values.map((value) => typeof value));
  const [type = ''] = types;
  const isPlain = types.size === 1 && ['string', 'boolean'].includes(type);
  return isPlain && schema.type === undefined ? { type, ...schema } : schema;
}

/** No further items are a bound of the list: it is the list that has too many, and not the item that is wrong. */
function closedTuple({ items, ...schema }: Keywords): Keywords {
  if (items !== false) return items === undefined ? schema : { ...schema, items };
  const most = schema.prefixItems?.length ?? 0;
  return { ...schema, maxItems: Math.min(schema.maxItems ?? most, most) };
}

function composed({ $ref, allOf = [], anyOf, oneOf, discriminator, ...rest }: Keywords): Keywords {
  const parts: Keywords[] = [
    ...($ref === undefined ? [] : [{ $ref }]),
    ...(Object.keys(rest).length > 0 ? [rest] : []),
    ...allOf,
    ...(anyOf ? [{ anyOf }] : []),
    ...(oneOf ? [{ oneOf, ...(discriminator && { discriminator }) }] : []),
  ];
  return parts.length > 1 ? { allOf: parts } : (parts[0] ?? {});
}

/** The one type of a schema, besides null; undefined if there is none or several. */
export function singleType({ type }: Keywords): string | undefined {
  const types = [type ?? []].flat();
  const others = types.filter((name) => name !== 'null');
  return others.length === 1 ? others[0] : others.length === 0 && types.length > 0 ? 'null' : undefined;
}

/** Names that a zod shape can't hold: reading them from any object finds something. */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype;
}

const ALWAYS = new Set([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'patternProperties',
  'dependentSchemas',
  'prefixItems',
]);

/** Is the subschema the argument of a check? The others are part of what orval is given; see `plan.ts`. */
function isArgument(schema: Keywords, step: string): boolean {
  const keyword = step.split('/', 1)[0] ?? '';
  if (keyword === 'items') return singleType(schema) !== 'array' || 'prefixItems' in schema;
  if (keyword === 'properties')
    return singleType(schema) !== 'object' || isPrototypeName(step.slice('properties/'.length));
  if (keyword === 'additionalProperties') return !isMap(schema);
  if (keyword === 'oneOf') return !schema.discriminator;
  return ALWAYS.has(keyword);
}

/** An object that is nothing but a map from names to values of one schema. */
export function isMap(schema: Keywords): boolean {
  return (
    singleType(schema) === 'object' &&
    typeof schema.additionalProperties === 'object' &&
    !schema.properties &&
    !schema.patternProperties
  );
}
