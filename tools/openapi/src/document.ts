/** The parts of an OpenAPI document that tools read, once it has been linted: https://spec.openapis.org/oas/v3.2.0 */
import type { Reference } from './reference.ts';

export type JsonSchema = boolean | { readonly [keyword: string]: any };

export interface MediaTypeObject {
  /** Of a stream in a model: what an item is. */
  readonly schema?: JsonSchema;
  readonly encoding?: Readonly<Record<string, EncodingObject>>;
  readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value?: unknown } | Reference>>;
}

export interface EncodingObject {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
}

export interface ParameterObject {
  readonly name: string;
  /** `querystring` is `query` with a mark once a description is lowered. */
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly description?: string;
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: JsonSchema;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface RequestBodyObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

export interface HeaderObject extends Omit<ParameterObject, 'name' | 'in'> {}

export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags?: readonly string[];
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly servers?: readonly ServerObject[];
  readonly callbacks?: Readonly<Record<string, Readonly<Record<string, PathItemObject>> | Reference>>;
  readonly 'x-retry'?: string;
  readonly 'x-pagination'?: Readonly<Record<string, string | number>>;
}

export interface PathItemObject {
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly servers?: readonly ServerObject[];
  readonly [method: string]: unknown;
}

export interface TagObject {
  readonly name: string;
  readonly kind?: string;
}

export interface ServerObject {
  readonly url: string;
  readonly name?: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum?: readonly string[]; readonly description?: string }>
  >;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description?: string;
  };
  readonly servers?: readonly ServerObject[];
  readonly tags?: readonly TagObject[];
  readonly paths?: Readonly<Record<string, PathItemObject>>;
  readonly webhooks?: Readonly<Record<string, PathItemObject>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes?: Readonly<Record<string, any>>;
    readonly [section: string]: any;
  };
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}
