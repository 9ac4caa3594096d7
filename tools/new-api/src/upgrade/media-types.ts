import { dereference, isReference } from '@rollcall/openapi/reference';
import { isObject, type Json } from '../json.ts';
import { mapContents } from './visit.ts';

/**
 * Writes `content` and media types where they are used. To refer to the one is of no version of OpenAPI, to the other of 3.2 alone
 * (https://spec.openapis.org/oas/v3.2.0#media-type-object), but descriptions do both, and bundlers gather the targets.
 */
export function withoutSharedMediaTypes(document: Json): Json {
  if (String(document.openapi).startsWith('3.2')) return document;
  const behind = (node: unknown): unknown => dereference<unknown>(document, node) ?? node;
  const { components, ...rest } = mapContents(document, (node) => {
    const content = behind(node);
    if (!isObject(content) || isReference(content)) return content;
    return Object.fromEntries(Object.entries(content).map(([name, mediaType]) => [name, behind(mediaType)]));
  });
  if (!isObject(components)) return components === undefined ? rest : { ...rest, components };
  const { mediaTypes: _, ...others } = components;
  return { ...rest, components: others };
}
