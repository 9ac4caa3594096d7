import type { JsonSchema, MediaTypeObject, OpenApiDocument } from '@rollcall/openapi/document';
import { lookUp } from '@rollcall/openapi/reference';
import { isForm } from '@rollcall/runtime/media-type';
import type { BodyContent, Field, Style } from '@rollcall/runtime/operation';
import { FILE } from '../schemas/annotations.ts';
import { propertiesOf, requiredOf, shapeOf } from './shape.ts';

/** One media type of a request body: of a form, its fields, each with how it is written. */
export function contentRow(document: OpenApiDocument, mediaType: string, content: MediaTypeObject): BodyContent {
  if (!isForm(mediaType)) return {};
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
  const find = (node: JsonSchema | undefined, seen: readonly JsonSchema[] = []): string | true | undefined => {
    if (typeof node !== 'object' || seen.includes(node)) return undefined;
    const behind = typeof node.$ref === 'string' ? [lookUp(document, node.$ref)] : [];
    const parts = [...behind, node.items, ...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    return node[FILE] ?? parts.map((part) => find(part, [...seen, node])).find(Boolean);
  };
  return propertiesOf(document, schema, name)
    .map((property) => find(property))
    .find(Boolean);
}

/** `x-nested: brackets` beside `style: deepObject`: OpenAPI does not say how values within values are written. */
export function isNested(place: object | undefined): boolean {
  return (place as { 'x-nested'?: unknown } | undefined)?.['x-nested'] === 'brackets';
}
