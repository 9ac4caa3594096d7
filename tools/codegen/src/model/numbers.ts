import type { JsonSchema, MediaTypeObject, OpenApiDocument } from '@rollcall/openapi/document';
import { lookUp } from '@rollcall/openapi/reference';
import { kindOf } from '@rollcall/runtime/media-type';
import { mapSubschemas } from '../schemas/annotations.ts';

type Content = Readonly<Record<string, MediaTypeObject>> | undefined;

/** Whether a number that JavaScript can't hold may be in a body of one of these media types. */
export function holdLargeNumbers(document: OpenApiDocument, contents: readonly Content[]): boolean {
  const seen = new Set<JsonSchema>();
  const visit = (schema: JsonSchema): boolean => {
    if (typeof schema === 'boolean') return schema;
    if (seen.has(schema)) return false;
    seen.add(schema);
    if (isLargeNumber(schema)) return true;
    let found = typeof schema.$ref === 'string' && visit(lookUp(document, schema.$ref) ?? true);
    mapSubschemas(schema, (sub, step) => {
      if (!NOT_HELD.test(step)) found ||= visit(sub);
      return sub;
    });
    return found;
  };
  return contents.some((content) =>
    Object.entries(content ?? {}).some(
      ([mediaType, { schema }]) => kindOf(mediaType) !== 'binary' && visit(schema ?? true),
    ),
  );
}

/** Schemas of what is not a value, or not there. */
const NOT_HELD = /^(?:not|if|propertyNames|contentSchema|\$defs\/.*)$/;

/** What says of which type a value is, by itself or by what else it says. */
const TELLING = [
  ...['$ref', 'allOf', 'anyOf', 'oneOf', 'properties', 'additionalProperties', 'required', 'minProperties'],
  ...['items', 'prefixItems', 'minLength', 'maxLength', 'pattern'],
];

/** May a value be a number that JavaScript can't hold? */
function isLargeNumber(schema: Exclude<JsonSchema, boolean>): boolean {
  const { type, format, minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
  const values: unknown[] | undefined = 'const' in schema ? [schema.const] : schema.enum;
  if (values) return values.some((value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER);
  if (type === undefined) return !TELLING.some((keyword) => keyword in schema);
  if (![type].flat().some((name) => name === 'number' || name === 'integer') || format === 'int32') return false;
  const least = minimum ?? exclusiveMinimum ?? -Infinity;
  const most = maximum ?? exclusiveMaximum ?? Infinity;
  return least < Number.MIN_SAFE_INTEGER || most > Number.MAX_SAFE_INTEGER;
}
