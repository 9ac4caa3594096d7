import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '@rollcall/openapi/json';

export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // Controls would end a line, make the file binary to git, or steer the terminal.
  const visible = text?.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (control) => `\\u{${control.codePointAt(0)?.toString(16)}}`,
  );
  return `\`${visible}\``;
};
export const showAll = (values: readonly unknown[]): string => values.map(show).join(', ');
