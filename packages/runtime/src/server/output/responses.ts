import type { DeclaredResponse, Operation, Parameter } from '../../operation.ts';
import type { AnySchema, OperationValidation } from '../../validation/schema.ts';
import { issue, type RequestIssue, Unanswerable } from '../faults.ts';
import { NO_PAIRS } from '../input/pairs.ts';
import { parametersReader } from '../input/parameters.ts';
import { judge } from '../judge.ts';
import { essenceOf, isJson, pick } from '../media-type.ts';
import { writeHeaders } from './headers.ts';
import { isJsonValue } from './json.ts';

/** What a handler or an error shape answers, before it is judged. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

type Validation = OperationValidation['responses'][string];
type Payload = { readonly body: BodyInit | null; readonly judged: unknown; readonly judgeable: boolean };

const NO_SOURCE = { query: NO_PAIRS, cookies: NO_PAIRS, path: new Map<string, string>() };
const fail = (keyword: string, message: string, path: readonly PropertyKey[] = []) =>
  new Unanswerable([issue(keyword, message, path)]);

function jsonPayload(value: unknown): Payload {
  const same = isJsonValue(value);
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    throw fail('json', 'cannot be written as JSON');
  }
  if (text === undefined) throw fail('required', 'is required');
  return { body: text, judged: same ? value : JSON.parse(text), judgeable: true };
}

function isBinary(value: unknown): value is Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}

function payloadOf(value: unknown, contentType: string): Payload {
  if (isJson(essenceOf(contentType))) return jsonPayload(value);
  if (typeof value === 'string') return { body: value, judged: value, judgeable: true };
  if (isBinary(value)) return { body: value, judged: undefined, judgeable: false };
  throw fail('type', `must be text or binary to be sent as ${essenceOf(contentType)}`);
}

/** One declared response, prepared. */
class ResponsePlan {
  readonly declared: DeclaredResponse;
  readonly #bodies: Readonly<Record<string, AnySchema>>;
  readonly #headers: AnySchema | undefined;
  readonly #readHeaders: ReturnType<typeof parametersReader>;

  constructor(declared: DeclaredResponse, validation: Validation | undefined) {
    this.declared = declared;
    this.#bodies = validation?.body ?? {};
    this.#headers = validation?.headers;
    this.#readHeaders = parametersReader(headerParameters(declared), 'headers', 100);
  }

  /** The media type to send, as the answer or else the contract names it. */
  #contentType({ contentType }: Answer): string {
    const { content } = this.declared;
    const wanted = contentType ?? content.find((type) => isJson(essenceOf(type))) ?? content[0] ?? '';
    if (wanted.includes('*')) throw fail('contentType', 'must be named, as the contract declares a range');
    return wanted;
  }

  async #judgeBody(payload: Payload, contentType: string): Promise<void> {
    const key = pick(this.declared.content, contentType);
    if (key === undefined) throw fail('contentType', 'is a media type that is not declared');
    const schema = payload.judgeable ? this.#bodies[key] : undefined;
    const issues = schema && (await judge(schema, payload.judged));
    if (issues) throw new Unanswerable(issues);
  }

  /** Judges headers as they will travel: read back from text. */
  async #judgeHeaders(headers: Headers): Promise<void> {
    const issues: RequestIssue[] = [];
    const values = this.#readHeaders?.({ ...NO_SOURCE, headers }, issues);
    for (const [name, { required }] of Object.entries(this.declared.headers ?? {})) {
      if (required && !headers.has(name)) issues.push({ ...issue('required', 'is required', [name]), in: 'header' });
    }
    if (issues.length > 0) throw new Unanswerable(issues);
    const found = this.#headers && values && (await judge(this.#headers, values));
    if (found) throw new Unanswerable(found);
  }

  /** @throws Unanswerable */
  async respond(answer: Answer): Promise<Response> {
    const { status } = answer;
    const empty = this.declared.content.length === 0;
    if (empty && answer.body !== undefined && answer.body !== null) throw fail('content', 'must have no body');
    const contentType = empty ? undefined : this.#contentType(answer);
    const payload = contentType === undefined ? undefined : payloadOf(answer.body, contentType);
    if (payload && contentType !== undefined) await this.#judgeBody(payload, contentType);
    if (answer.headers === undefined && this.#readHeaders === undefined) {
      return new Response(
        payload?.body ?? null,
        contentType === undefined ? { status } : { status, headers: { 'Content-Type': contentType } },
      );
    }
    const headers = writeHeaders(answer.headers ?? {}, this.declared.headers ?? {});
    if (contentType !== undefined) headers.set('Content-Type', contentType);
    await this.#judgeHeaders(headers);
    return new Response(payload?.body ?? null, { status, headers });
  }
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
  respond(answer: Answer): Promise<Response> {
    const plan = Number.isInteger(answer?.status) ? this.find(answer.status) : undefined;
    if (plan === undefined) throw fail('status', 'is a status that is not declared');
    return plan.respond(answer);
  }
}
