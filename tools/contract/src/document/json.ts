/** JSON, and JSON pointers into it: https://www.rfc-editor.org/rfc/rfc6901 */

export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const escapePointer = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

export const appendPointer = (pointer: string, ...tokens: readonly (string | number)[]): string =>
  [pointer, ...tokens.map((token) => escapePointer(String(token)))].join('/');

/** The names behind a pointer's slashes. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * What is at a pointer. One that leads through a `$ref` is followed, as bundlers and linters do.
 *
 * @throws Error if nothing is there.
 */
export function atPointer(document: unknown, pointer: string, hops = 0): unknown {
  return tokensOf(pointer).reduce((node: unknown, name) => {
    const value = isObject(node) && !Object.hasOwn(node, name) ? behind(document, node, hops) : node;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      throw new Error(`There is nothing at ${pointer}.`);
    }
    return (value as JsonObject)[name];
  }, document);
}

function behind(document: unknown, { $ref }: JsonObject, hops: number): unknown {
  if (typeof $ref !== 'string' || !$ref.startsWith('#/') || hops > 50) return undefined;
  const target = atPointer(document, decodeURIComponent($ref.slice(1)), hops + 1);
  return isObject(target) && typeof target.$ref === 'string' ? behind(document, target, hops + 1) : target;
}

/** A member that is the object's own: names are anyone's to choose. */
export const own = (object: JsonObject | undefined, name: string): unknown =>
  object && Object.hasOwn(object, name) ? object[name] : undefined;

/** The type of a value in JSON Schema's words; `integer` for every number without a fraction. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
