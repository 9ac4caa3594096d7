import { isJson } from '../../media-type.ts';
import type { Operation } from '../../operation.ts';
import type { CallContext } from '../call/call-context.ts';
import { declaredFor } from '../content/media-type.ts';
import { EmptyBodyError } from '../errors/empty-body-error.ts';
import { InvalidJsonError } from '../errors/invalid-json-error.ts';
import { RollcallError, type Trace } from '../errors/rollcall-error.ts';
import { TruncatedBodyError } from '../errors/truncated-body-error.ts';
import { UndeclaredStatusError } from '../errors/undeclared-status-error.ts';
import { UnexpectedContentTypeError } from '../errors/unexpected-content-type-error.ts';
import { type AnyResult, traceOf } from './result.ts';

/** What is declared for a status: under itself, its range, or `default`. */
export function byStatus<T>(responses: { readonly [status: string]: T }, status: number): T | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
}

/** Beside a declared success `default` stands for failures alone, whatever their status. */
function isSuccess({ responses }: Operation, { status, ok }: Response): boolean {
  const isDeclared = responses[status] ?? responses['2XX'];
  return ok && (isDeclared !== undefined || !Object.keys(responses).some((key) => key[0] === '2'));
}

/** Reads a response as it is declared; whatever it is instead has an error of its own. */
export async function read(context: CallContext, response: Response): Promise<AnyResult> {
  const { operation, trace, parts } = context;
  const { status } = response;
  const declared = byStatus(operation.responses, status);
  if (!declared) {
    const message = `answered ${status}, which is not declared${status < 400 && !response.ok ? '; see init.redirect' : ''}`;
    throw new UndeclaredStatusError(message, trace, response, await rest(response));
  }
  const headers = (declared.headers && parts.responseHeaders?.(declared.headers, response.headers, parts)) ?? {};
  const ok = isSuccess(operation, response);
  const result = { ok, status, headers, contentType: undefined, body: undefined, response, [traceOf]: trace };
  if (!declared.content.length || operation.method === 'HEAD' || [204, 205, 304].includes(status)) {
    discard(response);
    return result;
  }
  const received = response.headers.get('content-type');
  const contentType = received ? declaredFor(received, declared.content, parts) : declared.content[0];
  if (contentType === undefined) {
    const message = `answered ${status} with ${received}, not with ${declared.content.join(' or ')}`;
    throw new UnexpectedContentTypeError(message, trace, response, await rest(response));
  }
  const body = await (ok && context.read ? context.read(context, response) : bodyOf(context, response, contentType));
  return { ...result, contentType, body };
}

/** Frees the connection of a body that nobody will read. */
export function discard(response: Response): void {
  // `cancel` is missing from the bodies of some implementations of `fetch`.
  response.body?.cancel?.().catch(() => {});
}

/** What can be had of an unexpected body, for its error. */
function rest(response: Response): Promise<string> {
  return response.text().catch(() => '');
}

/** The body as its declared media type says: parsed JSON, items as they come, text or bytes. */
async function bodyOf(context: CallContext, response: Response, declared: string): Promise<unknown> {
  const { trace, parts } = context;
  const items = parts.streams?.read(context, response, declared);
  if (items) return items;
  const json = isJson(declared);
  const body = await whole(trace, response, () =>
    json ? response.text() : (parts.media?.read(response, declared, trace) ?? response.blob()),
  );
  if (!json) return body;
  if (!body) throw new EmptyBodyError(`answered ${response.status} without the declared body`, trace, response);
  let value: unknown;
  try {
    value = JSON.parse(body as string);
  } catch {
    // Not the SyntaxError as a cause: its message quotes the body.
    throw new InvalidJsonError(`answered ${response.status} with invalid JSON`, trace, response, body as string);
  }
  parts.numbers?.check(context, response, body as string);
  return value;
}

/** What `read` makes of the body; a body that breaks off has an error of its own. */
export async function whole(trace: Trace, response: Response, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof RollcallError ? error : new TruncatedBodyError(trace, response);
  }
}
