import type { Operation } from '../operation.ts';
import type { Proof } from './auth.ts';
import { encodeBody, type Payload } from './body.ts';
import type { Connection } from './connection.ts';
import { InvalidRequestError } from './errors/invalid-request-error.ts';
import type { Trace } from './errors/rollcall-error.ts';
import type { AnyInput } from './input.ts';
import { acceptOf, mediaTypeOf } from './media-type.ts';
import type { CallOptions, SharedOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

/** An operation, ready to be called. */
export interface Target {
  readonly operation: Operation;
  readonly parts: Parts;
  /** The media types that it answers with, as header. */
  readonly accept: string;
  /** Writes the body instead of {@link encodeBody}. */
  readonly encode?: ((body: unknown, mediaType: string) => Payload) | undefined;
}

/** Settles what every call of the operation has in common. */
export function targetOf(operation: Operation, parts: Parts): Target {
  return { operation, parts, accept: acceptOf(operation, parts) };
}

/** What only some calls are told. */
export interface Special {
  /** Gives the body of a success in a way of its own. */
  readonly read?: ((job: Job, response: Response) => unknown) | undefined;
  /** The absolute URL of a further page, instead of the operation's own. */
  readonly next?: string | undefined;
}

/** One logical call, from its first attempt to its last. */
export interface Job extends Target, Special {
  readonly connection: Connection;
  readonly input: AnyInput;
  readonly options: CallOptions;
  readonly trace: { -readonly [Key in keyof Trace]: Trace[Key] };
  /** When the call must be over, as `Date.now()` tells it. */
  readonly deadlineAt: number;
  /** The next attempt asks credential functions for new ones. */
  refresh: boolean;
  /** Sees every response before it is read, and throws what decides nothing. */
  inspect?: (response: Response, proofs: readonly Proof[]) => void;
  url: string;
  headers: Record<string, string>;
  /** Of the request body, as declared. */
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

/** A part that the operation calls for. */
export function partOf<Name extends keyof Parts>({ parts }: Job, name: Name): NonNullable<Parts[Name]> {
  const part = parts[name];
  if (!part) throw new Refusal(`the client was made without the part ${name}`);
  return part;
}

/** Writes the request; credentials come with every attempt. */
export function writeRequest(job: Job): void {
  const { connection, operation, parts, accept, trace, input, headers, next } = job;
  if (accept) headers.accept = accept;
  if (operation.retry === 'with-key') partOf(job, 'idempotencyKey')(job);
  const { path, query } = operation.parameters.length
    ? partOf(job, 'parameters')(operation, input, headers, parts)
    : { path: operation.path, query: '' };
  const baseUrl = operation.servers ? partOf(job, 'ownServer')(connection, operation.servers) : connection.baseUrl;
  trace.url = next?.replace(/\?.*/s, '') ?? baseUrl + path;
  job.url = next ?? trace.url + query;
  writeBody(job);
}

function writeBody(job: Job): void {
  const { operation, input, headers, parts, encode } = job;
  if (!operation.body || (input.body === undefined && !operation.body.required)) return;
  if (input.body === undefined) throw new Refusal('the body is missing');
  const { content } = operation.body;
  const type = input.contentType ?? mediaTypeOf(content);
  const mediaType = parts.mediaTypes?.chosenFrom(Object.keys(content), type) ?? type;
  const declared = content[mediaType];
  if (!declared) throw new Refusal(`the API does not take ${type}`);
  const { body, contentType } = encode ? encode(input.body, type) : encodeBody(input.body, type, declared, parts);
  Object.assign(job, { mediaType, body });
  if (contentType) headers['content-type'] = contentType;
}
