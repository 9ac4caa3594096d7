import { type Bytes, isBytes } from '../../bytes.ts';
import { charsetOf, isJson, isRange, isUtf8, kindOf, type Match, matcher } from '../../media-type.ts';
import type { DeclaredResponse, Operation, Parameter } from '../../operation.ts';
import type { AnySchema, Issue, OperationValidation } from '../../validation/schema.ts';
import { type Awaitable, isLater } from '../awaitable.ts';
import type { CoreHeaders, CoreResponse } from '../core/message.ts';
import { fail, issue, type RequestIssue, Unanswerable } from '../faults.ts';
import { NO_PAIRS } from '../input/pairs.ts';
import { parametersReader } from '../input/parameters.ts';
import { judge } from '../judge.ts';
import { plainHeaders, writeHeaders } from './headers.ts';
import { ItemWriter } from './items.ts';
import { writeJson } from './json.ts';

/** What a handler or an error shape answers, before it is judged. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

type Validation = OperationValidation['responses'][string];
/** Something to send; `length` where it is not plain from the body. */
interface Payload {
  readonly body: CoreResponse['body'];
  readonly length?: number;
  readonly judged: unknown;
  readonly judgeable: boolean;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
const NO_CONTENT: ReadonlySet<number> = new Set([204, 205, 304]);
/** What platforms send in a header: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const IS_HEADER = /^[\t\x20-\x7e\x80-\xff]*$/;
const NO_SOURCE = { query: NO_PAIRS, queryText: '', cookies: NO_PAIRS, path: new Map<string, string>() };

function jsonPayload(value: unknown): Payload {
  const { text, judged } = writeJson(value);
  return { body: text, judged, judgeable: true };
}

/** Bytes as adapters take them: together, or one after the other. */
function sendable(value: Bytes): Pick<Payload, 'body' | 'length'> {
  if (value instanceof Blob) return { body: iterable(value.stream()), length: value.size };
  if (value instanceof ArrayBuffer) return { body: new Uint8Array(value) };
  if (ArrayBuffer.isView(value)) return { body: new Uint8Array(value.buffer, value.byteOffset, value.byteLength) };
  return { body: iterable(value) };
}

/** Wherever there are servers, a stream can be iterated over. */
const iterable = (stream: ReadableStream): AsyncIterable<Uint8Array> =>
  stream as ReadableStream & AsyncIterable<Uint8Array>;

/** @param isText - whether the media type is one of text: then a schema is about a string, and else about bytes. */
function payloadOf(value: unknown, contentType: string, isText: boolean): Payload {
  if (typeof value === 'string') {
    if (!isUtf8(charsetOf(contentType))) throw fail('contentType', 'must be UTF-8 for a text');
    return { body: value, judged: value, judgeable: true };
  }
  if (isBytes(value)) return { ...sendable(value), judged: value, judgeable: !isText };
  throw fail('type', `must be text or binary to be sent as ${contentType}`);
}

/** A media type to send, and how to write and judge what is sent. */
interface BodyPlan {
  readonly headers: CoreHeaders;
  readonly write: (value: unknown) => Payload;
  readonly schema: AnySchema | undefined;
}

/** One declared response, prepared. */
class ResponsePlan {
  readonly #declared: DeclaredResponse;
  readonly #bodies: Readonly<Record<string, AnySchema>>;
  readonly #headers: AnySchema | undefined;
  readonly #readHeaders: ReturnType<typeof parametersReader>;
  readonly #match: Match;
  /** What is sent when the answer names no media type; absent for a range, and where there is no body. */
  readonly #usual: BodyPlan | undefined;

  constructor(declared: DeclaredResponse, validation: Validation | undefined) {
    const { content } = declared;
    this.#declared = declared;
    this.#bodies = validation?.body ?? {};
    this.#headers = validation?.headers;
    this.#readHeaders = parametersReader(headerParameters(declared), 'headers', 100);
    this.#match = matcher(content);
    const usual = content.find((type) => type === 'application/json') ?? content.find(isJson) ?? content[0];
    this.#usual = usual === undefined || isRange(usual) ? undefined : this.#bodyPlan(usual, usual);
  }

  get hasBody(): boolean {
    return this.#declared.content.length > 0;
  }

  #bodyPlan(contentType: string, declared: string): BodyPlan {
    const schema = this.#bodies[declared];
    const headers = { 'content-type': contentType };
    const kind = kindOf(declared);
    if (kind === 'stream') {
      const events = this.#declared.events?.[declared];
      const write = (value: unknown) => ({
        body: new ItemWriter(value, { contentType: declared, events, schema }),
        judged: undefined,
        judgeable: false,
      });
      return { headers: { ...headers, 'cache-control': 'no-cache' }, write, schema };
    }
    const isText = kind === 'text' || kind === 'urlencoded';
    const write = kind === 'json' ? jsonPayload : (value: unknown) => payloadOf(value, contentType, isText);
    return { headers, write, schema };
  }

  /** How to send an answer's body; `undefined` where the contract has none. */
  #planFor({ status, contentType, body }: Answer): BodyPlan | undefined {
    if (!this.hasBody || NO_CONTENT.has(status)) {
      if (body !== undefined && body !== null) throw fail('content', 'must have no body');
      return undefined;
    }
    if (contentType === undefined) {
      if (this.#usual === undefined) throw fail('contentType', 'must be named, as the contract declares a range');
      return this.#usual;
    }
    const declared = this.#match(contentType);
    if (declared === undefined) throw fail('contentType', 'is a media type that is not declared');
    if (!IS_HEADER.test(contentType)) throw fail('contentType', 'cannot be written as a header');
    return this.#bodyPlan(contentType, declared);
  }

  /** Judges headers as they will travel: read back from text. */
  async #judgeHeaders(headers: Headers): Promise<void> {
    const issues: RequestIssue[] = [];
    const values = this.#readHeaders?.({ ...NO_SOURCE, headers }, issues);
    for (const [name, { required }] of Object.entries(this.#declared.headers ?? {})) {
      if (required && !headers.has(name)) issues.push({ ...issue('required', 'is required', [name]), in: 'header' });
    }
    if (issues.length > 0) throw new Unanswerable(issues);
    const found = this.#headers && values && (await judge(this.#headers, values));
    if (found) throw new Unanswerable(found);
  }

  /** @throws Unanswerable */
  respond(answer: Answer): Awaitable<CoreResponse> {
    const plan = this.#planFor(answer);
    const payload = plan?.write(answer.body);
    const found = plan?.schema && payload?.judgeable ? judge(plan.schema, payload.judged) : undefined;
    if (isLater(found)) return found.then((issues) => this.#write(answer, payload, plan, issues));
    return this.#write(answer, payload, plan, found);
  }

  #write(
    { status, headers }: Answer,
    payload: Payload | undefined,
    plan: BodyPlan | undefined,
    issues: readonly Issue[] | undefined,
  ): Awaitable<CoreResponse> {
    if (issues) throw new Unanswerable(issues);
    const body = payload?.body ?? null;
    const own = ofBody(plan, payload);
    if (headers === undefined && this.#readHeaders === undefined) return { status, headers: own, body };
    return this.#judgedHeaders(headers ?? {}, own).then((all) => ({ status, headers: all, body }));
  }

  async #judgedHeaders(values: Readonly<Record<string, unknown>>, own: CoreHeaders): Promise<CoreHeaders> {
    const headers = writeHeaders(values, this.#declared.headers ?? {});
    for (const [name, value] of Object.entries(own))
      if (name !== 'cache-control' || !headers.has(name)) headers.set(name, String(value));
    await this.#judgeHeaders(headers);
    return plainHeaders(headers);
  }
}

const NO_HEADERS: CoreHeaders = Object.freeze({});

function ofBody(plan: BodyPlan | undefined, payload: Payload | undefined): CoreHeaders {
  if (plan === undefined) return NO_HEADERS;
  const length = payload?.length;
  return length === undefined ? plan.headers : { ...plan.headers, 'content-length': String(length) };
}

function headerParameters({ headers = {} }: DeclaredResponse): Parameter[] {
  return Object.entries(headers).map(([name, { required, shape, explode = false, contentType }]) => ({
    name,
    in: 'header',
    required,
    style: 'simple',
    explode,
    shape,
    ...(contentType !== undefined && { contentType }),
  }));
}

/** The declared responses of an operation, by status: https://spec.openapis.org/oas/v3.1.1#responses-object */
export class Responses {
  readonly #plans: ReadonlyMap<string, ResponsePlan>;

  constructor(operation: Operation, validation: OperationValidation) {
    this.#plans = new Map(
      Object.entries(operation.responses).map(([key, declared]) => [
        key.toUpperCase(),
        new ResponsePlan(declared, validation.responses[key]),
      ]),
    );
  }

  /** Is the status declared by itself, not by a range or `default`? */
  names(status: number): boolean {
    return this.#plans.has(String(status));
  }

  find(status: number): ResponsePlan | undefined {
    const key = String(status);
    return this.#plans.get(key) ?? this.#plans.get(`${key.charAt(0)}XX`) ?? this.#plans.get('DEFAULT');
  }

  /** Judges an answer and writes it. @throws Unanswerable */
  respond(answer: Answer): Awaitable<CoreResponse> {
    const isStatus = Number.isInteger(answer?.status) && answer.status >= 200 && answer.status <= 599;
    const plan = isStatus ? this.find(answer.status) : undefined;
    if (plan === undefined) throw fail('status', 'is a status that is not declared');
    return plan.respond(answer);
  }
}
