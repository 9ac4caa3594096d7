import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { First } from '../mutation.ts';
import type { ServerMutation } from './mutate.ts';

type Changed = Partial<{ status: number; body: string | null; headers: Record<string, string | null> }>;

/** Servers that respond otherwise than the description says. */
export function* responses(context: Context): Generator<ServerMutation> {
  for (const [does, first, status, change] of methodChanges)
    yield { does, first, response: (response) => ifStatus(response, status, change) };
  for (const operation of context.operations) {
    yield* statuses(operation);
    yield* bodies(operation);
    yield* headers(context, operation);
  }
}

const methodChanges: readonly (readonly [does: string, first: First, status: number, change: Changed])[] = [
  ['answers another method with 404', 'no such method', 405, { status: 404 }],
  ['answers another method with 501', 'no such method', 405, { status: 501 }],
  ['answers another path with 400', 'no such path', 404, { status: 400 }],
  ['says nothing of its methods', 'no such method', 405, { headers: { allow: null } }],
  ['allows other methods than it has', 'no such method', 405, { headers: { allow: 'OPTIONS, TRACE' } }],
];

/** Each status that requests alone can bring about, as each of a few others. */
function* statuses(operation: DescribedOperation): Generator<ServerMutation> {
  const declared = operation.responses.map(({ status }) => status);
  for (const status of [...declared.filter((key) => /^(2..|400|401)$/.test(key)).map(Number)]) {
    for (const other of [200, 201, 202, 204, 400, 401, 403, 404, 422, 500, 503].filter((code) => code !== status)) {
      const body = other === 204 ? { body: null } : {};
      yield {
        does: `answers ${status} as ${other}`,
        operation,
        ...causeOf(status),
        response: (response) => ifStatus(response, status, { status: other, ...body }),
      };
    }
  }
  for (const { status } of operation.responses.filter((response) => response.status !== '500')) {
    yield {
      does: `drops the status ${status}`,
      status,
      first: 'answers',
      operation,
      response: (response, _, reply) =>
        reply && String(reply.status) === status ? changed(response, { status: 500 }) : response,
    };
  }
}

/** What brings a status about. */
function causeOf(status: number): Pick<ServerMutation, 'first'> {
  const known = { 400: 'refused', 401: 'unauthenticated', 404: 'answers', 500: 'answers' } as const;
  return status in known ? { first: known[status as keyof typeof known] } : {};
}

const JSON_TYPE = /json/;

function* bodies(operation: DescribedOperation): Generator<ServerMutation> {
  const made: Readonly<Record<string, (body: JsonObject) => unknown>> = {
    'breaks off its JSON': () => undefined,
    'answers with null': () => null,
    'answers with a list': (body) => [body],
    'wraps what it answers': (body) => ({ data: body }),
    'answers with nothing in it': () => ({}),
    'writes numbers and texts the other way round': (body) => mapValues(body, swapType),
    'answers with nulls': (body) => mapValues(body, () => null),
  };
  for (const status of operation.responses.map((response) => response.status)) {
    for (const [does, make] of Object.entries(made)) {
      yield {
        does: `${does} (${status})`,
        status,
        operation,
        ...causeOf(Number(status)),
        response: (response) => rewritten(response, status, make),
      };
    }
  }
}

const swapType = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? 7 : value;

async function rewritten(response: Response, status: string, make: (body: JsonObject) => unknown) {
  if (String(response.status) !== status || !JSON_TYPE.test(response.headers.get('content-type') ?? ''))
    return response;
  const body = JSON.parse(await response.clone().text());
  if (!isObject(body)) return response;
  const value = make(body);
  return changed(response, { body: value === undefined ? '{"' : JSON.stringify(value) });
}

function* headers({ schemes }: Context, operation: DescribedOperation): Generator<ServerMutation> {
  const own = { operation };
  const names = operation.security.flat();
  for (const type of ['text/html', 'application/xml', 'text/json', null]) {
    yield {
      does: `answers with ${type ?? 'no media type'}`,
      ...own,
      response: (response) => (response.body ? changed(response, { headers: { 'content-type': type } }) : response),
    };
  }
  if (schemes.some(({ name, type }) => names.includes(name) && type !== 'apiKey')) {
    const headers = { 'www-authenticate': null };
    yield {
      does: 'says nothing of how to log in',
      first: 'unauthenticated',
      ...own,
      response: (response) => ifStatus(response, 401, { headers }),
    };
  }
  for (const { status, headers: declared } of operation.responses) {
    for (const { name } of declared.filter(({ required }) => required)) {
      const does = `forgets the header ${name} (${status})`;
      yield {
        does,
        status,
        ...own,
        response: (response) => ifStatus(response, Number(status), { headers: { [name]: null } }),
      };
    }
  }
}

const ifStatus = (response: Response, status: number, change: Changed): Response =>
  response.status === status ? changed(response, change) : response;

export function changed(response: Response, { status = response.status, body, headers = {} }: Changed): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const content = body === undefined ? response.body : body;
  return new Response([204, 205, 304].includes(status) ? null : content, { status, headers: all });
}
