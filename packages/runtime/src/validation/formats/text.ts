const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;
const BASE64 = /^[a-z0-9+/]*={0,2}$/i;

/** Any version and variant: https://www.rfc-editor.org/rfc/rfc4122#section-3 */
export function uuid(value: string): boolean {
  return UUID.test(value);
}

/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function jsonPointer(value: string): boolean {
  return POINTER.test(value);
}

/** https://json-schema.org/draft/2020-12/relative-json-pointer */
export function relativeJsonPointer(value: string): boolean {
  return RELATIVE_POINTER.test(value);
}

/** A regular expression of ECMA-262, in Unicode mode as JSON Schema recommends. It is compiled, never run. */
export function regex(value: string): boolean {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Padded base64: https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export function byte(value: string): boolean {
  return value.length % 4 === 0 && BASE64.test(value);
}
