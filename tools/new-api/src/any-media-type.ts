import { lookUp } from '@rollcall/openapi/reference';
import { isObject, type Json } from './json.ts';
import { mapContents } from './visit.ts';

/**
 * Calls a body of any media type JSON where its schema fits no text: frameworks write it where nobody has said which type they
 * send, and that is JSON; of no other type could such a schema be kept. It is a guess, and marked as one.
 * https://spec.openapis.org/oas/v3.1.1#media-type-object
 */
export function withoutAnyMediaType(document: Json): Json {
  return mapContents(document, (content) => {
    const { '*/*': any, ...others } = content;
    if (!isObject(any) || 'application/json' in others || fitsText(document, any.schema)) return content;
    return { 'application/json': { ...any, 'x-inferred': 'The imported description says `*/*`.' }, ...others };
  });
}

/** What lists properties or items has no text in mind, though it may not say so. Each schema is looked at once. */
function fitsText(document: Json, schema: unknown, known = new Map<unknown, boolean>()): boolean {
  if (!isObject(schema)) return true;
  const before = known.get(schema);
  if (before !== undefined) return before;
  // For those that lead back to it.
  known.set(schema, true);
  const result = judge(document, schema, (branch) => fitsText(document, branch, known));
  known.set(schema, result);
  return result;
}

function judge(document: Json, schema: Json, fits: (branch: unknown) => boolean): boolean {
  if (typeof schema.$ref === 'string') return fits(lookUp(document, schema.$ref));
  if (schema.type !== undefined) return [schema.type].flat().includes('string');
  if (schema.properties || schema.items) return false;
  const { allOf, anyOf, oneOf } = schema;
  const all = !Array.isArray(allOf) || allOf.every(fits);
  return all && [anyOf, oneOf].every((branches) => !Array.isArray(branches) || branches.some(fits));
}
