import type { Operation } from '../operation.ts';
import { baseUrlFor } from './base-url.ts';
import { encodeBody } from './body.ts';
import type { Connection } from './connection.ts';
import { InvalidRequestError } from './errors/invalid-request-error.ts';
import type { Trace } from './errors/rollcall-error.ts';
import type { AnyInput } from './input.ts';
import { acceptOf, mediaTypeOf } from './media-type.ts';
import type { CallOptions, SharedOptions } from './options.ts';
import { randomId } from './random-id.ts';
import { Refusal } from './refusal.ts';

/** What a call may be told that callers don't tell it. */
export interface Extras {
  /** Give the success body unread. */
  readonly streamed?: boolean;
  /** The absolute URL of a further page, instead of the operation's own. */
  readonly url?: string;
}

/** One logical call, from its first attempt to its last. */
export interface Job {
  readonly connection: Connection;
  readonly operation: Operation;
  readonly input: AnyInput;
  readonly options: CallOptions;
  readonly extras: Extras;
  readonly trace: { -readonly [Key in keyof Trace]: Trace[Key] };
  /** When the call must be over, as `Date.now()` tells it. */
  readonly deadlineAt: number;
  /** The next attempt asks credential functions for new ones. */
  refresh: boolean;
  url: string;
  headers: Record<string, string>;
  mediaType?: string;
  body?: BodyInit;
}

/** An option of the call, or else of the client. */
export function option<Name extends keyof SharedOptions>(
  { options, connection }: Job,
  name: Name,
): SharedOptions[Name] {
  return options[name] ?? connection.options[name];
}

/** Runs what may refuse the input; the refusal becomes an error that says which call it was. */
export function refusable<T>({ trace }: Job, write: () => T): T {
  try {
    return write();
  } catch (error) {
    // The message of any other error may quote the input.
    const { name, message } = error as Error;
    throw new InvalidRequestError(error instanceof Refusal ? message : `the request can't be written: ${name}`, trace);
  }
}

/** Writes the request; credentials come with every attempt. */
export function writeRequest(job: Job): void {
  const { connection, operation, options, trace, input, headers, extras } = job;
  const accept = acceptOf(operation);
  if (accept) headers.accept = accept;
  if (operation.retry === 'with-key') {
    const declared = operation.parameters.find(
      (given) => given.in === 'header' && /idempotency/i.test(given.name),
    )?.name;
    headers[(declared ?? 'idempotency-key').toLowerCase()] = options.idempotencyKey ?? randomId();
  }
  const { parameters } = connection.parts;
  const needed = operation.parameters.length > 0;
  if (needed && !parameters) throw new Refusal('the client was made without `parameters`');
  const written = needed ? parameters?.(operation, input, headers) : undefined;
  Object.assign(headers, written?.headers);
  if (written?.cookies.length) headers.cookie = written.cookies.join('; ');
  const query = written?.query.length ? `?${written.query.join('&')}` : '';
  trace.url = extras.url?.replace(/\?.*/s, '') ?? baseUrlFor(connection, operation) + (written?.path ?? operation.path);
  job.url = extras.url ?? trace.url + query;
  writeBody(job);
}

function writeBody(job: Job): void {
  const { operation, input, headers, connection } = job;
  if (!operation.body || (input.body === undefined && !operation.body.required)) return;
  if (input.body === undefined) throw new Refusal('the body is missing');
  job.mediaType = input.contentType ?? mediaTypeOf(operation.body) ?? '';
  const content = operation.body.content[job.mediaType];
  if (!content) throw new Refusal(`the API does not take ${job.mediaType}`);
  const { body, contentType } = encodeBody(input.body, job.mediaType, content, connection.parts);
  job.body = body;
  if (contentType) headers['content-type'] = contentType;
}
