/** JSON pointers, with or without the `#` of a URI fragment: https://www.rfc-editor.org/rfc/rfc6901 */
import { decodeLiteral } from './path-template.ts';

export function escapeToken(token: string | number): string {
  return String(token).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** `joinPointer('#/paths', '/users', 'get')` is `#/paths/~1users/get`. */
export function joinPointer(base: string, ...tokens: readonly (string | number)[]): string {
  return [base, ...tokens.map(escapeToken)].join('/');
}

/** The names behind a pointer's slashes. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The names behind the slashes of a URI fragment, whose percent-encoding is decoded: `#/a%20b/c` has `a b` and `c`. */
export function tokensOfFragment(ref: string): string[] {
  return tokensOf(decodeLiteral(ref));
}

/** What is at the pointer; `undefined` if nothing is. */
export function valueAt(document: unknown, pointer: string): unknown {
  return valueAtTokens(document, tokensOf(pointer));
}

export function valueAtTokens(document: unknown, tokens: readonly string[]): unknown {
  return tokens.reduce<unknown>(
    (value, token) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, token)
        ? (value as Readonly<Record<string, unknown>>)[token]
        : undefined,
    document,
  );
}

/** True if `inner` is `outer` or lies below it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
