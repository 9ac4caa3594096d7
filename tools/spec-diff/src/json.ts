import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '@rollcall/openapi/json';

export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const show = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
export const showAll = (values: readonly unknown[]): string => values.map(show).join(', ');
