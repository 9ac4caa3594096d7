import { isObject as isJsonObject } from '@rollcall/openapi/json';

// biome-ignore lint/suspicious/noExplicitAny: a description is data of any kind until it has been linted
export type Json = { [name: string]: any };

export const isObject = isJsonObject as (value: unknown) => value is Json;
