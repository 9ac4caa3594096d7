import { STATUS_CODES } from 'node:http';
import { tokensOf } from '@rollcall/openapi/pointer';
import { kindOf } from '@rollcall/runtime/media-type';
import type { Decide } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { mapContents, mapOperations, mapParameters, mapResponses } from './visit.ts';

/** Fixes what OpenAPI does not allow but many descriptions contain, where only one meaning is possible. */
export function withLenientFixes(document: Json, decide: Decide): Json {
  const ranged = mapOperations(document, withStatuses);
  // OpenAPI 3.2 asks for none: https://spec.openapis.org/oas/v3.2.0#response-object
  const described = String(document.openapi).startsWith('3.2')
    ? ranged
    : mapResponses(ranged, (response, pointer) => withDescription(response, pointer, decide));
  const mended = mapContents(mapParameters(described, withRequiredPath), (content) =>
    withoutEncodedBytes(withSingleMediaTypes(content)),
  );
  return isObject(mended.info) ? { ...mended, info: withTitleAndVersion(mended.info, decide) } : mended;
}

/** Both are required, and programs leave them out: https://spec.openapis.org/oas/v3.1.1#info-object */
function withTitleAndVersion({ title, version, ...rest }: Json, decide: Decide): Json {
  for (const [field, value] of Object.entries({ title, version }))
    if (value === undefined)
      decide({
        rule: 'filled',
        pointer: '#/info',
        message: `The description has no \`${field}\`.`,
        repair: `Write the \`${field}\` of the API.`,
      });
  // YAML takes `1.0` for a number.
  return {
    title: title ?? 'API',
    version: version === undefined ? '0' : typeof version === 'number' ? String(version) : version,
    ...rest,
  };
}

/** "The range definition uses an uppercase X", and a code is three digits: https://spec.openapis.org/oas/v3.1.1#responses-object */
function withStatuses(operation: Json): Json {
  if (!isObject(operation.responses)) return operation;
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const [, code] = /^([1-5]\d\d) \D*$/.exec(status) ?? [];
    const isTaken = code !== undefined && Object.hasOwn(operation.responses, code);
    return [/^[1-5]xx$/i.test(status) ? status.toUpperCase() : isTaken ? status : (code ?? status), response];
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}

/** "REQUIRED. A description of the response.": https://spec.openapis.org/oas/v3.1.1#response-object */
function withDescription(response: Json, pointer: string, decide: Decide): Json {
  if (typeof response.description === 'string') return response;
  const name = tokensOf(pointer).at(-1) ?? '';
  const description = STATUS_CODES[name] ?? (name === 'default' ? 'Any other response' : name);
  decide({
    rule: 'filled',
    pointer,
    message: `The response has no \`description\`: it is called \`${description}\`.`,
    repair: 'Say in `description` what the response means.',
  });
  return { description, ...response };
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
