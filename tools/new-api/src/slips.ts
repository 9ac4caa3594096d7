import { isObject, type Json } from './json.ts';
import { mapOperations, mapParameters } from './visit.ts';

/** Mends what OpenAPI does not allow, many write, and can mean one thing only. */
export function withoutSlips(document: Json): Json {
  const mended = mapParameters(mapOperations(document, withStatusRanges), withRequiredPath);
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

/** "If the parameter location is path, this field is required and its value MUST be true": https://spec.openapis.org/oas/v3.1.1#parameter-object */
function withRequiredPath(parameter: Json): Json {
  return parameter.in === 'path' && parameter.required !== true ? { ...parameter, required: true } : parameter;
}
