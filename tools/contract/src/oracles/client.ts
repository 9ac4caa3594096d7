import type { Case, Context } from '../cases/index.ts';
import { declaredContent, declaredResponse } from '../checks/check.ts';
import { leakIn } from '../checks/leak.ts';
import { concrete, kindOf } from '../document/media-type.ts';
import { type DescribedOperation, describesSuccess, isSuccess } from '../document/operations.ts';
import { requestViolations } from '../document/request-violations.ts';
import { type Difference, differing } from '../wire/differences.ts';
import { type Exchange, exchange, type Send } from '../wire/exchange.ts';
import { parse } from '../wire/parse.ts';
import { onceWritten } from '../wire/reserved.ts';
import { collected, streamItems } from '../wire/streams.ts';
import type { RequestValues, WireRequest } from '../wire/values.ts';
import { type Oracle, outcomeOf, type Verdict } from './oracle.ts';
import type { Client, ClientInput, ClientResult, ClientSettings, Subject } from './subject.ts';

/** The server that a client talks to. */
interface Destination {
  readonly server: NonNullable<Oracle['server']>;
  readonly baseUrl: string;
  readonly send: Send;
  /** Whether a handler was asked by the last request, where that can be known. */
  readonly reached?: () => boolean;
}

type Options = Partial<Pick<ClientSettings, 'validate' | 'invalidResponse'>>;

/** One refusal per constraint: what else there is to know about refusals is known without a client. */
export function sparing(oracle: Oracle): Oracle {
  const seen = new Set<string>();
  return {
    ...oracle,
    async decide(testCase) {
      const key = [testCase.operation.id, testCase.breaks?.schema, testCase.breaks?.property].join(' ');
      if (testCase.expect === 'refused' && seen.has(key)) return undefined;
      seen.add(key);
      return oracle.decide(testCase);
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
): Oracle {
  let last: Exchange | undefined;
  let requests = 0;
  const made = create({
    apiUrl: baseUrl,
    auth: context.secrets,
    retry: false,
    ...options,
    fetch: async (url: string, init: RequestInit) => {
      requests++;
      last = await exchange(send, baseUrl, await toWire(baseUrl, new Request(url, init), init.body));
      const { status, headers, bytes } = last;
      return new Response([101, 204, 205, 304].includes(status) ? null : bytes, { status, headers });
    },
  } satisfies ClientSettings) as Client;
  return {
    name,
    server,
    async decide(testCase: Case): Promise<Verdict | undefined> {
      if (!testCase.values || (testCase.expect !== 'accepted' && testCase.expect !== 'refused')) return undefined;
      // Odd ways to write a credential are not for a client to choose.
      if (testCase.kind === 'credentials') return undefined;
      const isClear = describesSuccess(testCase.operation);
      if (!isClear && !reached) return undefined;
      const values = onceWritten(testCase.operation, testCase.values);
      // What it says now may be right or wrong in another way.
      if (
        !values ||
        (values !== testCase.values &&
          isRight(context, testCase.operation, values) !== (testCase.expect === 'accepted'))
      )
        return undefined;
      last = undefined;
      requests = 0;
      try {
        const result = await made[testCase.operation.id]?.(inputOf(testCase.values));
        if (!result || !last) return { outcome: 'failed', saw: 'sent nothing', cause: 'sends nothing' };
        if (requests > 1)
          return {
            outcome: 'failed',
            saw: `sent ${requests} requests`,
            cause: 'sends several requests',
            exchange: last,
          };
        const verdict = await verdictOf(context, { ...testCase, values }, result, last);
        return !isClear && reached?.() && verdict.outcome !== 'failed' ? { ...verdict, outcome: 'accepted' } : verdict;
      } catch (error) {
        return refusal(context, testCase, error, last);
      }
    },
  };
}

const isRight = ({ validator }: Context, operation: DescribedOperation, values: RequestValues): boolean =>
  requestViolations(validator, operation, values).length === 0;

export function inputOf({ body, path, query, header: headers, cookie: cookies }: RequestValues): ClientInput {
  return {
    ...(body ? { body: body.value, contentType: concrete(body.mediaType) } : {}),
    path,
    query,
    headers,
    cookies,
  };
}

export const leaking = (name: string): Pick<Verdict, 'saw' | 'cause' | 'leaks'> => ({
  saw: `gives ${name} away in an error`,
  cause: `gives ${name} away in an error`,
  leaks: true,
});

/** A client that won't send what can't be sent has refused it. */
function refusal(context: Context, testCase: Case, error: unknown, last: Exchange | undefined): Verdict {
  const { name = '', message = String(error) } = error as Partial<Error>;
  const exchanged = last ? { exchange: last } : {};
  const leak = leakIn(`${message} ${JSON.stringify(error)}`, testCase, context);
  if (leak !== undefined) return { outcome: 'failed', ...leaking(leak), ...exchanged };
  if (name === 'UndeclaredStatusError' && last && !declaredResponse(last, testCase))
    return { outcome: outcomeOf(last.status), saw: `${last.status}, which is not declared`, exchange: last };
  const local = ['InvalidRequestError', 'RequestValidationError'].includes(name) && last === undefined;
  return { outcome: local ? 'refused' : 'failed', saw: `${name}: ${message}`, cause: `throws ${name}`, ...exchanged };
}

async function verdictOf(context: Context, testCase: Case, result: ClientResult, last: Exchange): Promise<Verdict> {
  const saw = String(result.status);
  const sent = await parse(context.document, testCase.operation, last.request);
  // What is wrong on purpose may be beyond reading.
  if (!sent)
    return {
      outcome: testCase.expect === 'refused' ? outcomeOf(last.status) : 'failed',
      saw: "sent what can't be read",
      exchange: last,
    };
  const values = testCase.values as RequestValues;
  const [meant, used] = [values.body?.mediaType, sent.body?.mediaType];
  const difference =
    (meant === used ? undefined : otherBody(used, meant)) ??
    (await differing({ ...values, body: values.body?.value }, { ...sent, body: sent.body?.value })) ??
    (await differing(
      { ok: isSuccess(testCase.operation, last.status), status: last.status, body: bodyOf(testCase, last) },
      { ok: result.ok, status: result.status, body: await collected(result.body) },
    ));
  if (difference) return { outcome: 'failed', ...difference, exchange: last };
  return { outcome: outcomeOf(result.status), saw, exchange: last };
}

const otherBody = (used = 'nothing', meant = 'nothing'): Difference => ({
  cause: 'the body is sent as another media type',
  saw: `the body was sent as ${used}, not as ${meant}`,
});

/** What a response says, as the operation declares it. */
function bodyOf(testCase: Case, exchanged: Exchange): unknown {
  const { body, bytes, headers } = exchanged;
  const response = declaredResponse(exchanged, testCase);
  const content = response && declaredContent(exchanged, response);
  if (response?.content.length === 0 || !content) return body === '' ? undefined : body;
  if (content.kind === 'binary') return new Blob([bytes], { type: headers.get('content-type') ?? '' });
  if (content.kind === 'stream') return streamItems(content, body);
  return content.kind === 'json' ? JSON.parse(body) : body;
}

async function toWire(baseUrl: string, request: Request, given: RequestInit['body']): Promise<WireRequest> {
  const headers = Object.fromEntries(request.headers);
  const wire = { method: request.method, target: request.url.slice(baseUrl.length), headers };
  const isText = ['json', 'stream', 'text', 'urlencoded'].includes(kindOf(headers['content-type'] ?? ''));
  if (isText) return { ...wire, body: typeof given === 'string' ? given : await request.text() };
  if (request.body === null) return wire;
  return { ...wire, body: given instanceof Blob ? given : await request.blob() };
}
