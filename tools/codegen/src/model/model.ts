import type {
  HeaderObject,
  JsonSchema,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
  ServerObject,
} from '@rollcall/openapi/document';
import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { mapValues } from '@rollcall/openapi/json';
import { METHODS } from '@rollcall/openapi/methods';
import { variableAfter } from '@rollcall/openapi/path-template';
import { dereference } from '@rollcall/openapi/reference';
import type {
  DeclaredResponse,
  Lifecycle,
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
import { camelCase, member, pascalCase } from '../targets/print.ts';
import { calledItems } from './called.ts';
import { contentRow, isNested } from './content-row.ts';
import { identify } from './identify.ts';
import { inPlace } from './in-place.ts';
import { announced, lifecycle, lifecycleOf, merged } from './lifecycle.ts';
import { type TypeNames, typeNames } from './names.ts';
import { holdLargeNumbers } from './numbers.ts';
import { shapeOf } from './shape.ts';
import { withVariants } from './variants.ts';

/** One description, read once, for every target. */
export interface ApiModel {
  /** The folder's name under `specs/`. */
  readonly name: string;
  /** `Club`, as in `createClubClient`. */
  readonly pascalName: string;
  /** `club`, as in `clubValidation`. */
  readonly camelName: string;
  /** The description, with an id for every operation. */
  readonly document: OpenApiDocument;
  /** The same with everything in place, and with the request and response variants of schemas: what everything but `openapi.json` is made of. */
  readonly variants: OpenApiDocument;
  readonly servers: readonly Server[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  readonly components: readonly Component[];
  readonly names: TypeNames;
  readonly operations: readonly OperationModel[];
  /** What the API calls: webhooks, and the callbacks of operations, of webhooks and of callbacks. */
  readonly webhooks: readonly OperationModel[];
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
export function modelOf(name: string, description: OpenApiDocument): ApiModel {
  const document = identify(description);
  const variants = withVariants(inPlace(document));
  const components = Object.entries(variants.components?.schemas ?? {});
  const operations = Object.entries(variants.paths ?? {}).flatMap(([path, item]) => operationsOf(variants, path, item));
  const webhooks = calledItems(variants).flatMap(({ name, item }) => operationsOf(variants, name, item));
  return {
    name,
    pascalName: pascalCase(name),
    camelName: camelCase(name),
    document,
    variants,
    servers: (document.servers ?? [{ url: '/' }]).map(serverOf),
    securitySchemes: securitySchemesOf(document),
    components: components.map(([name, schema]) => ({ name, schema })),
    names: typeNames(
      pascalCase(name),
      components.map(([name]) => name),
      [...operations, ...webhooks].map(({ id }) => id),
    ),
    operations,
    webhooks,
  };
}

function serverOf(server: ServerObject): Server {
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

function operationsOf(document: OpenApiDocument, path: string, item: PathItemObject): OperationModel[] {
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
  const servers = source.servers ?? item.servers;
  const parameters = parametersOf(document, item, source);
  const requestBody = source.requestBody && dereference(document, source.requestBody);
  const responses = Object.fromEntries(
    Object.entries(source.responses ?? {}).map(([status, response]) => [status, dereference(document, response)]),
  );
  const headers = Object.values(responses).flatMap((response) => responseHeaders(document, response));
  const contents = [
    requestBody,
    ...Object.values(responses),
    ...parameters,
    ...headers.map(([, header]) => header),
  ].map((part) => part?.content);
  const row: Operation = {
    id,
    method,
    path,
    parameters: parameters.map((parameter) => ({
      ...parameterRow(document, parameter),
      ...endOf(path, parameter, parameters),
    })),
    ...(requestBody && { body: bodyRow(document, requestBody) }),
    responses: mapValues(responses, (response) => responseRow(document, response)),
    security: source.security ?? document.security ?? [],
    retry: (source['x-retry'] ?? 'never') as Retry,
    ...(servers && { servers: servers.map(serverOf) }),
    ...(holdLargeNumbers(document, contents) && { largeNumbers: true as const }),
    ...(source['x-pagination'] && { pagination: source['x-pagination'] as unknown as Pagination }),
  };
  const parts = [
    ...parameterParts(id, parameters),
    ...bodyParts(id, requestBody),
    ...Object.entries(responses).flatMap(([status, response]) => responseParts(document, id, status, response)),
  ];
  const announcements = lifecycleIn(document, source, parameters, parts);
  const told = Object.keys(announcements).length > 0 ? { ...row, lifecycle: announcements } : row;
  return { id, row: told, source, parameters, requestBody, responses, parts };
}

const ANSWER = 'answer';

/** What of an operation's exchanges is deprecated: the operation itself, or what requests and answers may hold. */
function lifecycleIn(
  document: OpenApiDocument,
  source: OperationObject,
  parameters: readonly ParameterObject[],
  parts: readonly Part[],
): Lifecycle {
  const ofParts = parts.map(({ at: [first = '', , inResponse], schema }): Lifecycle => {
    if (inResponse === 'headers') return {};
    const group = first === 'responses' ? ANSWER : first;
    return lifecycle({ properties: { [group]: lifecycleOf(document, schema) } });
  });
  const ofParameters = parameters.map((parameter) =>
    lifecycle({
      properties: { [GROUPS[parameter.in]]: lifecycle({ properties: { [parameter.name]: announced(parameter) } }) },
    }),
  );
  return [announced(source), ...ofParameters, ...ofParts].reduce(merged);
}

/** The path's parameters, unless the operation has one of the same name and place. */
function parametersOf(document: OpenApiDocument, item: PathItemObject, source: OperationObject): ParameterObject[] {
  const all = [...(item.parameters ?? []), ...(source.parameters ?? [])].map((node) => dereference(document, node));
  const byPlace = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byPlace.values()].filter((parameter) => !isIgnoredHeader(parameter));
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
    ...(isNested(parameter) && { nested: true as const }),
    ...(contentType && { contentType }),
    shape: shapeOf(document, parameter.schema ?? content?.schema),
  };
}

/** What ends the value of a path parameter that another one follows in its segment, be it the first character of that one. */
function endOf(path: string, parameter: ParameterObject, all: readonly ParameterObject[]): Pick<Parameter, 'endsAt'> {
  const next = parameter.in === 'path' ? variableAfter(path, parameter.name) : undefined;
  const style = all.find(({ in: place, name }) => place === 'path' && name === next?.name)?.style;
  return next ? { endsAt: next.text || (style === 'label' ? '.' : ';') } : {};
}

function bodyRow(document: OpenApiDocument, body: RequestBodyObject): RequestBody {
  return {
    required: body.required ?? false,
    content: Object.fromEntries(
      // First, as it is what is meant where a caller names none of several.
      Object.entries(body.content)
        .sort(([a], [b]) => Number(b === 'application/json') - Number(a === 'application/json'))
        .map(([type, content]) => [type, contentRow(document, type, content)]),
    ),
  };
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
        type: `NonNullable<operations${member(id)}['parameters']['${place}']>`,
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
    type: `NonNullable<operations${member(id)}['requestBody']>['content']${member(type)}`,
  }));
}

function responseParts(document: OpenApiDocument, id: string, status: string, response: ResponseObject): Part[] {
  const type = `operations${member(id)}['responses']${member(/^\d+$/.test(status) ? Number(status) : status)}`;
  const bodies = Object.entries(response.content ?? {}).map(([mediaType, content]) => ({
    at: ['responses', status, 'body', mediaType],
    schema: content.schema ?? true,
    type: `${type}['content']${member(mediaType)}`,
  }));
  const headers = responseHeaders(document, response).map(([name, header]) => ({ ...header, name }));
  if (headers.length === 0) return bodies;
  return [...bodies, { at: ['responses', status, 'headers'], schema: objectOf(headers), type: `${type}['headers']` }];
}
