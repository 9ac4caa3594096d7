import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type Document,
  OpenAPIBackend,
  type OpenAPIRouter,
  type OpenAPIValidator,
  SetMatchType,
} from 'openapi-backend';
import type { Context } from '../../cases/index.ts';
import { isJson } from '../../document/media-type.ts';
import { type DescribedOperation, responseFor } from '../../document/operations.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/values.ts';

/** What openapi-backend says of requests and answers: it reads the description, routes and parses by itself. */
interface Opinion {
  /** The operation that a request reaches. @throws Error with the status that stands for the absence of one. */
  operationOf(request: WireRequest): string;
  /** What is wrong with a request; nothing if it is valid. */
  request(operationId: string, request: WireRequest): Promise<string | undefined>;
  /** What is wrong with a response; nothing if it is valid. */
  response(operation: DescribedOperation, response: ReceivedResponse): string | undefined;
}

type ReceivedResponse = Pick<Exchange, 'status' | 'headers' | 'body'>;

/** One for each description. */
export function opinionOn(context: Context): Promise<Opinion> {
  const known = opinions.get(context.description);
  if (known) return known;
  const made = createOpinion(context.description);
  opinions.set(context.description, made);
  return made;
}

const opinions = new WeakMap<object, Promise<Opinion>>();

async function createOpinion(description: object): Promise<Opinion> {
  const backend = new OpenAPIBackend({
    // It puts what a reference leads to in the place of the reference.
    definition: structuredClone(description) as Document,
    // Without this it does not resolve references at once, and waits for nothing.
    quick: true,
    // `/path/` is not `/path`.
    ignoreTrailingSlashes: false,
    // Its own is for draft 7 and has no formats.
    customizeAjv: (_, options) => ajvOf(options) as never,
  });
  await backend.init();
  const { router, validator } = backend;
  return {
    operationOf: (request) => operationOf(router, request),
    request: (operationId, request) => requestError(validator, operationId, request),
    response: (operation, response) => responseError(validator, operation, response),
  };
}

function ajvOf(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...options, validateSchema: false });
  addFormats.default(ajv);
  return ajv;
}

function operationOf(router: OpenAPIRouter, { method, target, headers }: WireRequest): string {
  return router.matchOperation({ method, path: target, headers }, true)?.operationId ?? '';
}

async function requestError(
  validator: OpenAPIValidator,
  operationId: string,
  { method, target, headers, body }: WireRequest,
): Promise<string | undefined> {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const sent = { method, path, query, headers: { ...headers }, body: await bodyOf(headers['content-type'], body) };
  return firstOf(validator.validateRequest(sent, operationId).errors);
}

/** It leaves forms to a parser of the caller's choice. */
async function bodyOf(mediaType: string | undefined, body: WireRequest['body']): Promise<unknown> {
  if (body === undefined || (typeof body === 'string' && !mediaType?.includes('form'))) return body;
  const form = await formOf(mediaType, body);
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    // To it, a file is a string too.
    const values = await Promise.all(
      form.getAll(name).map((value) => (typeof value === 'string' ? value : value.text())),
    );
    Object.defineProperty(fields, name, { value: values.length > 1 ? values : values[0], enumerable: true });
  }
  return fields;
}

const formOf = (mediaType = '', body: string | Blob): Promise<FormData> =>
  new Response(body, { headers: { 'content-type': mediaType } }).formData();

function responseError(
  validator: OpenAPIValidator,
  operation: DescribedOperation,
  { status, headers, body }: ReceivedResponse,
): string | undefined {
  const { id } = operation;
  const declared = responseFor(operation, status);
  // It takes every header for optional, or every header for required.
  const all = declared?.headers.length !== 0 && declared?.headers.every(({ required }) => required);
  const setMatchType = all ? SetMatchType.Superset : SetMatchType.Any;
  const opinions = [
    validator.validateResponse(contentOf(headers, body), id, status),
    validator.validateResponseHeaders(Object.fromEntries(headers), id, { statusCode: status, setMatchType }),
  ];
  return opinions.map(({ errors }) => firstOf(errors)).find((says) => says !== undefined);
}

function contentOf(headers: Headers, body: string): unknown {
  if (body === '') return null;
  return isJson(headers.get('content-type') ?? '') ? JSON.parse(body) : body;
}

type Complaint = { readonly instancePath: string; readonly message?: string | undefined };

const firstOf = (errors: readonly Complaint[] | null | undefined): string | undefined =>
  errors?.map(({ instancePath, message }) => `${instancePath || 'the root'} ${message}`)[0];
