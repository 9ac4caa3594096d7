import { EmptyBodyError } from './errors/empty-body-error.ts';
import { InvalidJsonError } from './errors/invalid-json-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { UndeclaredStatusError } from './errors/undeclared-status-error.ts';
import { UnexpectedContentTypeError } from './errors/unexpected-content-type-error.ts';
import type { Job } from './job.ts';
import { declaredFor, kindOf } from './media-type.ts';
import { type AnyResult, traceOf } from './result.ts';

const noHeaders = Object.freeze({});

/** What is declared for a status: under itself, its range, or `default`. */
export function byStatus<T>(responses: { readonly [status: string]: T }, status: number): T | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
}

/** Reads a response as it is declared; whatever it is instead has an error of its own. */
export async function read(job: Job, response: Response): Promise<AnyResult> {
  const { operation, connection, trace, extras, options } = job;
  const { status, ok } = response;
  const declared = byStatus(operation.responses, status);
  if (!declared) {
    const hint = status < 400 && !ok ? "; redirects are followed only with init: { redirect: 'follow' }" : '';
    throw new UndeclaredStatusError(
      `answered ${status}, which is not declared${hint}`,
      trace,
      response,
      await rest(response),
    );
  }
  const headers =
    (declared.headers && connection.parts.responseHeaders?.(declared.headers, response.headers)) ?? noHeaders;
  if (!declared.content.length || operation.method === 'HEAD' || status === 204 || status === 205 || status === 304) {
    discard(response);
    return { ok, status, headers, contentType: undefined, body: undefined, response, [traceOf]: trace };
  }
  const received = response.headers.get('content-type');
  const contentType = received ? declaredFor(received, declared.content) : declared.content[0];
  if (contentType === undefined) {
    const message = `answered ${status} with ${received}, not with ${declared.content.join(' or ')}`;
    throw new UnexpectedContentTypeError(message, trace, response, await rest(response));
  }
  const body =
    ok && extras.streamed ? streamOf(response, options.signal) : await bodyOf(job, response, received ?? contentType);
  return { ok, status, headers, contentType, body, response, [traceOf]: trace };
}

/** Frees the connection of a body that nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

/** What can be had of an unexpected body, for its error. */
function rest(response: Response): Promise<string> {
  return response.text().catch(() => '');
}

/** The body as it comes. A pipe, because it keeps the caller's signal in force to its end and lets it go there. */
function streamOf(response: Response, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const body = response.body ?? new Blob().stream();
  return body.pipeThrough(new TransformStream(), signal && { signal });
}

async function bodyOf({ trace }: Job, response: Response, mediaType: string): Promise<unknown> {
  const kind = kindOf(mediaType);
  let body: string | Blob;
  try {
    body = await (kind === 'json' || kind === 'text' ? response.text() : response.blob());
  } catch {
    throw new TruncatedBodyError('the connection broke within the body', trace, response);
  }
  if (kind !== 'json') return body;
  if (!body) throw new EmptyBodyError(`answered ${response.status} without the declared body`, trace, response);
  try {
    return JSON.parse(body as string);
  } catch {
    // Not the SyntaxError as a cause: its message quotes the body.
    throw new InvalidJsonError(`answered ${response.status} with invalid JSON`, trace, response, body as string);
  }
}
