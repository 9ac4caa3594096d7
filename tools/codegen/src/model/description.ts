import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { lookUp } from '@rollcall/openapi/reference';

/** So many references in a row lead to a description, or nowhere. */
const MOST_STEPS = 20;

/** What a schema says of itself, or else what the one says that it refers to, be it as one that may be null. */
export function descriptionOf(document: OpenApiDocument, schema: JsonSchema | undefined): string | undefined {
  let found = schema;
  for (let steps = 0; steps < MOST_STEPS && typeof found === 'object'; steps++) {
    if (typeof found.description === 'string' && found.description.trim()) return found.description;
    const branches: JsonSchema[] = found.anyOf ?? found.oneOf ?? found.allOf ?? [];
    const [only, ...others] = branches.filter((branch) => typeof branch !== 'object' || branch.type !== 'null');
    found = typeof found.$ref === 'string' ? lookUp(document, found.$ref) : others.length > 0 ? undefined : only;
  }
  return undefined;
}
