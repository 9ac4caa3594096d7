import type { Api, Operations } from '../../operation.ts';
import { Router } from '../../server/core/router.ts';
import {
  type Authenticator,
  type ErrorBodies,
  type Fault,
  problem,
  ServiceUnavailable,
  type Violation,
} from '../../server/index.ts';
import { createServer } from '../../server/internal.ts';
import { isStreamed } from '../../streams/index.ts';
import type { ApiValidation } from '../../validation/schema.ts';
import { FakeError, violationMessage } from '../errors.ts';
import type { AnyAnswer } from '../fixtures.ts';
import type { Samples } from '../samples.ts';
import { Address } from './address.ts';
import { Answers, type Given } from './answers.ts';
import { leave, preflightMethod, readable } from './cross-origin.ts';
import { type AnyHandlers, Handlers } from './handlers.ts';
import { Turns } from './turns.ts';
import type { FakeOptions } from './types.ts';

/** What a fake is made from: generated data. */
export interface FakeDefinition {
  readonly api: Api;
  readonly operations: Operations;
  readonly validation: ApiValidation;
  readonly samples: Samples;
}

export type AnyOptions = FakeOptions<Record<string, never>>;

/** One request on its way through the server. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly signal: AbortSignal;
  operationId?: string;
  input?: object;
  refused?: { readonly detail: string; readonly issues: NonNullable<Fault['issues']> };
  /** Why there is no answer. */
  failure?: unknown;
  /** The handler has answered: what is wrong from now on is its fault. */
  isAnswered?: boolean;
}

/** The server stub behind a fake, with a record of what reached it. */
export class FakeServer {
  readonly #definition: FakeDefinition;
  readonly #options: AnyOptions;
  readonly #address: Address;
  readonly #answers: Answers;
  readonly #server: { fetch(request: Request): Response | Promise<Response> };
  readonly #handlers: Handlers;
  readonly #routers: ReadonlyMap<string, Router<string>>;
  /** Only one request at a time is in the server, except while its handler runs, so it is known whose fault is reported. */
  readonly #turns = new Turns();
  #current: Exchange | undefined;
  #endTurn = () => {};
  #failure: FakeError | undefined;
  requests: object[] = [];

  constructor(definition: FakeDefinition, handlers: AnyHandlers, options: AnyOptions) {
    const { api, operations, validation, samples } = definition;
    this.#definition = definition;
    this.#options = options;
    this.#address = new Address(api, operations, options.apiUrl);
    this.#answers = new Answers(operations, validation, samples);
    this.#handlers = new Handlers(definition, this.#answers, handlers, options.latency);
    this.#routers = routersOf(operations);
    const all = Object.keys(operations).map((id) => [id, (input: Given) => this.#handle(id, input)]);
    this.#server = createServer(
      { api, operations, validation, errors: (fault) => this.#errorBody(fault) },
      Object.fromEntries(all),
      {
        authenticate: this.#authenticators(),
        onViolation: (violation) => this.#violated(violation),
        // The handler's own errors are kept where they are thrown.
        onError: () => {},
      },
    );
  }

  use(handlers: AnyHandlers): void {
    this.#handlers.use(handlers);
  }

  reset(): void {
    const failure = this.#failure;
    this.#handlers.reset();
    this.#failure = undefined;
    this.requests = [];
    if (failure) throw failure;
  }

  async fetch(request: Request): Promise<Response> {
    const answer = await this.answer(request, true);
    if (answer) return answer;
    const { api } = this.#definition;
    const servers = this.#options.apiUrl ?? api.servers.map(({ url }) => url).join(', ');
    const { origin, pathname } = new URL(request.url);
    throw new FakeError(
      `${api.name} has no operation ${request.method} ${origin}${pathname} (base URL: ${servers}); the option apiUrl says where the fake is`,
    );
  }

  /** @param isOurs - whether all requests are to this API. */
  async answer(request: Request, isOurs = false): Promise<Response | undefined> {
    const { method, url, headers, signal } = request;
    const paths = this.#address.pathsOf(url, isOurs);
    if (paths.length === 0) return undefined;
    const asked = preflightMethod(request);
    if (asked !== undefined && paths.some((path) => this.#operationAt(asked, path))) return leave(request, asked);
    // Not as a stream, which some browsers can't send.
    const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
    for (const path of paths) {
      const exchange: Exchange = { method, url, signal };
      const forwarded = new Request(`http://fake.invalid${path}`, {
        method,
        headers,
        signal,
        ...(body && body.byteLength > 0 && { body }),
      });
      const response = await untilAborted(signal, this.#exchange(exchange, forwarded));
      if (response) return readable(request, response);
    }
    return undefined;
  }

  #operationAt(method: string, path: string): string | undefined {
    return this.#routers.get(method)?.find(new URL(path, 'http://fake.invalid').pathname);
  }

  /** @returns nothing where the path is none of the API's. */
  async #exchange(exchange: Exchange, request: Request): Promise<Response | undefined> {
    await this.#enter(exchange);
    // It never rejects.
    const response = await this.#server.fetch(request);
    this.#leave();
    const { status } = response;
    const { input, failure, method, url } = exchange;
    const operationId = exchange.operationId ?? this.#operationAt(method, request.url);
    if (operationId === undefined && (status === 404 || status === 405)) return undefined;
    const refused = input ? undefined : (exchange.refused ?? (await detailOf(response)));
    this.requests.push({
      operationId,
      method,
      url,
      ...(input && { input }),
      ...(refused && { refused }),
      ...(failure === undefined && { status }),
    });
    if (failure === undefined) return response;
    if (failure instanceof FakeError) this.#failure ??= failure;
    throw failure;
  }

  async #enter(exchange: Exchange): Promise<void> {
    this.#endTurn = await this.#turns.take();
    this.#current = exchange;
  }

  #leave(): void {
    this.#current = undefined;
    this.#endTurn();
  }

  async #handle(id: string, given: Given): Promise<AnyAnswer> {
    const exchange = this.#current as Exchange;
    if (isStreamed(given.body) && Symbol.asyncIterator in given.body) await readItems(given);
    const { body, contentType, path, query, headers, cookies } = given;
    Object.assign(exchange, { operationId: id, input: { body, contentType, path, query, headers, cookies } });
    this.#leave();
    try {
      const answer = await this.#handlers.answer(id, given, exchange.signal);
      exchange.isAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof ServiceUnavailable) throw error;
      exchange.failure = error;
      return { status: 500 };
    } finally {
      await this.#enter(exchange);
    }
  }

  #violated({ operationId, status, issues }: Violation): void {
    const exchange = this.#current;
    if (exchange?.isAnswered)
      exchange.failure ??= new FakeError(violationMessage(operationId, status, issues), { issues });
  }

  #errorBody(fault: Fault): ReturnType<ErrorBodies> {
    const { operationId, detail, issues = [], status } = fault;
    const exchange = this.#current;
    if (exchange && operationId !== undefined && !exchange.isAnswered)
      Object.assign(exchange, { operationId, refused: { detail, issues } });
    const { errors } = this.#options;
    if (errors) return errors(fault);
    const { body } = problem(fault);
    const { contentType } = this.#answersWith(operationId, status);
    const schema =
      this.#definition.validation[operationId ?? '']?.responses[status]?.body?.[contentType ?? 'application/json'];
    const result = schema?.['~standard'].validate(body);
    const isAllowed = !(result instanceof Promise) && !result?.issues;
    return isAllowed ? { body } : { body: this.#answersWith(operationId, status).body };
  }

  #answersWith(operationId: string | undefined, status: number): AnyAnswer {
    return operationId === undefined ? { status } : this.#answers.withStatus(operationId, status);
  }

  #authenticators(): Record<string, Authenticator> {
    const given = (this.#options.authenticate ?? {}) as Record<string, Authenticator>;
    const names = Object.keys(this.#definition.api.securitySchemes);
    return Object.fromEntries(names.map((name) => [name, given[name] ?? (() => ({}))]));
  }
}

/** The ids of operations by method and path: the server refuses some requests without saying which operation they were for. */
function routersOf(operations: Operations): ReadonlyMap<string, Router<string>> {
  const routers = new Map<string, Router<string>>();
  for (const { id, method, path } of Object.values(operations)) {
    const router = routers.get(method) ?? new Router();
    router.add(path, id);
    routers.set(method, router);
  }
  return routers;
}

/** What problem details say. */
async function detailOf(response: Response): Promise<Exchange['refused']> {
  if (response.status < 400) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return { detail: String((body as { detail?: unknown } | undefined)?.detail ?? response.status), issues: [] };
}

function untilAborted<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Replaces a stream by its items, so that each is judged, and can be looked at afterwards. */
async function readItems(given: { body?: unknown }): Promise<void> {
  const items: unknown[] = [];
  for await (const item of given.body as AsyncIterable<unknown>) items.push(item);
  given.body = items;
}
