import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Api, Operation, Parameter, SecuritySchemes } from '../src/operation.ts';
import type { ErrorBodies, Violation } from '../src/server/index.ts';
import { createServer } from '../src/server/internal.ts';
import type { OperationValidation, Schema } from '../src/validation/index.ts';
import { type AjvValidate, formats, schema } from '../src/validation/internal.ts';

const ajv = new Ajv2020({ allErrors: true, ownProperties: true, formats, strictTypes: false, strictRequired: false });

/** A JSON Schema as generated packages have it: compiled by ajv, behind Standard Schema. */
export function compile(definition: object): Schema {
  return schema(ajv.compile(definition) as unknown as AjvValidate);
}

/** A parameter with OpenAPI's defaults for its place. */
export function parameter(given: Pick<Parameter, 'name' | 'in' | 'shape'> & Partial<Parameter>): Parameter {
  const style = given.in === 'query' || given.in === 'cookie' ? 'form' : 'simple';
  return { required: false, style, explode: style === 'form', ...given };
}

export interface Setup {
  readonly operation?: Partial<Operation>;
  readonly validation?: Partial<OperationValidation>;
  readonly schemes?: SecuritySchemes;
  readonly errors?: ErrorBodies;
  /** Default: answers 200 with what it was given. */
  // biome-ignore lint/suspicious/noExplicitAny: what it is given is the test's to know.
  readonly handler?: (input: any) => unknown;
  readonly options?: Record<string, unknown>;
}

/** Serves a library with one operation, and keeps what was reported. */
export function serveOne({ operation, validation, schemes = {}, errors, handler = echo, options = {} }: Setup) {
  const declared: Operation = {
    id: 'lend',
    method: 'POST',
    path: '/loans',
    parameters: [],
    responses: { '200': { content: ['application/json'] } },
    security: [],
    retry: 'never',
    ...operation,
  };
  const api: Api = { name: 'library', servers: [], securitySchemes: schemes };
  const violations: Violation[] = [];
  const thrown: unknown[] = [];
  const app = createServer(
    {
      api,
      operations: { lend: declared },
      validation: { lend: { responses: {}, ...validation } },
      ...(errors && { errors }),
    },
    { lend: handler },
    {
      authenticate: {},
      onViolation: (violation: Violation) => violations.push(violation),
      onError: (error: unknown) => thrown.push(error),
      ...options,
    },
  );
  return { app, violations, thrown };
}

function echo({ body, contentType, path, query, headers, cookies, principal }: Record<string, unknown>): unknown {
  return { status: 200, body: { body, contentType, path, query, headers, cookies, principal } };
}

/** The answer, its body parsed. */
export async function answerOf(
  response: Response | Promise<Response>,
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is the test's to know.
): Promise<{ status: number; headers: Headers; body: any }> {
  const { status, headers } = await response;
  const text = await (await response).text();
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}
