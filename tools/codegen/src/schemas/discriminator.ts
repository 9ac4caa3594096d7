import type { JsonSchema } from '@rollcall/openapi/document';
import { ANNOTATIONS } from '@rollcall/openapi/schema';
import { mapSubschemas } from './annotations.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/**
 * Lets a union with a discriminator be judged by the branch that the value names, and by no other: faster, and what is wrong
 * is said of that branch alone. Kept only where it means the same as `oneOf`: every branch is an object that requires the
 * property with text of its own. Elsewhere the discriminator, which has no say in validity, is taken out.
 *
 * @param schemas - by the name behind `#/$defs/`.
 * @param beside - what to write beside a discriminator that is kept.
 */
export function withDiscriminators(
  schemas: ReadonlyMap<string, JsonSchema>,
  beside: Keywords = {},
): (schema: JsonSchema) => JsonSchema {
  const follow = (schema: JsonSchema): JsonSchema | undefined =>
    isReference(schema) ? schemas.get(schema.$ref.slice('#/$defs/'.length)) : schema;
  const change = (schema: JsonSchema): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    const { discriminator, ...rest } = mapSubschemas(schema, (sub) => change(sub)) as Keywords;
    if (!discriminator) return rest;
    const { propertyName } = discriminator;
    const values = ((schema.oneOf ?? []) as JsonSchema[]).map((branch) =>
      valuesOf(follow(branch), propertyName, follow),
    );
    const all = values.flat();
    const tellsApart = all.length > 0 && values.every(({ length }) => length > 0) && new Set(all).size === all.length;
    return tellsApart ? { ...rest, ...beside, discriminator: { propertyName, values: all } } : rest;
  };
  return change;
}

/** A reference that nothing stands beside: only through such a one does ajv read the values of a branch. */
function isReference(schema: JsonSchema): schema is Keywords & { $ref: string } {
  return (
    typeof schema === 'object' &&
    typeof schema.$ref === 'string' &&
    Object.keys(schema).every((keyword) => keyword === '$ref' || ANNOTATIONS.has(keyword) || keyword.startsWith('x-'))
  );
}

/** The values of the property in one branch; none if it can't tell branches apart. */
function valuesOf(
  branch: JsonSchema | undefined,
  name: string,
  follow: (schema: JsonSchema) => JsonSchema | undefined,
): string[] {
  if (typeof branch !== 'object' || branch.type !== 'object' || !branch.required?.includes(name)) return [];
  const property = branch.properties?.[name];
  // ajv reads the values from the branch itself, not through a reference.
  if (typeof property !== 'object' || follow(property) !== property) return [];
  const values: unknown[] = 'const' in property ? [property.const] : (property.enum ?? []);
  return values.every((value) => typeof value === 'string' && value !== '') ? (values as string[]) : [];
}
