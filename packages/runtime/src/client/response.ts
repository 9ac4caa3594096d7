import type { DeclaredResponse, ResponseHeader } from '../operation.ts';
import { EmptyBodyError } from './errors/empty-body-error.ts';
import { InvalidJsonError } from './errors/invalid-json-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { UndeclaredStatusError } from './errors/undeclared-status-error.ts';
import { UnexpectedContentTypeError } from './errors/unexpected-content-type-error.ts';
import type { Job } from './job.ts';
import { declaredFor, kindOf } from './media-type.ts';
import type { AnyResult } from './result.ts';
import { scrub } from './scrub.ts';
import { excerpt, tether } from './stream.ts';

const noHeaders = Object.freeze({});

/** The key under which a status is declared: itself, its range, or `default`. */
export function statusKey(responses: object, status: number): string | undefined {
  return [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((key) => key in responses);
}

/** Reads a response as it is declared; whatever it is instead has an error of its own. */
export async function read(job: Job, response: Response): Promise<AnyResult> {
  const { status } = response;
  const { responses, method } = job.plan.operation;
  const declared = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
  const ok = status >= 200 && status < 300;
  if (!declared) throw await undeclared(job, response);
  const headers = declared.headers ? headersOf(declared.headers, response.headers) : noHeaders;
  if (!declared.content.length || method === 'HEAD' || status === 204 || status === 205 || status === 304) {
    discard(response);
    return { ok, status, headers, contentType: undefined, body: undefined, response };
  }
  const contentType = await contentTypeOf(job, response, declared);
  const body = ok && job.streamed ? tether(response, job) : await bodyOf(job, response, contentType);
  return { ok, status, headers, contentType, body, response };
}

/** Frees the connection of a body that nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function undeclared(job: Job, response: Response): Promise<UndeclaredStatusError> {
  const { status, type } = response;
  const redirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
  const hint = redirect ? "; redirects are followed only with init: { redirect: 'follow' }" : '';
  const text = scrub(await excerpt(response), job);
  return new UndeclaredStatusError(`answered ${status}, which is not declared${hint}`, job.trace, response, text);
}

/** The declared media type of the body; a body that names none is taken for the first declared. */
async function contentTypeOf(job: Job, response: Response, { content }: DeclaredResponse): Promise<string> {
  const received = response.headers.get('content-type');
  const declared = received ? declaredFor(received, content) : content[0];
  if (declared !== undefined) return declared;
  const text = scrub(await excerpt(response), job);
  const message = `answered ${response.status} with ${received}, not with ${content.join(' or ')}`;
  throw new UnexpectedContentTypeError(message, job.trace, response, text);
}

async function bodyOf(job: Job, response: Response, contentType: string): Promise<unknown> {
  const kind = kindOf(contentType.includes('*') ? (response.headers.get('content-type') ?? contentType) : contentType);
  const isText = kind === 'json' || kind === 'text' || kind === 'urlencoded';
  const body = await (isText ? response.text() : response.blob()).catch(() => {
    throw new TruncatedBodyError('the connection broke within the body', job.trace, response);
  });
  return kind === 'json' ? parse(job, response, body as string) : body;
}

function parse(job: Job, response: Response, text: string): unknown {
  if (text === '')
    throw new EmptyBodyError(`answered ${response.status} without the declared body`, job.trace, response);
  try {
    return JSON.parse(text);
  } catch {
    // Not the SyntaxError: its message quotes the body.
    const start = scrub(text.slice(0, 4096), job);
    throw new InvalidJsonError(`answered ${response.status} with invalid JSON`, job.trace, response, start);
  }
}

function headersOf(declared: Readonly<Record<string, ResponseHeader>>, headers: Headers): object {
  const found = Object.entries(declared).flatMap(([name, header]) => {
    const text = headers.get(name);
    return text === null ? [] : [[name, headerValue(text, header)]];
  });
  return Object.fromEntries(found);
}

/** `simple` style, by the types that the schema allows; text that is none of them stays text. */
function headerValue(text: string, { shape, contentType, explode }: ResponseHeader): unknown {
  if (contentType && kindOf(contentType) === 'json') return jsonOr(text);
  const types = shape.type ?? [];
  const isMember = (type: 'array' | 'object') => types.includes(type);
  if (isMember('array'))
    return text.split(/\s*,\s*/).map((item) => headerValue(item, { required: false, shape: shape.items ?? {} }));
  if (isMember('object')) {
    const items = text.split(/\s*,\s*/).flatMap((item) => (explode ? item.split('=', 2) : [item]));
    const pairs = items.flatMap((key, index) => (index % 2 ? [] : [[key, items[index + 1] ?? ''] as const]));
    return Object.fromEntries(
      pairs.map(([key, value]) => [key, headerValue(value, { required: false, shape: shape.properties?.[key] ?? {} })]),
    );
  }
  const numeric = types.includes('number') || types.includes('integer');
  if (numeric && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return types.includes('boolean') && /^(true|false)$/.test(text) ? text === 'true' : text;
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
