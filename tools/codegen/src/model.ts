import type {
  BodyContent,
  DeclaredResponse,
  Field,
  Method,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  ResponseHeader,
  Retry,
  SecurityScheme,
  Server,
  Style,
} from '@rollcall/runtime/operation';
import {
  dereference,
  type HeaderObject,
  type JsonSchema,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type Reference,
  type RequestBodyObject,
  type ResponseObject,
} from './openapi.ts';
import { camelCase, member, pascalCase } from './print.ts';
import { requiredOf, shapeOf } from './shape.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Header parameters of these names "shall be ignored": https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** One description, read once, for every target. */
export interface ApiModel {
  /** The folder's name under `specs/`. */
  readonly name: string;
  /** `Conscent`, as in `createConscentClient`. */
  readonly pascalName: string;
  /** `conscent`, as in `conscentValidation`. */
  readonly camelName: string;
  readonly document: OpenApiDocument;
  readonly servers: readonly Server[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  readonly components: readonly Component[];
  readonly operations: readonly OperationModel[];
}

export interface Component {
  readonly name: string;
  readonly schema: JsonSchema;
}

export interface OperationModel {
  readonly id: string;
  /** What `operations.ts` says of it. */
  readonly row: Operation;
  readonly source: OperationObject;
  readonly parameters: readonly ParameterObject[];
  readonly requestBody: RequestBodyObject | undefined;
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly parts: readonly Part[];
}

/** A place in an operation that a validator judges. */
export interface Part {
  /** Where the validator stands in the operation's entry: `['body', 'application/json']`, `['responses', '201', 'headers']`. */
  readonly at: readonly string[];
  readonly schema: JsonSchema;
  /** Its TypeScript type, in terms of `operations` in `types.ts`. */
  readonly type: string;
}

/** Reads a bundled description (internal `$ref`s only). */
export function modelOf(name: string, document: OpenApiDocument): ApiModel {
  const components = Object.entries(document.components?.schemas ?? {});
  return {
    name,
    pascalName: pascalCase(name),
    camelName: camelCase(name),
    document,
    servers: (document.servers ?? [{ url: '/' }]).map(serverOf),
    securitySchemes: securitySchemesOf(document),
    components: components.map(([name, schema]) => ({ name, schema })),
    operations: Object.entries(document.paths ?? {}).flatMap(([path, item]) => operationsOf(document, path, item)),
  };
}

function serverOf(server: NonNullable<OpenApiDocument['servers']>[number]): Server {
  const variables = Object.entries(server.variables ?? {}).map(([name, variable]) => [
    name,
    { default: variable.default, ...(variable.enum && { enum: variable.enum }) },
  ]);
  return { url: server.url, ...(variables.length > 0 && { variables: Object.fromEntries(variables) }) };
}

function securitySchemesOf(document: OpenApiDocument): Record<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).map(([name, node]) => {
    const { type, scheme, in: location, name: key } = dereference(document, node);
    if (type === 'http') return [name, { type, scheme: scheme.toLowerCase() }];
    return [name, type === 'apiKey' ? { type, in: location, name: key } : { type }];
  });
  return Object.fromEntries(schemes);
}

function operationsOf(document: OpenApiDocument, path: string, node: PathItemObject | Reference): OperationModel[] {
  const item = dereference(document, node) as PathItemObject;
  return METHODS.filter((method) => item[method]).map((method) =>
    operationOf(document, path, method.toUpperCase() as Method, item, item[method] as OperationObject),
  );
}

function operationOf(
  document: OpenApiDocument,
  path: string,
  method: Method,
  item: PathItemObject,
  source: OperationObject,
): OperationModel {
  const id = source.operationId ?? '';
  const parameters = parametersOf(document, item, source);
  const requestBody = source.requestBody && dereference(document, source.requestBody);
  const responses = Object.fromEntries(
    Object.entries(source.responses ?? {}).map(([status, response]) => [status, dereference(document, response)]),
  );
  const row: Operation = {
    id,
    method,
    path,
    parameters: parameters.map((parameter) => parameterRow(document, parameter)),
    ...(requestBody && { body: bodyRow(document, requestBody) }),
    responses: mapValues(responses, (response) => responseRow(document, response)),
    security: source.security ?? document.security ?? [],
    retry: (source['x-retry'] ?? 'never') as Retry,
    ...(source['x-pagination'] && { pagination: source['x-pagination'] as unknown as Pagination }),
  };
  const parts = [
    ...parameterParts(id, parameters),
    ...bodyParts(id, requestBody),
    ...Object.entries(responses).flatMap(([status, response]) => responseParts(document, id, status, response)),
  ];
  return { id, row, source, parameters, requestBody, responses, parts };
}

function mapValues<From, To>(object: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/** The path's parameters, unless the operation has one of the same name and place. */
function parametersOf(document: OpenApiDocument, item: PathItemObject, source: OperationObject): ParameterObject[] {
  const all = [...(item.parameters ?? []), ...(source.parameters ?? [])].map((node) => dereference(document, node));
  const byPlace = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byPlace.values()].filter(
    ({ in: place, name }) => place !== 'header' || !IGNORED_HEADERS.has(name.toLowerCase()),
  );
}

/** https://spec.openapis.org/oas/v3.1.1#style-values */
function parameterRow(document: OpenApiDocument, parameter: ParameterObject): Parameter {
  const style = (parameter.style ??
    (parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple')) as Style;
  const [contentType, content] = Object.entries(parameter.content ?? {})[0] ?? [];
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    style,
    explode: parameter.explode ?? style === 'form',
    ...(parameter.allowReserved && { allowReserved: true as const }),
    ...(contentType && { contentType }),
    shape: shapeOf(document, parameter.schema ?? content?.schema),
  };
}

function bodyRow(document: OpenApiDocument, body: RequestBodyObject): RequestBody {
  return {
    required: body.required ?? false,
    content: Object.fromEntries(
      Object.entries(body.content).map(([type, content]) => [type, contentRow(document, type, content)]),
    ),
  };
}

/** Media types whose bodies are fields, each with a serialisation of its own. */
export function isForm(mediaType: string): boolean {
  return /^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType);
}

function contentRow(document: OpenApiDocument, mediaType: string, content: MediaTypeObject): BodyContent {
  if (!isForm(mediaType)) return {};
  const required = requiredOf(document, content.schema);
  const { properties = {} } = shapeOf(document, content.schema);
  const field = (name: string): Field => {
    const { contentType, style, explode } = content.encoding?.[name] ?? {};
    return {
      shape: properties[name] ?? {},
      required: required.has(name),
      ...(contentType && { contentType }),
      ...(style && { style: style as Style }),
      ...(explode !== undefined && { explode }),
    };
  };
  return { fields: Object.fromEntries(Object.keys(properties).map((name) => [name, field(name)])) };
}

function responseRow(document: OpenApiDocument, response: ResponseObject): DeclaredResponse {
  const headers = responseHeaders(document, response).map(([name, header]): [string, ResponseHeader] => {
    const [contentType, content] = Object.entries(header.content ?? {})[0] ?? [];
    return [
      name,
      {
        required: header.required ?? false,
        shape: shapeOf(document, header.schema ?? content?.schema),
        ...(header.explode && { explode: true }),
        ...(contentType && { contentType }),
      },
    ];
  });
  return {
    content: Object.keys(response.content ?? {}),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  };
}

/** "If a response header is defined with the name Content-Type, it shall be ignored": https://spec.openapis.org/oas/v3.1.1#response-object */
function responseHeaders(document: OpenApiDocument, response: ResponseObject): [string, HeaderObject][] {
  return Object.entries(response.headers ?? {})
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(([name, header]) => [name, dereference(document, header)]);
}

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

function parameterParts(id: string, parameters: readonly ParameterObject[]): Part[] {
  return Object.entries(GROUPS).flatMap(([place, group]) => {
    const members = parameters.filter((parameter) => parameter.in === place);
    if (members.length === 0) return [];
    return [
      {
        at: [group],
        schema: objectOf(members),
        type: `NonNullable<operations${member(id)}["parameters"]["${place}"]>`,
      },
    ];
  });
}

/** The object schema of named values: parameters of one place, or headers of a response. */
function objectOf(members: readonly (HeaderObject & { name: string })[]): JsonSchema {
  const schemaOf = ({ schema, content }: HeaderObject) => schema ?? Object.values(content ?? {})[0]?.schema ?? true;
  const required = members.filter((member) => member.required).map((member) => member.name);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map((member) => [member.name, schemaOf(member)])),
    ...(required.length > 0 && { required }),
  };
}

function bodyParts(id: string, body: RequestBodyObject | undefined): Part[] {
  return Object.entries(body?.content ?? {}).map(([type, content]) => ({
    at: ['body', type],
    schema: content.schema ?? true,
    type: `NonNullable<operations${member(id)}["requestBody"]>["content"]${member(type)}`,
  }));
}

function responseParts(document: OpenApiDocument, id: string, status: string, response: ResponseObject): Part[] {
  const type = `operations${member(id)}["responses"]${member(/^\d+$/.test(status) ? Number(status) : status)}`;
  const bodies = Object.entries(response.content ?? {}).map(([mediaType, content]) => ({
    at: ['responses', status, 'body', mediaType],
    schema: content.schema ?? true,
    type: `${type}["content"]${member(mediaType)}`,
  }));
  const headers = responseHeaders(document, response).map(([name, header]) => ({ ...header, name }));
  if (headers.length === 0) return bodies;
  return [...bodies, { at: ['responses', status, 'headers'], schema: objectOf(headers), type: `${type}["headers"]` }];
}
