import { Unwritable } from '../../styles/text.ts';
import type { CallContext } from '../call/call-context.ts';
import { partOf } from '../call/call-target.ts';
import { mediaTypeOf } from '../content/media-type.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { encodeBody } from './body.ts';

/** Writes the request; credentials come with every attempt. */
export function writeRequest(context: CallContext): void {
  const { operation, parts, trace, input, headers } = context;
  writeOwnHeaders(context);
  const { path, query } = operation.parameters.length
    ? partOf(context, 'parameters')(operation, input, headers, parts)
    : { path: operation.path, query: '' };
  trace.url = baseUrlFor(context) + path;
  context.url = trace.url + query;
  writeBody(context);
}

/** The headers that no input gives. */
export function writeOwnHeaders(context: CallContext): void {
  if (context.accept) context.headers.accept = context.accept;
  if (context.operation.retry === 'with-key') partOf(context, 'idempotencyKey')(context);
}

/** The operation's own server, or that of the whole API. */
export function baseUrlFor(context: CallContext): string {
  const { connection, operation } = context;
  return operation.servers ? partOf(context, 'ownServer')(connection, operation.servers) : connection.baseUrl;
}

export function writeBody(context: CallContext): void {
  const { operation, input, headers, parts } = context;
  if (!operation.body || (input.body === undefined && !operation.body.required)) return;
  if (input.body === undefined) throw new Unwritable('the body is missing');
  const { content } = operation.body;
  const type = input.contentType ?? mediaTypeOf(content);
  const mediaType = parts.mediaTypes?.chosenFrom(Object.keys(content), type) ?? type;
  const declared = content[mediaType];
  if (!declared) throw new Unwritable(`the API does not take ${type}`);
  const { body, contentType } =
    parts.streams?.write(context, type, declared) ?? encodeBody(input.body, type, declared, parts);
  Object.assign(context, { mediaType, body });
  if (contentType) headers['content-type'] = contentType;
}

/** Writes a part of the request; what can't be written becomes an error that says which call it was. */
export function orInvalidRequest<T>({ trace }: CallContext, write: () => T): T {
  try {
    return write();
  } catch (error) {
    // The message of any other error may quote the input.
    const { name, message } = error as Error;
    throw new InvalidRequestError(
      error instanceof Unwritable ? message : `the request can't be written: ${name}`,
      trace,
    );
  }
}
