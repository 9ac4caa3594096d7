import { appendPointer, isObject, type JsonObject } from './json.ts';
import { type Node, resolve } from './node.ts';

/**
 * The kit reads the description by itself, and not the generated `operations.ts`, which is one of the things it judges.
 */

export type Location = 'path' | 'query' | 'header' | 'cookie';

export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

export interface DescribedContent {
  readonly mediaType: string;
  /** Pointer to the schema; absent where there is none. */
  readonly schema?: string;
  readonly examples: readonly NamedExample[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: Location;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** The media type of the value, where it has one instead of a style. */
  readonly contentType?: string;
  readonly pointer: string;
  readonly schema: string;
  readonly examples: readonly NamedExample[];
}

export interface DescribedHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema?: string;
}

export interface DescribedResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly content: readonly DescribedContent[];
  readonly headers: readonly DescribedHeader[];
}

export interface DescribedOperation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly parameters: readonly DescribedParameter[];
  readonly body?: {
    readonly required: boolean;
    readonly pointer: string;
    readonly content: readonly DescribedContent[];
  };
  readonly responses: readonly DescribedResponse[];
  /** Alternatives of schemes that must all hold. */
  readonly security: readonly (readonly string[])[];
}

export interface DescribedScheme {
  readonly name: string;
  readonly type: 'basic' | 'bearer' | 'apiKey';
  /** Of an `apiKey`. */
  readonly in?: 'header' | 'query' | 'cookie';
  readonly parameter?: string;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** @throws Error that names what stands in the way of testing this description. */
export function readOperations(document: JsonObject): DescribedOperation[] {
  const paths = isObject(document.paths) ? document.paths : {};
  return Object.keys(paths).flatMap((path) => {
    const item = resolve(document, appendPointer('/paths', path));
    const methods = METHODS.filter((method) => Object.hasOwn(item.value, method));
    return methods.map((method) => readOperation(document, item, path, method));
  });
}

function readOperation(document: JsonObject, item: Node, path: string, method: string): DescribedOperation {
  const node = resolve(document, appendPointer(item.pointer, method));
  const { operationId, requestBody, responses, security = document.security ?? [] } = node.value;
  if (typeof operationId !== 'string') throw new Error(`${node.pointer} has no operationId.`);
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    pointer: node.pointer,
    parameters: readParameters(document, item, node),
    ...(requestBody === undefined ? {} : { body: readBody(document, appendPointer(node.pointer, 'requestBody')) }),
    responses: Object.keys(isObject(responses) ? responses : {}).map((status) =>
      readResponse(document, appendPointer(node.pointer, 'responses', status), status),
    ),
    security: (security as JsonObject[]).map((requirement) => Object.keys(requirement)),
  };
}

function readParameters(document: JsonObject, item: Node, operation: Node): DescribedParameter[] {
  const found = new Map<string, DescribedParameter>();
  for (const owner of [item, operation]) {
    const { length } = (owner.value.parameters ?? []) as unknown[];
    for (let index = 0; index < length; index++) {
      const parameter = readParameter(resolve(document, appendPointer(owner.pointer, 'parameters', index)));
      found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function readParameter({ pointer, value }: Node): DescribedParameter {
  const location = value.in as Location;
  const [contentType] = Object.keys(isObject(value.content) ? value.content : {});
  const at = contentType === undefined ? [] : ['content', contentType];
  const described = at.length > 0 ? ((value.content as JsonObject)[contentType as string] as JsonObject) : value;
  const { style = location === 'query' || location === 'cookie' ? 'form' : 'simple' } = value;
  const { explode = style === 'form' } = value;
  return {
    name: value.name as string,
    in: location,
    required: value.required === true,
    style: style as string,
    explode: explode as boolean,
    pointer,
    schema: appendPointer(pointer, ...at, 'schema'),
    examples: readExamples(described),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function readBody(document: JsonObject, at: string): NonNullable<DescribedOperation['body']> {
  const { pointer, value } = resolve(document, at);
  return { required: value.required === true, pointer, content: readContent(pointer, value) };
}

function readResponse(document: JsonObject, at: string, status: string): DescribedResponse {
  const { pointer, value } = resolve(document, at);
  const names = Object.keys(isObject(value.headers) ? value.headers : {});
  const headers = names
    .filter((name) => name.toLowerCase() !== 'content-type')
    .map((name) => {
      const header = resolve(document, appendPointer(pointer, 'headers', name));
      const schema = header.value.schema === undefined ? {} : { schema: appendPointer(header.pointer, 'schema') };
      return { name: name.toLowerCase(), required: header.value.required === true, ...schema };
    });
  return { status, pointer, content: readContent(pointer, value), headers };
}

function readContent(pointer: string, { content }: JsonObject): DescribedContent[] {
  if (!isObject(content)) return [];
  return Object.entries(content).map(([mediaType, described]) => {
    const media = described as JsonObject;
    const schema = media.schema === undefined ? {} : { schema: appendPointer(pointer, 'content', mediaType, 'schema') };
    return { mediaType, ...schema, examples: readExamples(media) };
  });
}

function readExamples({ example, examples }: JsonObject): NamedExample[] {
  const named = isObject(examples) ? Object.entries(examples) : [];
  const list = named.map(([name, described]) => ({ name, value: (described as JsonObject).value }));
  return example === undefined ? list : [{ name: 'example', value: example }, ...list];
}

/** The schemes whose credentials the kit can make. */
export function readSchemes(document: JsonObject): DescribedScheme[] {
  const { securitySchemes } = (isObject(document.components) ? document.components : {}) as JsonObject;
  return Object.keys(isObject(securitySchemes) ? securitySchemes : {}).flatMap((name): DescribedScheme[] => {
    const { value } = resolve(document, appendPointer('/components/securitySchemes', name));
    const scheme = String(value.scheme).toLowerCase();
    if (value.type === 'http' && (scheme === 'basic' || scheme === 'bearer')) return [{ name, type: scheme }];
    // https://www.rfc-editor.org/rfc/rfc6750#section-2.1
    if (value.type === 'oauth2' || value.type === 'openIdConnect') return [{ name, type: 'bearer' }];
    if (value.type !== 'apiKey') return [];
    return [{ name, type: 'apiKey', in: value.in as 'header', parameter: value.name as string }];
  });
}
