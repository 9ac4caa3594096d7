import type { Case, Context } from '../cases/index.ts';
import { declaredContent, declaredResponse } from '../checks/check.ts';
import { concrete, kindOf } from '../document/media-type.ts';
import { type DescribedOperation, describesSuccess, isSuccess } from '../document/operations.ts';
import { judgeRequest } from '../document/request-violations.ts';
import { type Exchange, exchange, type Send } from '../wire/exchange.ts';
import { parse } from '../wire/parse.ts';
import { onceWritten } from '../wire/reserved.ts';
import type { RequestValues, WireRequest } from '../wire/values.ts';
import { leakIn } from './leak.ts';
import { type Judge, outcomeOf, type Verdict } from './oracle.ts';
import { differing } from './stub.ts';
import type { Client, ClientInput, ClientResult, ClientSettings, Subject } from './subject.ts';

/** The server that a client talks to. */
export interface Destination {
  readonly server: NonNullable<Judge['server']>;
  readonly baseUrl: string;
  readonly send: Send;
  /** Whether a handler was asked by the last request, where that can be known. */
  readonly reached?: () => boolean;
}

type Options = Partial<Pick<ClientSettings, 'validate' | 'invalidResponse'>>;

/** One refusal per constraint: what else there is to know about refusals is known without a client. */
export function sparing(judge: Judge): Judge {
  const seen = new Set<string>();
  return {
    ...judge,
    async judge(one) {
      const key = [one.operation.id, one.breaks?.schema, one.breaks?.property].join(' ');
      if (one.expect === 'refused' && seen.has(key)) return undefined;
      seen.add(key);
      return judge.judge(one);
    },
  };
}

/**
 * A package's client, talking to a server. What it puts on the wire is read back and compared with what it was given, and
 * what it makes of the answer with the answer itself.
 */
export function client(
  name: string,
  context: Context,
  create: Subject['createClient'],
  { server, baseUrl, send, reached }: Destination,
  options: Options = {},
): Judge {
  let last: Exchange | undefined;
  let requests = 0;
  const made = create({
    apiUrl: baseUrl,
    auth: context.secrets,
    retry: false,
    ...options,
    fetch: async (url: string, init: RequestInit) => {
      requests++;
      last = await exchange(send, baseUrl, await toWire(baseUrl, new Request(url, init)));
      const { status, headers, bytes } = last;
      return new Response([101, 204, 205, 304].includes(status) ? null : bytes, { status, headers });
    },
  } satisfies ClientSettings) as Client;
  return {
    name,
    server,
    async judge(one: Case): Promise<Verdict | undefined> {
      if (!one.values || (one.expect !== 'accepted' && one.expect !== 'refused')) return undefined;
      // Odd ways to write a credential are not for a client to choose.
      if (one.kind === 'credentials') return undefined;
      const isClear = describesSuccess(one.operation);
      if (!isClear && !reached) return undefined;
      const values = onceWritten(one.operation, one.values);
      // What it says now may be right or wrong in another way.
      if (!values || (values !== one.values && isRight(context, one.operation, values) !== (one.expect === 'accepted')))
        return undefined;
      last = undefined;
      requests = 0;
      try {
        const result = await made[one.operation.id]?.(inputOf(one.values));
        if (!result || !last) return { outcome: 'failed', saw: 'sent nothing' };
        if (requests > 1) return { outcome: 'failed', saw: `sent ${requests} requests`, exchange: last };
        const verdict = await verdictOf(context, { ...one, values }, result, last);
        return !isClear && reached?.() && verdict.outcome !== 'failed' ? { ...verdict, outcome: 'accepted' } : verdict;
      } catch (error) {
        return refusal(context, one, error, last);
      }
    },
  };
}

const isRight = ({ oracle }: Context, operation: DescribedOperation, values: RequestValues): boolean =>
  judgeRequest(oracle, operation, values).length === 0;

export function inputOf({ body, path, query, header: headers, cookie: cookies }: RequestValues): ClientInput {
  return {
    ...(body ? { body: body.value, contentType: concrete(body.mediaType) } : {}),
    path,
    query,
    headers,
    cookies,
  };
}

/** A client that won't send what can't be sent has refused it. */
function refusal(context: Context, one: Case, error: unknown, last: Exchange | undefined): Verdict {
  const { name = '', message = String(error) } = error as Partial<Error>;
  const leak = leakIn(`${message} ${JSON.stringify(error)}`, one, context);
  if (leak !== undefined)
    return { outcome: 'failed', saw: `gives ${leak} away in an error`, ...(last ? { exchange: last } : {}) };
  if (name === 'UndeclaredStatusError' && last && !declaredResponse(last, one))
    return { outcome: outcomeOf(last.status), saw: `${last.status}, which is not declared`, exchange: last };
  const local = ['InvalidRequestError', 'RequestValidationError'].includes(name) && last === undefined;
  return { outcome: local ? 'refused' : 'failed', saw: `${name}: ${message}`, ...(last ? { exchange: last } : {}) };
}

async function verdictOf(context: Context, one: Case, result: ClientResult, last: Exchange): Promise<Verdict> {
  const saw = String(result.status);
  const sent = await parse(context.document, one.operation, last.request);
  const values = one.values as RequestValues;
  const [meant, used] = [values.body?.mediaType, sent.body?.mediaType];
  const difference =
    (meant === used ? undefined : `the body was sent as ${used ?? 'nothing'}, not as ${meant ?? 'nothing'}`) ??
    (await differing({ ...values, body: values.body?.value }, { ...sent, body: sent.body?.value })) ??
    (await differing(
      { ok: isSuccess(one.operation, last.status), status: last.status, body: bodyOf(one, last) },
      { ok: result.ok, status: result.status, body: result.body },
    ));
  if (difference !== undefined) return { outcome: 'failed', saw: difference, exchange: last };
  return { outcome: outcomeOf(result.status), saw, exchange: last };
}

/** What an answer says, as the operation declares it. */
function bodyOf(one: Case, answer: Exchange): unknown {
  const { body, bytes, headers } = answer;
  const response = declaredResponse(answer, one);
  const content = response && declaredContent(answer, response);
  if (response?.content.length === 0 || !content) return body === '' ? undefined : body;
  if (content.kind === 'binary') return new Blob([bytes], { type: headers.get('content-type') ?? '' });
  return content.kind === 'json' ? JSON.parse(body) : body;
}

async function toWire(baseUrl: string, request: Request): Promise<WireRequest> {
  const headers = Object.fromEntries(request.headers);
  const target = request.url.slice(baseUrl.length);
  const { method } = request;
  if (!headers['content-type']?.startsWith('multipart/')) {
    const body = await request.blob();
    const isText = ['json', 'text', 'urlencoded'].includes(kindOf(headers['content-type'] ?? ''));
    if (isText) return { method, target, headers, body: await body.text() };
    return { method, target, headers, ...(request.body === null ? {} : { body }) };
  }
  const bytes = await request.blob();
  return { method, target, headers, body: bytes };
}
