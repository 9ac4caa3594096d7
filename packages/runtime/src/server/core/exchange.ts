import type { Api, Lifecycle, Operation } from '../../operation.ts';
import type { OperationValidation } from '../../validation/schema.ts';
import { type Awaitable, isLater } from '../awaitable.ts';
import {
  type ErrorBodies,
  type Fault,
  Malformed,
  type OnViolation,
  Refusal,
  type RequestIssue,
  ServiceUnavailable,
  Unanswerable,
} from '../faults.ts';
import { Encoded, type ExpectedBody, type Limits, Unsupported } from '../input/body.ts';
import { TooLarge } from '../input/bytes.ts';
import { InvalidItem } from '../input/items.ts';
import { type Input, InputReader, type Received } from '../input/read.ts';
import { RequestSource } from '../input/source.ts';
import { type Refuse, refuseWithin } from '../output/answer-fault.ts';
import { ItemWriter } from '../output/items.ts';
import { type Answer, Responses } from '../output/responses.ts';
import { type Authenticate, authenticator, type Principals } from '../security.ts';
import { NotImplemented } from '../unimplemented.ts';
import { lifecycleHeaders } from './lifecycle.ts';
import type { CoreRequest, CoreResponse, Respond } from './message.ts';
import { variablesReader } from './path.ts';

/** What all operations of a server share. */
export interface Setting {
  readonly api: Api;
  readonly errors: ErrorBodies;
  readonly authenticators: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  readonly deadline: number | undefined;
  readonly onViolation: OnViolation;
  readonly onError: (error: unknown, context: { readonly operationId: string; readonly request: Request }) => void;
}

type AnyHandler = (input: HandlerArgument) => Awaitable<Answer>;

/** The `HandlerInput`. Request and signal are made on demand. */
class HandlerArgument {
  readonly operationId: string;
  readonly body: unknown;
  readonly contentType: string | undefined;
  readonly path: Input['path'];
  readonly query: Input['query'];
  readonly headers: Input['headers'];
  readonly cookies: Input['cookies'];
  readonly principal: Principals;
  readonly #request: CoreRequest;
  readonly #deadline: AbortSignal | undefined;

  constructor(
    operationId: string,
    input: Input,
    principal: Principals,
    request: CoreRequest,
    deadline: AbortSignal | undefined,
  ) {
    this.operationId = operationId;
    this.body = input.body?.value;
    this.contentType = input.body?.contentType;
    this.path = input.path;
    this.query = input.query;
    this.headers = input.headers;
    this.cookies = input.cookies;
    this.principal = principal;
    this.#request = request;
    this.#deadline = deadline;
  }

  get request(): Request {
    return this.#request.web;
  }

  get signal(): AbortSignal {
    const { signal } = this.#request;
    return this.#deadline === undefined ? signal : AbortSignal.any([signal, this.#deadline]);
  }
}

const NOBODY: Principals = Object.freeze({});

/** The status for input that breaks the contract: the documented one of 400 and 422. */
function inputStatus(responses: Responses): number {
  return !responses.names(400) && responses.names(422) ? 422 : 400;
}

/** 415, or 400 where the operation documents that and not 415. */
function mediaTypeStatus(responses: Responses): number {
  return !responses.names(415) && responses.names(400) ? 400 : 415;
}

/** What is known when an operation fails. */
interface Circumstances {
  readonly request: CoreRequest;
  /** What the handler answered; 0 if it did not. */
  readonly status: number;
  readonly deadline: AbortSignal | undefined;
}

/** Did something fail because it was told to stop? `fetch` fails with the reason itself, Node's own functions with an error of theirs. */
function stoppedBy(signal: AbortSignal | undefined, error: unknown): boolean {
  if (signal?.aborted !== true) return false;
  return (
    error === signal.reason ||
    (error instanceof Error && (error.name === 'AbortError' || error.cause === signal.reason))
  );
}

class Exchange {
  readonly #id: string;
  readonly #handler: AnyHandler;
  readonly #setting: Setting;
  readonly #responses: Responses;
  readonly #refuse: Refuse;
  readonly #authenticate: Authenticate | undefined;
  readonly #input: InputReader;
  readonly #variables: ReturnType<typeof variablesReader>;
  readonly #lifecycle: Lifecycle | undefined;

  constructor(operation: Operation, validation: OperationValidation, handler: AnyHandler, setting: Setting) {
    this.#id = operation.id;
    this.#handler = handler;
    this.#setting = setting;
    this.#responses = new Responses(operation, validation);
    this.#refuse = refuseWithin(setting.api, this.#responses, setting.errors, setting.onViolation);
    this.#authenticate = authenticator(setting.api, operation, setting.authenticators);
    this.#input = new InputReader(operation, validation, setting.limits);
    this.#variables = variablesReader(operation.path, operation.parameters);
    this.#lifecycle = operation.lifecycle;
  }

  /** Never rejects. */
  answer(request: CoreRequest): Promise<CoreResponse> {
    const { deadline } = this.#setting;
    const answered = deadline === undefined ? this.#run(request) : this.#runWithin(deadline, request);
    return this.#lifecycle === undefined ? answered : answered.then((response) => this.#announce(response));
  }

  async #run(request: CoreRequest, deadline?: AbortSignal): Promise<CoreResponse> {
    let status = 0;
    try {
      const source = new RequestSource(request, this.#variables, this.#setting.limits.maxFields);
      const proof = this.#authenticate?.(source, request) ?? NOBODY;
      const principal = isLater(proof) ? await proof : proof;
      const expected = this.#input.expect(request);
      let received: Received;
      try {
        const pending = expected && this.#receive(request, expected);
        received = isLater(pending) ? await pending : pending;
      } catch (error) {
        // Told together with whatever else is wrong.
        if (!(error instanceof Malformed)) throw error;
        received = error;
      }
      const judged = this.#input.read(source, expected, received);
      const input = isLater(judged) ? await judged : judged;
      if (Array.isArray(input)) return await this.#refuse(this.#invalid(input));
      const given = this.#handler(new HandlerArgument(this.#id, input as Input, principal, request, deadline));
      const answer = isLater(given) ? await given : given;
      status = answer?.status ?? 0;
      const responding = this.#responses.respond(answer);
      const response = isLater(responding) ? await responding : responding;
      if (response.body instanceof ItemWriter)
        response.body.onFailure = (error) => this.#report(error, { request, status, deadline });
      return this.#lifecycle ? this.#announce(response, input as Input, answer.body) : response;
    } catch (error) {
      return this.#explain(error, { request, status, deadline });
    }
  }

  #receive(request: CoreRequest, { isStream }: ExpectedBody): Awaitable<Received> {
    return isStream ? request.chunks() : request.read(this.#setting.limits.maxBodyBytes);
  }

  /** Tells the caller what of an exchange is deprecated. What a handler says of it has precedence. */
  #announce(response: CoreResponse, input?: Input, answer?: unknown): CoreResponse {
    const exchanged = input && { ...input, body: input.body?.value, answer };
    const headers = lifecycleHeaders(this.#lifecycle ?? {}, exchanged ?? {});
    return { ...response, headers: { ...headers, ...response.headers } };
  }

  async #runWithin(milliseconds: number, request: CoreRequest): Promise<CoreResponse> {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<CoreResponse>((resolve) => {
      timer = setTimeout(() => {
        const error = new DOMException(`No answer within ${milliseconds} ms.`, 'TimeoutError');
        controller.abort(error);
        this.#setting.onError(error, { operationId: this.#id, request: request.web });
        resolve(this.#refuse(this.#fault(503, 'Service Unavailable', 'The request took too long.')));
      }, milliseconds);
    });
    try {
      return await Promise.race([this.#run(request, controller.signal), passed]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16 */
  #refuseCoding(): Promise<CoreResponse> {
    const detail = 'The body has a content coding (Content-Encoding), and the server takes none.';
    return this.#refuse(this.#fault(415, 'Unsupported Media Type', detail), { 'accept-encoding': 'identity' });
  }

  #refuseForNow({ retryAfter }: ServiceUnavailable): Promise<CoreResponse> {
    const fault = this.#fault(503, 'Service Unavailable', 'The server cannot do this now. Try again later.');
    return this.#refuse(fault, { 'retry-after': String(Math.ceil(retryAfter)) });
  }

  #failure(): Fault {
    return this.#fault(500, 'Internal Server Error', 'The server could not answer.');
  }

  #fault(status: number, title: string, detail: string): Fault {
    return { status, title, detail, operationId: this.#id };
  }

  #invalid(issues: readonly RequestIssue[]): Fault {
    const status = inputStatus(this.#responses);
    const title = status === 422 ? 'Unprocessable Content' : 'Bad Request';
    return { ...this.#fault(status, title, 'The request does not match the description of the API.'), issues };
  }

  /** Tells the developer of what is not the caller's fault. */
  #report(error: unknown, { request, status, deadline }: Circumstances): void {
    const operationId = this.#id;
    if (error instanceof InvalidItem || error instanceof TooLarge) return;
    if (error instanceof Unanswerable) this.#setting.onViolation({ operationId, status, issues: error.issues });
    else if (!stoppedBy(deadline, error) && !stoppedBy(request.signal, error))
      this.#setting.onError(error, { operationId, request: request.web });
  }

  #explain(error: unknown, { request, status, deadline }: Circumstances): Promise<CoreResponse> {
    if (error instanceof Refusal) return this.#refuse(error.fault, error.headers);
    if (error instanceof TooLarge) return this.#refuse(this.#fault(413, 'Content Too Large', 'The body is too large.'));
    if (error instanceof Encoded) return this.#refuseCoding();
    if (error instanceof InvalidItem) return this.#refuse(this.#invalid(error.issues));
    if (error instanceof NotImplemented)
      return this.#refuse(this.#fault(501, 'Not Implemented', 'The server does not have this operation yet.'));
    if (error instanceof Unsupported) {
      const status = mediaTypeStatus(this.#responses);
      const title = status === 415 ? 'Unsupported Media Type' : 'Bad Request';
      return this.#refuse(this.#fault(status, title, 'The operation does not take a body of this media type.'));
    }
    this.#report(error, { request, status, deadline });
    return error instanceof ServiceUnavailable ? this.#refuseForNow(error) : this.#refuse(this.#failure());
  }
}

/** Handlers may be methods of a class, but not what every object inherits. */
function handlerOf(handlers: Readonly<Record<string, unknown>>, id: string): unknown {
  if (Object.hasOwn(handlers, id)) return handlers[id];
  const isForeign = id === 'constructor' || handlers[id] === Reflect.get(Object.prototype, id);
  return isForeign ? undefined : handlers[id];
}

/** Prepares one operation: from a request to its response, whatever happens. Never rejects. */
export function exchange(
  operation: Operation,
  validation: OperationValidation,
  handlers: Readonly<Record<string, unknown>>,
  setting: Setting,
): Respond {
  const handler = handlerOf(handlers, operation.id);
  if (typeof handler !== 'function') throw new TypeError(`${setting.api.name} needs a handler named ${operation.id}.`);
  const prepared = new Exchange(operation, validation, handler.bind(handlers) as AnyHandler, setting);
  return (request) => prepared.answer(request);
}
