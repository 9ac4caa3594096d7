import type { JsonSchema } from '@rollcall/openapi/document';

/** Keywords of JSON Schema that no validator of ours means as it should, and what to write instead. */
const UNCARRIED: Readonly<Record<string, string>> = {
  $id: 'give the schema a place in `components` and refer to it there',
  $anchor: 'refer to the schema by its place: `#/components/schemas/…`',
  $dynamicAnchor: 'refer to the schema by its place: `#/components/schemas/…`',
  $dynamicRef: 'write `$ref` with the schema that is meant',
  unevaluatedItems: 'write `prefixItems` and `items: false`',
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Stops at what could only be carried wrongly. The lint says the same earlier, with line and column; this is for documents
 * that reach generation in another way.
 *
 * @throws Error
 */
export function refuseUncarried(schema: Exclude<JsonSchema, boolean>, at: string): void {
  for (const [keyword, instead] of Object.entries(UNCARRIED)) {
    if (keyword in schema) throw new Error(`${at}: \`${keyword}\` is not carried; ${instead}`);
  }
  if (schema.$schema !== undefined && schema.$schema !== DIALECT)
    throw new Error(`${at}: \`$schema\` has to be ${DIALECT}`);
  const named = [...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])];
  if (named.includes('__proto__')) throw new Error(`${at}: a property named \`__proto__\` is not carried; rename it`);
}
