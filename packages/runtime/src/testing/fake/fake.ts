import type { Api, Operation, Operations } from '../../operation.ts';
import {
  type Authenticator,
  type ErrorBodies,
  type Fault,
  problem,
  ServiceUnavailable,
  type Violation,
} from '../../server/index.ts';
import { createServer } from '../../server/internal.ts';
import type { ApiValidation } from '../../validation/schema.ts';
import { FakeError, violationMessage } from '../errors.ts';
import type { AnyAnswer } from '../fixtures.ts';
import type { Samples } from '../samples.ts';
import { Address } from './address.ts';
import { Answers, type Given } from './answers.ts';
import { isNetworkError } from './network-error.ts';
import { Turns } from './turns.ts';
import type { Fake, FakeHandlers, FakeOptions } from './types.ts';

/** What a fake is made from: generated data. */
export interface FakeDefinition {
  readonly api: Api;
  readonly operations: Operations;
  readonly validation: ApiValidation;
  readonly samples: Samples;
}

type AnyHandlers = Readonly<Record<string, unknown>>;
type AnyOptions = FakeOptions<Record<string, never>>;

/** One request on its way through the server. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly signal: AbortSignal;
  operationId?: string;
  input?: object;
  refused?: { readonly detail: string; readonly issues: NonNullable<Fault['issues']> };
  status?: number;
  /** Why there is no answer. */
  failure?: unknown;
  /** The handler has answered: what is wrong from now on is its fault. */
  isAnswered?: boolean;
}

/**
 * Answers the requests of a client in this process, by the server stub: whatever the contract demands of requests and answers is
 * enforced. Generated packages wrap this with their own definition and types.
 *
 * @param handlers - how operations are answered; those without one by the examples of the description.
 */
export function createFake<Ops>(
  definition: FakeDefinition,
  handlers: FakeHandlers<Ops> = {},
  options: object = {},
): Fake<Ops> {
  const server = new FakeServer(definition, handlers, options as AnyOptions);
  const members = {
    use: (more: AnyHandlers) => server.use(more),
    reset: () => server.reset(),
    answer: (request: Request) => server.answer(request),
  };
  const fake = (url: string | URL | Request, init?: RequestInit) => server.fetch(new Request(url, init));
  return Object.defineProperty(Object.assign(fake, members), 'requests', {
    get: () => server.requests,
  }) as unknown as Fake<Ops>;
}

class FakeServer {
  readonly #definition: FakeDefinition;
  readonly #options: AnyOptions;
  readonly #address: Address;
  readonly #answers: Answers;
  readonly #server: { fetch(request: Request): Response | Promise<Response> };
  readonly #usual: AnyHandlers;
  /** Only one request is in the server at a time, but for the time in its handler: so it is known whose fault is reported. */
  readonly #turns = new Turns();
  #current: Exchange | undefined;
  #endTurn = () => {};
  #handlers: AnyHandlers;
  #counts = new Map<string, number>();
  #failure: FakeError | undefined;
  requests: object[] = [];

  constructor(definition: FakeDefinition, handlers: AnyHandlers, options: AnyOptions) {
    const { api, operations, validation, samples } = definition;
    for (const id of Object.keys(handlers))
      if (!Object.hasOwn(operations, id)) throw new TypeError(`${api.name} has no operation ${id}`);
    this.#definition = definition;
    this.#options = options;
    this.#usual = handlers;
    this.#handlers = handlers;
    this.#address = new Address(api, operations, options.apiUrl);
    this.#answers = new Answers(operations, validation, samples);
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
    this.#handlers = { ...this.#handlers, ...handlers };
    for (const id of Object.keys(handlers)) this.#counts.delete(id);
  }

  reset(): void {
    const failure = this.#failure;
    this.#handlers = this.#usual;
    this.#counts = new Map();
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
      if (response) return response;
    }
    return undefined;
  }

  /** @returns nothing where the path is none of the API's. */
  async #exchange(exchange: Exchange, request: Request): Promise<Response | undefined> {
    await this.#enter(exchange);
    // It never rejects.
    const response = await this.#server.fetch(request);
    this.#leave();
    const { status } = response;
    const { input, failure, method, url } = exchange;
    const operationId = exchange.operationId ?? operationAt(this.#definition.operations, request)?.id;
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
    const { body, contentType, path, query, headers, cookies } = given;
    Object.assign(exchange, { operationId: id, input: { body, contentType, path, query, headers, cookies } });
    this.#leave();
    let answer: AnyAnswer = { status: 500 };
    try {
      await this.#delay(id, exchange.signal);
      answer = await this.#answerOf(id, given);
      exchange.isAnswered = true;
    } catch (error) {
      if (error instanceof ServiceUnavailable) throw error;
      exchange.failure = failureOf(id, error);
    } finally {
      await this.#enter(exchange);
    }
    return answer;
  }

  async #delay(operationId: string, signal: AbortSignal): Promise<void> {
    const { latency = 0 } = this.#options;
    const milliseconds = typeof latency === 'function' ? latency({ operationId }) : latency;
    if (milliseconds <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
    });
  }

  async #answerOf(id: string, given: Given): Promise<AnyAnswer> {
    const handler = Object.hasOwn(this.#handlers, id) ? this.#handlers[id] : undefined;
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    const chosen: unknown = Array.isArray(handler) ? handler[Math.min(count, handler.length - 1)] : handler;
    const answer: unknown = typeof chosen === 'function' ? await chosen(given) : chosen;
    if (answer === undefined && typeof chosen !== 'function') return this.#answers.to(id, given);
    if (typeof answer === 'number') return this.#answers.withStatus(id, answer);
    if (typeof answer !== 'object' || answer === null) throw new FakeError(`the fake of ${id} gives no answer`);
    const { status, headers, ...rest } = answer as AnyAnswer;
    if ('body' in rest) return answer as AnyAnswer;
    const example = this.#answers.withStatus(id, status);
    return { ...example, ...rest, headers: { ...example.headers, ...headers } };
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

function failureOf(id: string, error: unknown): unknown {
  if (error instanceof FakeError || isNetworkError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new FakeError(`the fake of ${id} threw: ${message}`, { cause: error });
}

/** The operation of a request that the server has refused without a word about which one it was for. */
function operationAt(operations: Operations, { method, url }: Request): Operation | undefined {
  const path = new URL(url).pathname;
  const fitting = Object.values(operations).filter(
    (operation) => operation.method === method && new RegExp(`^${patternOf(operation.path)}$`).test(path),
  );
  const variables = (operation: Operation) => operation.path.split('{').length;
  return fitting.sort((left, right) => variables(left) - variables(right))[0];
}

const patternOf = (template: string) =>
  template
    .split(/\{[^{}]*\}/)
    .map((text) => encodeURI(text).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[^/]*');

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
