/**
 * A description of OpenAPI 3.2 in the words of 3.1, wherever those mean the same. All tools read descriptions so, ours and others',
 * and each construct is translated here alone: docs/adr/0030-openapi-3.2-is-lowered-once.md
 */
import { kindOf } from '@rollcall/runtime/media-type';
import type { OpenApiDocument } from './document.ts';
import { isObject, type JsonObject, mapValues } from './json.ts';
import { mapNodes } from './map-nodes.ts';
import { dereference } from './reference.ts';

/** Marks a parameter of a query that is the whole of it, and whose name is not sent: `in: querystring`. */
export const QUERYSTRING = 'x-rollcall-querystring';

/**
 * What 3.1 has no words for stays: the methods of `query` and `additionalOperations`, and the style `cookie`. A parameter
 * `in: querystring` becomes one of the query with a mark, since callers and handlers have it by its name, as they have all others.
 *
 * @param document - bundled: its references lead to places in it.
 */
export function lowered<Document extends Pick<OpenApiDocument, 'openapi'>>(document: Document): Document {
  if (!/^3\.2\b/.test(String(document.openapi))) return document;
  const contents = mapNodes(document, '{}mediaType', (content) =>
    mapValues(content, (node, type) => loweredMediaType(document, dereference(document, node), type)),
  );
  const examples = mapNodes(contents, 'example', (example) => loweredExample(example));
  const responses = mapNodes(examples, 'response', loweredResponse);
  const parameters = mapNodes(responses, 'parameter', loweredParameter);
  const operations = mapNodes(parameters, 'operation', loweredSecurity);
  return loweredSecurity(mapNodes(operations, 'schema', loweredSchema)) as Document;
}

function loweredMediaType(document: object, mediaType: unknown, type: string): unknown {
  if (!isObject(mediaType) || !isObject(mediaType.examples)) return mediaType;
  const examples = mapValues(mediaType.examples, (node) =>
    loweredExample(dereference<unknown>(document, node), (text) => dataIn(text, type)),
  );
  return { ...mediaType, examples };
}

/** `value` is the data; of a text alone it is what that stands for, where that can be told. */
function loweredExample(example: unknown, read: (text: string) => object = () => ({})): unknown {
  if (!isObject(example)) return example;
  const { dataValue, serializedValue, ...others } = example;
  if (dataValue !== undefined) return { ...others, value: dataValue };
  return typeof serializedValue === 'string' ? { ...others, ...read(serializedValue) } : example;
}

function dataIn(text: string, mediaType: string): { readonly value?: unknown } {
  const kind = kindOf(mediaType);
  if (kind === 'text') return { value: text };
  try {
    return kind === 'json' ? { value: JSON.parse(text) } : {};
  } catch {
    return {};
  }
}

/** A description may be left out; a summary is one. */
function loweredResponse(response: JsonObject): JsonObject {
  if (response.description !== undefined) return response;
  const { summary: description = '', ...others } = response;
  return { description, ...others };
}

function loweredParameter(parameter: JsonObject): JsonObject {
  return parameter.in === 'querystring' ? { ...parameter, in: 'query', [QUERYSTRING]: true } : parameter;
}

/** It names the schema of values that have no other, and changes nothing about what is valid. */
function loweredSchema(schema: JsonObject): JsonObject {
  if (!isObject(schema.discriminator) || !('defaultMapping' in schema.discriminator)) return schema;
  const { defaultMapping: _, ...discriminator } = schema.discriminator;
  return { ...schema, discriminator };
}

const SCHEMES = '#/components/securitySchemes/';

/** A requirement may name a scheme by its URI. */
function loweredSecurity(owner: JsonObject): JsonObject {
  if (!Array.isArray(owner.security)) return owner;
  const security = owner.security.map((requirement: JsonObject) =>
    Object.fromEntries(Object.entries(requirement).map(([name, scopes]) => [schemeName(name), scopes])),
  );
  return { ...owner, security };
}

/** The name of the component that a requirement means: https://spec.openapis.org/oas/v3.2.0#security-requirement-object */
export function schemeName(name: string): string {
  return name.startsWith(SCHEMES) ? name.slice(SCHEMES.length) : name;
}
