/** The parts of an OpenAPI 3.1 document that generation reads: https://spec.openapis.org/oas/v3.1.1 */

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export type JsonSchema = boolean | { readonly [keyword: string]: any };

export interface Reference {
  readonly $ref: string;
}

export interface MediaTypeObject {
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
  readonly 'x-pagination'?: Readonly<Record<string, string>>;
}

export interface PathItemObject {
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly servers?: readonly ServerObject[];
  readonly [method: string]: unknown;
}

export interface ServerObject {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
  readonly servers?: readonly ServerObject[];
  readonly paths?: Readonly<Record<string, PathItemObject>>;
  readonly webhooks?: Readonly<Record<string, PathItemObject>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes?: Readonly<Record<string, any>>;
    readonly [section: string]: any;
  };
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** More than any chain of references that means something. */
const MOST_HOPS = 50;

/**
 * What an internal `$ref` of a bundled document points to: https://datatracker.ietf.org/doc/html/rfc6901#section-6. Where it leads
 * through a reference, as `#/paths/~1a/get` does where `/a` is one, that is followed, as the linter does.
 */
export function lookUp(document: OpenApiDocument, ref: string, hops = 0): any {
  const names = ref
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<any>((found, name) => {
    const node = found && !Object.hasOwn(found, name) ? dereference(document, found, hops) : found;
    return node && Object.hasOwn(node, name) ? node[name] : undefined;
  }, document);
}

/** The object itself, `$ref`s to it followed. */
export function dereference<T extends object>(document: OpenApiDocument, node: T | Reference, hops = 0): T {
  let target: any = node;
  for (let more = hops; typeof target?.$ref === 'string'; more++) {
    if (more > MOST_HOPS) throw new Error(`$ref circles: ${target.$ref}`);
    target = lookUp(document, target.$ref, more + 1);
  }
  return target;
}

export function isReference(node: unknown): node is Reference {
  return typeof (node as Reference | undefined)?.$ref === 'string';
}

export function operationsIn(item: PathItemObject): OperationObject[] {
  return METHODS.flatMap((method) => (item[method] as OperationObject | undefined) ?? []);
}

/** One step of a JSON pointer. */
export function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
