import type { JsonSchema } from '@rollcall/openapi/document';
import { mapSubschemas } from '../schemas/annotations.ts';

/** The name behind `#/$defs/<name>`. */
export function refName(ref: string): string {
  return ref.slice('#/$defs/'.length);
}

/** The schemas so ordered that each comes after those it refers to, as far as they don't contain each other. */
export function dependencyOrder(schemas: ReadonlyMap<string, JsonSchema>): Map<string, JsonSchema> {
  const ordered = new Map<string, JsonSchema>();
  const open = new Set<string>();
  const visit = (name: string): void => {
    const schema = schemas.get(name);
    if (schema === undefined || ordered.has(name) || open.has(name)) return;
    open.add(name);
    for (const used of refsOf(schema)) visit(used);
    ordered.set(name, schema);
  };
  for (const name of schemas.keys()) visit(name);
  return ordered;
}

/** The names of the schemas that a schema refers to. */
export function refsOf(schema: JsonSchema): string[] {
  const refs: string[] = [];
  const visit = (node: JsonSchema): JsonSchema => {
    if (typeof node === 'boolean') return node;
    if (typeof node.$ref === 'string') refs.push(refName(node.$ref));
    return mapSubschemas(node, (sub) => visit(sub));
  };
  visit(schema);
  return refs;
}
