import type { JsonSchema, MediaTypeObject, OpenApiDocument } from '@rollcall/openapi/document';
import { partsOf } from '@rollcall/openapi/schema';
import { eventsOf } from '@rollcall/openapi/streams';
import { isForm } from '@rollcall/runtime/media-type';
import type { BodyContent, Field, Style } from '@rollcall/runtime/operation';
import { FILE } from '../schemas/annotations.ts';
import { requiredOf, shapeOf } from './shape.ts';

/** One media type of a request body: of a form, its fields, each with how it is written. */
export function contentRow(document: OpenApiDocument, mediaType: string, content: MediaTypeObject): BodyContent {
  const events = eventsOf(content);
  if (!isForm(mediaType)) return events ? { events } : {};
  const required = requiredOf(document, content.schema);
  const { properties = {} } = shapeOf(document, content.schema);
  const field = (name: string): Field => {
    const file = fileOf(document, content.schema, name);
    const own = typeof file === 'string' && file !== 'application/octet-stream' ? file : undefined;
    const { contentType = own, ...written } = content.encoding?.[name] ?? {};
    // Bytes have no style, though programs write one beside every field.
    const { explode, style = explode === undefined ? undefined : 'form' } = file ? {} : written;
    return {
      shape: properties[name] ?? {},
      required: required.has(name),
      // Beside a style "the value of `contentType` SHALL be ignored".
      ...(contentType && !style && { contentType }),
      ...(style && { style: style as Style }),
      ...(explode !== undefined && { explode }),
      ...(isNested(content.encoding?.[name]) && { nested: true as const }),
      ...(file && { binary: true as const }),
    };
  };
  return { fields: Object.fromEntries(Object.keys(properties).map((name) => [name, field(name)])) };
}

/** What a field says of files, where it is one or a list of them, or may be: the media type that they are of, or `true`. */
function fileOf(document: OpenApiDocument, schema: JsonSchema | undefined, name: string): string | true | undefined {
  const find = (node: JsonSchema | undefined, seen = new Set<JsonSchema>()): string | true | undefined => {
    const parts = partsOf(document, node).filter((part) => !seen.has(part));
    for (const part of parts) seen.add(part);
    return parts.map((part) => part[FILE] ?? find(part.items, seen)).find(Boolean);
  };
  return partsOf(document, schema)
    .map(({ properties = {} }) => (Object.hasOwn(properties, name) ? find(properties[name]) : undefined))
    .find(Boolean);
}

/** `x-nested: brackets` beside `style: deepObject`: OpenAPI does not say how values within values are written. */
export function isNested(place: object | undefined): boolean {
  return (place as { 'x-nested'?: unknown } | undefined)?.['x-nested'] === 'brackets';
}
