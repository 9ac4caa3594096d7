import { dereference } from '@rollcall/openapi/reference';
import { isWithoutContent } from '@rollcall/openapi/responses';
import { kindOf } from '@rollcall/runtime/media-type';
import { isObject, type Json } from './json.ts';
import { mapContents, mapOperations, mapParameters } from './visit.ts';

/** Fixes what OpenAPI does not allow but many descriptions contain, where only one meaning is possible. */
export function withLenientFixes(document: Json): Json {
  const withResponses = (operation: Json) => withoutUnsentContent(document, withStatusRanges(operation));
  const mended = mapContents(mapParameters(mapOperations(document, withResponses), withRequiredPath), (content) =>
    withoutEncodedBytes(withSingleMediaTypes(content)),
  );
  const { info } = mended;
  // YAML takes `1.0` for a number.
  if (!isObject(info) || typeof info.version !== 'number') return mended;
  return { ...mended, info: { ...info, version: String(info.version) } };
}

/** "The range definition uses an uppercase X": https://spec.openapis.org/oas/v3.1.1#responses-object */
function withStatusRanges(operation: Json): Json {
  if (!isObject(operation.responses)) return operation;
  const responses = Object.entries(operation.responses).map(([status, response]) => [
    /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
    response,
  ]);
  return { ...operation, responses: Object.fromEntries(responses) };
}

function withoutUnsentContent(document: Json, operation: Json): Json {
  if (!isObject(operation.responses)) return operation;
  const responses = Object.entries<Json>(operation.responses).map(([status, response]) => {
    if (!isWithoutContent(status) || !isObject(response)) return [status, response];
    const target = dereference<Json>(document, response);
    if (!isObject(target) || !isObject(target.content) || Object.keys(target.content).length === 0)
      return [status, response];
    const { content, ...rest } = target;
    return [status, { ...rest, 'x-imported-content': content }];
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}

/** "If the parameter location is path, this field is required and its value MUST be true": https://spec.openapis.org/oas/v3.1.1#parameter-object */
function withRequiredPath(parameter: Json): Json {
  return parameter.in === 'path' && parameter.required !== true ? { ...parameter, required: true } : parameter;
}

/** Base64 of a PDF would be no PDF: what is described as such is the bytes. */
function withoutEncodedBytes(content: Json): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => {
      const { contentEncoding, ...schema } = (isObject(media) && isObject(media.schema) && media.schema) || {};
      if (contentEncoding !== 'base64' || kindOf(type) !== 'binary') return [type, media];
      return [type, { ...media, schema: { ...schema, 'x-imported-content-encoding': contentEncoding } }];
    }),
  );
}

/** Several media types in the name of one are entries of their own. */
function withSingleMediaTypes(content: Json): Json {
  const types = Object.entries(content).flatMap(([names, mediaType]) =>
    (/^[^;]+,/.test(names) ? names.split(',') : [names]).map((name) => [name.trim(), mediaType]),
  );
  return Object.fromEntries(types);
}
