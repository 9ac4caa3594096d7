import type {
  JsonSchema,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
} from '@rollcall/openapi/document';
import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { mapValues } from '@rollcall/openapi/json';
import { lowered } from '@rollcall/openapi/lowering';
import { withNamesAsIds } from '@rollcall/openapi/operation-name';
import { operationsOf } from '@rollcall/openapi/operations';
import { dereference } from '@rollcall/openapi/reference';
import { withItems } from '@rollcall/openapi/streams';
import type { Operation, Pagination, Retry, SecurityScheme, Server } from '@rollcall/runtime/operation';
import { camelCase, pascalCase } from '../targets/print.ts';
import { calledItems } from './called.ts';
import { identify } from './identify.ts';
import { inPlace } from './in-place.ts';
import { operationLifecycle } from './lifecycle.ts';
import { type TypeNames, typeNames } from './names.ts';
import { holdLargeNumbers } from './numbers.ts';
import {
  bodyRow,
  endOf,
  parameterRow,
  responseHeaders,
  responseRow,
  securitySchemesOf,
  serverOf,
} from './operation-table.ts';
import { bodyParts, type Part, parameterParts, responseParts } from './parts.ts';
import { withVariants } from './variants.ts';

/** One description, read once, for every target. */
export interface ApiModel {
  /** The folder's name under `specs/`. */
  readonly name: string;
  /** `specs/club/openapi.yaml`, where people edit it. */
  readonly specFile: string;
  /** `Club`, as in `createClubClient`. */
  readonly pascalName: string;
  /** `club`, as in `clubValidation`. */
  readonly camelName: string;
  /** The description, with an id for every operation. */
  readonly document: OpenApiDocument;
  /** The same in the words of OpenAPI 3.1, with everything in place, and with the request and response variants of schemas: what everything but `openapi.json` is made of. */
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

/** Reads a bundled description (internal `$ref`s only). */
export function modelOf(name: string, description: OpenApiDocument, specFile = `specs/${name}/openapi.yaml`): ApiModel {
  const document = identify(description);
  const variants = withVariants(inPlace(withItems(lowered(withNamesAsIds(document)))));
  const components = Object.entries(variants.components?.schemas ?? {});
  const operations = Object.entries(variants.paths ?? {}).flatMap(([path, item]) =>
    operationModels(variants, path, item),
  );
  const webhooks = calledItems(variants).flatMap(({ name, item }) => operationModels(variants, name, item));
  return {
    name,
    specFile,
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

function operationModels(document: OpenApiDocument, path: string, item: PathItemObject): OperationModel[] {
  return operationsOf(item).map(({ method, operation }) => operationOf(document, path, method, item, operation));
}

function operationOf(
  document: OpenApiDocument,
  path: string,
  method: string,
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
  const announcements = operationLifecycle(document, source, parameters, parts);
  const told = Object.keys(announcements).length > 0 ? { ...row, lifecycle: announcements } : row;
  return { id, row: told, source, parameters, requestBody, responses, parts };
}

/** The path's parameters, unless the operation has one of the same name and place. */
function parametersOf(document: OpenApiDocument, item: PathItemObject, source: OperationObject): ParameterObject[] {
  const all = [...(item.parameters ?? []), ...(source.parameters ?? [])].map((node) => dereference(document, node));
  const byPlace = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byPlace.values()].filter((parameter) => !isIgnoredHeader(parameter));
}
