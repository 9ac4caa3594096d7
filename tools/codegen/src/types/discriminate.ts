import { dereference, type JsonSchema, type OpenApiDocument, pointerStep } from '../openapi.ts';
import { propertiesOf } from '../shape.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/**
 * Lets a type be narrowed by the discriminator: a branch whose property has no values of its own has those that the mapping
 * leads from, or else the name of its schema. https://spec.openapis.org/oas/v3.1.1#discriminator-object
 */
export function narrowed(document: OpenApiDocument, { discriminator, ...schema }: Keywords): Keywords {
  const { propertyName, mapping = {} } = (discriminator ?? {}) as {
    propertyName?: string;
    mapping?: Record<string, string>;
  };
  if (propertyName === undefined) return schema;
  const narrow = (branch: JsonSchema): JsonSchema => {
    if (typeof branch !== 'object' || typeof branch.$ref !== 'string') return branch;
    const properties = propertiesOf(document, branch, propertyName).map((found) =>
      typeof found === 'object' ? (dereference(document, found) as Keywords) : {},
    );
    if (properties.length === 0 || properties.some((found) => 'const' in found || 'enum' in found)) return branch;
    const values = valuesOf(branch.$ref, mapping);
    const property = { type: 'string', ...(values.length === 1 ? { const: values[0] } : { enum: values }) };
    return { allOf: [branch, { type: 'object', properties: { [propertyName]: property }, required: [propertyName] }] };
  };
  const unions = (['anyOf', 'oneOf'] as const).filter((keyword) => schema[keyword]);
  return { ...schema, ...Object.fromEntries(unions.map((keyword) => [keyword, schema[keyword].map(narrow)])) };
}

function valuesOf(ref: string, mapping: Readonly<Record<string, string>>): string[] {
  const target = (to: string) => (/^[\w.-]+$/.test(to) ? `#/components/schemas${pointerStep(to)}` : to);
  const mapped = Object.keys(mapping).filter((value) => target(mapping[value] ?? '') === ref);
  return mapped.length > 0 ? mapped : [decodeURIComponent(ref.split('/').at(-1) ?? '')];
}
