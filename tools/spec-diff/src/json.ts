/** JSON, and JSON pointers into it: https://www.rfc-editor.org/rfc/rfc6901 */
import { isDeepStrictEqual } from 'node:util';

export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const show = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
export const showAll = (values: readonly unknown[]): string => values.map(show).join(', ');

/** `#/a/b~1c` from its steps. */
export const pointer = (base: string, ...steps: readonly (string | number)[]): string =>
  [base, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

export const stepsOf = (at: string): string[] =>
  at
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What is at the pointer; `undefined` if nothing is. */
export function valueAt(document: unknown, at: string): unknown {
  return stepsOf(at).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as JsonObject)[step]
        : undefined,
    document,
  );
}

/** True if `inner` is `outer` or lies below it. */
export const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
