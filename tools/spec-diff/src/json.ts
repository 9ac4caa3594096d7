import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '@rollcall/openapi/json';

export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** Controls would end a line, make the file binary to git, or steer the terminal. */
export const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (control) => `\\u{${control.codePointAt(0)?.toString(16)}}`);
/** In backticks, which a value has no way to leave. */
export const show = (value: unknown): string =>
  `\`${visible(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')).replaceAll('`', 'ˋ')}\``;
export const showAll = (values: readonly unknown[]): string => values.map(show).join(', ');
/** With a capital. */
export const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;
/** What both have, and what either has. */
export const namesOf = (...objects: readonly JsonObject[]): Set<string> => new Set(objects.flatMap(Object.keys));
