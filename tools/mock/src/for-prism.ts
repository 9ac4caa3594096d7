import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { lowered, QUERYSTRING } from '@rollcall/openapi/lowering';
import { mapNodes } from '@rollcall/openapi/map-nodes';
import { mapOperations } from '@rollcall/openapi/operations';
import { withoutOtherMethods } from '@rollcall/openapi/other-methods';
import { dereference, isReference, lookUp } from '@rollcall/openapi/reference';
import { eventsOf, isStream, streamText, withItems } from '@rollcall/openapi/streams';
import { plainPath } from './plain-path.ts';

/**
 * The description as Prism can serve it, which otherwise
 * - reads files that a `$ref` of an extension leads to, and breaks down at one that leads nowhere, in examples too,
 * - asks for header parameters that OpenAPI has ignored,
 * - breaks down at styles, lists and objects that it can't read,
 * - reads no values from a path that holds anything but ASCII, nor of a variable whose name is not a word,
 * - knows no streams: they are texts, of their examples or of nothing,
 * - knows no values within values, no parameter that is the whole query, and no methods but those of OpenAPI 3.1: the others are `post` at a path that names them.
 *
 * Parameters of the last three kinds are left out, and so not validated by the mock.
 */
export function forPrism(document: object): object {
  const whole = withKnownRefs(
    withTexts(withItems(lowered(document as JsonObject & { openapi: string }))),
  ) as JsonObject;
  const { paths } = whole;
  return isObject(paths) ? { ...whole, paths: Object.fromEntries(readyPaths(whole, paths)) } : whole;
}

/** A stream as the text of its examples, whatever is in it. */
function withTexts(document: JsonObject): JsonObject {
  return mapNodes(document, '{}mediaType', (content) =>
    mapValues(content, (media, mediaType) => {
      if (!isStream(mediaType) || !isObject(media)) return media;
      const { example, examples } = media;
      const text = (items: unknown) => streamText(mediaType, (items ?? []) as unknown[], eventsOf(media));
      const named = isObject(examples) && Object.keys(examples).length > 0;
      return {
        schema: { type: 'string' },
        ...(named
          ? { examples: mapValues(examples, (node) => ({ value: text((node as JsonObject).value) })) }
          : { example: text(example) }),
      };
    }),
  );
}

function readyPaths(document: JsonObject, paths: JsonObject): [path: string, item: unknown][] {
  return Object.entries(paths).flatMap(([template, node]) => {
    const { path, nameOf } = plainPath(template);
    const rename = (parameter: JsonObject): JsonObject =>
      parameter.in === 'path' ? { ...parameter, name: nameOf(String(parameter.name)) } : parameter;
    return withoutOtherMethods(path, readyItem(document, node, rename));
  });
}

function withKnownRefs(document: JsonObject, value: unknown = document): unknown {
  if (Array.isArray(value)) return value.map((item) => withKnownRefs(document, item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(
    ([name, member]) => name !== '$ref' || typeof member !== 'string' || lookUp(document, member) !== undefined,
  );
  return Object.fromEntries(entries.map(([name, member]) => [name, withKnownRefs(document, member)]));
}

type Rename = (parameter: JsonObject) => JsonObject;

function readyItem(document: JsonObject, node: unknown, rename: Rename): JsonObject {
  const item = withParameters(document, follow(document, node), rename);
  return mapOperations(item, (operation) => withParameters(document, operation, rename));
}

function withParameters<Owner extends { readonly parameters?: unknown }>(
  document: JsonObject,
  owner: Owner,
  rename: Rename,
): Owner {
  if (!Array.isArray(owner.parameters)) return owner;
  const parameters = owner.parameters
    .map((node) => follow(document, node))
    .map((parameter) => (parameter.schema ? { ...parameter, schema: inPlace(document, parameter.schema) } : parameter));
  return { ...owner, parameters: parameters.filter(canBeRead).map(rename) };
}

/** Prism looks at the type of the schema itself. */
function inPlace(document: JsonObject, schema: unknown): unknown {
  if (!isReference(schema)) return schema;
  const { $ref: _, ...beside } = schema;
  return { ...follow(document, schema), ...beside };
}

function canBeRead({ in: place, name, style, schema, 'x-nested': nested, [QUERYSTRING]: whole }: JsonObject): boolean {
  if (isIgnoredHeader({ in: place, name })) return false;
  const type = isObject(schema) ? schema.type : undefined;
  const isCompound = type === 'array' || type === 'object';
  if (nested !== undefined || whole !== undefined) return false;
  if (style === 'cookie') return !isCompound;
  if (place === 'path') return !isCompound && (style === undefined || style === 'simple');
  return (style !== 'spaceDelimited' && style !== 'pipeDelimited') || type === 'array';
}

/** What a reference leads to within the document, or the object itself. */
function follow(document: JsonObject, node: unknown): JsonObject {
  const target = dereference(document, node);
  return isObject(target) ? target : {};
}
