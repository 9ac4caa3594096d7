import type { Operation } from '../operation.ts';
import { encodeBody } from './body.ts';
import { type Connection, lowerCase } from './connection.ts';
import { InvalidRequestError } from './errors/invalid-request-error.ts';
import type { Trace } from './errors/rollcall-error.ts';
import type { AnyInput } from './input.ts';
import type { CallOptions } from './options.ts';
import { type Plan, planOf } from './plan.ts';
import { cookieText, expand, isAbsent, pairs, Refusal, verbatim } from './serialize.ts';
import { argumentOf, contentOf, pathOf, queryOf } from './url.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One logical call, from its first attempt to its last. */
export interface Job {
  readonly connection: Connection;
  readonly plan: Plan;
  readonly input: AnyInput;
  readonly options: CallOptions;
  readonly trace: Writable<Trace>;
  /** Give the success body unread. */
  readonly streamed: boolean;
  /** When the call must be over, as `Date.now()` tells it. */
  readonly deadlineAt: number;
  query: string;
  headers: Record<string, string>;
  cookies: string[];
  body: BodyInit | undefined;
  mediaType: string | undefined;
  /** The next attempt asks credential functions for new ones. */
  refresh: boolean;
  /** Raw credentials of the last attempt. */
  secrets: readonly string[];
}

/** What a call may be told that callers don't tell it. */
export interface Extras {
  readonly streamed?: boolean;
  /** The absolute URL of a further page, instead of the operation's own. */
  readonly url?: string;
}

const none: AnyInput = {};

export function openJob(
  connection: Connection,
  operation: Operation,
  input: AnyInput = none,
  options: CallOptions = {},
  extras: Extras = {},
): Job {
  const plan = planOf(operation);
  const trace = { operationId: operation.id, method: operation.method, url: connection.baseUrl, attempts: 0 };
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  const job: Job = {
    connection,
    plan,
    input,
    options,
    trace,
    streamed: extras.streamed ?? false,
    deadlineAt: deadline < Infinity ? Date.now() + deadline : Infinity,
    query: '',
    headers: {},
    cookies: [],
    body: undefined,
    mediaType: undefined,
    refresh: false,
    secrets: [],
  };
  refusable(job, () => {
    writeUrl(job, extras.url);
    writeHeaders(job);
    writeBody(job);
  });
  return job;
}

/** Runs what may refuse the input; the refusal becomes an error that says which call it was. */
export function refusable<T>(job: Job, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : `the input can't be written: ${(error as Error).name}`;
    throw new InvalidRequestError(reason, job.trace);
  }
}

function writeUrl(job: Job, url: string | undefined): void {
  const cut = url?.indexOf('?') ?? -1;
  job.trace.url =
    url === undefined ? job.connection.baseUrl + pathOf(job.plan, job.input) : cut < 0 ? url : url.slice(0, cut);
  job.query = url === undefined ? queryOf(job.plan, job.input) : cut < 0 ? '' : url.slice(cut);
}

function writeHeaders({ plan, input, headers, cookies, options }: Job): void {
  if (plan.accept) headers.accept = plan.accept;
  if (plan.operation.retry === 'with-key') headers[plan.keyHeader] = options.idempotencyKey ?? crypto.randomUUID();
  for (const parameter of plan.headers) {
    const name = parameter.name.toLowerCase();
    const value = name in headers && !input.headers ? undefined : argumentOf(parameter, input, 'headers');
    if (isAbsent(value)) continue;
    headers[name] = parameter.contentType ? contentOf(parameter, value) : expand(parameter, value, verbatim);
  }
  for (const parameter of plan.cookies) {
    const value = argumentOf(parameter, input, 'cookies');
    if (isAbsent(value)) continue;
    if (parameter.contentType) cookies.push(`${parameter.name}=${cookieText(contentOf(parameter, value))}`);
    else cookies.push(...pairs(parameter, value, cookieText));
  }
}

function writeBody(job: Job): void {
  const { body: declared } = job.plan.operation;
  if (!declared) return;
  const { body, contentType } = job.input;
  if (body === undefined) {
    if (declared.required) throw new Refusal('the body is missing');
    return;
  }
  job.mediaType = contentType ?? job.plan.mediaType ?? '';
  const content = declared.content[job.mediaType];
  if (!content) throw new Refusal(`the API does not take ${job.mediaType}`);
  const payload = encodeBody(body, job.mediaType, content);
  job.body = payload.body;
  if (payload.contentType) job.headers['content-type'] = payload.contentType;
}

/** All headers of one attempt: what the call says, then its credentials, then what the caller adds. */
export function headersOf(
  job: Job,
  proof: { headers: Record<string, string>; cookies: string[] } | undefined,
): Record<string, string> {
  const { connection, options } = job;
  const headers = { ...job.headers, ...proof?.headers };
  const cookies = proof?.cookies.length ? [...job.cookies, ...proof.cookies] : job.cookies;
  if (cookies.length) headers.cookie = cookies.join('; ');
  return Object.assign(headers, connection.headers, options.headers && lowerCase(options.headers));
}
