import type { JsonSchema } from '@rollcall/openapi/document';
import { mapSubschemas } from '../schemas/annotations.ts';
import type { Keywords } from './normalise.ts';
import { refName } from './order.ts';

/**
 * The schemas that judge a value together with others. zod's intersections let a name pass that one side knows and the other,
 * strict, does not; JSON Schema lets no side speak for another. So what is intersected says by a check that it is closed.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.1.1
 */
export function intersected(schemas: ReadonlyMap<string, Keywords>): ReadonlySet<Keywords> {
  const found = new Set<Keywords>();
  const add = (schema: Keywords | undefined): void => {
    if (!schema || found.has(schema)) return;
    found.add(schema);
    if (typeof schema.$ref === 'string') add(schemas.get(refName(schema.$ref)));
    for (const branches of [schema.allOf, schema.anyOf, schema.oneOf]) for (const branch of branches ?? []) add(branch);
  };
  const visit = (schema: JsonSchema): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    for (const part of schema.allOf ?? []) add(part as Keywords);
    return mapSubschemas(schema, visit);
  };
  for (const schema of schemas.values()) visit(schema);
  return found;
}
