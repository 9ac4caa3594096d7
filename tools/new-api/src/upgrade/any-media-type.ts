import { dereference } from '@rollcall/openapi/reference';
import { acceptsText } from '@rollcall/openapi/schema';
import { isObject, type Json } from '../json.ts';
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

function fitsText(document: Json, schema: unknown): boolean {
  return acceptsText(schema, (branch) => {
    const target = dereference<unknown>(document, branch);
    return isObject(target) ? { schema: target, branch: (part) => part } : undefined;
  });
}
