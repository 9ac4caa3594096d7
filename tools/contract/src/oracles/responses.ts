import type { ApiValidation } from '@rollcall/runtime/validation';
import { type Context, leastRequest, rightProof, withProof } from '../cases/index.ts';
import type { ResponseCase } from '../cases/responses.ts';
import { isJson, kindOf } from '../document/media-type.ts';
import { isSuccess } from '../document/operations.ts';
import { asWritten } from '../document/variants.ts';
import { explainedBy } from '../run/known-mock-limitations.ts';
import { type AnswerWaiver, answerWaivers, unneeded } from '../run/waivers.ts';
import { type Exchange, exchange, steadyFetch } from '../wire/exchange.ts';
import { digitsOf, jsonOf } from '../wire/json.ts';
import { serialise } from '../wire/serialise.ts';
import { inputOf } from './client.ts';
import { leakIn } from './leak.ts';
import { openapiBackendOnAnswers } from './openapi-backend.ts';
import type { Server } from './oracle.ts';
import { patient } from './patience.ts';
import { differing, STUB_URL, type Stub } from './stub.ts';
import type { Client, ClientSettings, Reply, Subject } from './subject.ts';
import { issuesOf } from './validators.ts';

/** Someone who says what becomes of an answer. */
export interface ResponseJudge {
  readonly name: string;
  readonly server?: Server;
  /** `undefined` if this is not for this judge to say. */
  judge(one: ResponseCase): Promise<ResponseVerdict | undefined>;
}

export interface ResponseVerdict {
  readonly outcome: 'accepted' | 'refused' | 'failed';
  readonly saw: string;
}

export function responseJudgesOf(subject: Subject, context: Context, running: Stub, mockUrl: string): ResponseJudge[] {
  const asked = mock(context, mockUrl);
  return [
    ...packageResponseJudges(subject, context, running),
    { ...asked, judge: patient(context, asked.judge) },
    ...(context.ours ? [openapiBackendOnAnswers(context)] : []),
  ];
}

/** All that a package exports. */
export function packageResponseJudges(subject: Subject, context: Context, running: Stub): ResponseJudge[] {
  const validation = subject.validation as ApiValidation;
  return [
    validators('validation', validation),
    validators('zod', subject.zod as ApiValidation),
    server(context, running),
    client('client', context, subject, {}),
    client('validating client', context, subject, { validate: validation, invalidResponse: 'throw' }),
  ];
}

function validators(name: string, validation: ApiValidation): ResponseJudge {
  return {
    name,
    async judge({ operation, declared, reply }) {
      if (!declared) return undefined;
      const schema = validation[operation.id]?.responses[declared.status]?.body?.[declared.mediaType];
      if (!schema) return { outcome: 'failed', saw: 'no validator' };
      const [first] = await issuesOf(schema, reply.body);
      return first === undefined ? { outcome: 'accepted', saw: 'no issue' } : { outcome: 'refused', saw: first };
    },
  };
}

/** A handler answers; what breaks the contract must not get out, nor be told. */
function server(context: Context, running: Stub): ResponseJudge {
  return {
    name: 'server',
    async judge({ operation, reply, expect }) {
      const wire = serialise(context.document, operation, leastRequest(context, operation));
      running.answerWith(reply);
      const answer = await exchange(
        running.send,
        STUB_URL,
        withProof({ wire, proof: rightProof(context, operation.security[0]) }),
      );
      running.answerWith(undefined);
      const { violations, errors } = running.reports();
      const saw = `${answer.status}, ${violations.length} violations and ${errors.length} errors reported`;
      if (errors.length > 0) return { outcome: 'failed', saw: `${saw}: ${errors[0]}` };
      if (violations.length > 0) return { outcome: answer.status === 500 ? 'refused' : 'failed', saw };
      if (expect === 'refused') return { outcome: 'accepted', saw };
      return compared(reply, answer, saw);
    },
  };
}

/** A client gets the answer. Without validators it looks at status and media type only. */
function client(
  name: string,
  context: Context,
  { createClient }: Subject,
  options: Partial<ClientSettings>,
): ResponseJudge {
  let reply: Reply = { status: 500 };
  const made = createClient({
    apiUrl: STUB_URL,
    auth: context.secrets,
    retry: false,
    ...options,
    fetch: async () => responseOf(reply),
  } satisfies ClientSettings) as Client;
  return {
    name,
    async judge(one) {
      if (!options.validate && one.breaks) return undefined;
      reply = one.reply;
      try {
        const result = await made[one.operation.id]?.(inputOf(leastRequest(context, one.operation)));
        const difference = await differing(
          { ok: isSuccess(one.operation, reply.status), status: reply.status, body: reply.body },
          { ok: result?.ok, status: result?.status, body: result?.body },
        );
        return difference === undefined
          ? { outcome: 'accepted', saw: 'a result' }
          : { outcome: 'failed', saw: difference };
      } catch (error) {
        const { name: kind, message } = error as Error;
        const leak = leakIn(`${message} ${JSON.stringify(error)}`, one, context);
        if (leak !== undefined) return { outcome: 'failed', saw: `gives ${leak} away in an error` };
        return { outcome: REFUSALS.includes(kind) ? 'refused' : 'failed', saw: `${kind}: ${message}` };
      }
    },
  };
}

const REFUSALS = ['ResponseValidationError', 'UndeclaredStatusError', 'UnexpectedContentTypeError'];

/** An answer as a handler's reply would travel. */
export function responseOf({ status, body, contentType, headers }: Reply): Response {
  const texts = Object.entries(headers ?? {}).map(([header, value]) => [
    header,
    typeof value === 'number' ? digitsOf(value) : String(value),
  ]);
  const media = contentType === undefined ? {} : { 'content-type': contentType };
  const text = contentType !== undefined && isJson(contentType) ? jsonOf(body) : (body as string | undefined);
  return new Response(text ?? null, { status, headers: { ...Object.fromEntries(texts), ...media } });
}

/** The mock gives every named example when it is asked for it. */
function mock(context: Context, baseUrl: string): ResponseJudge {
  return {
    name: 'mock',
    async judge({ operation, example, reply }) {
      if (example === undefined) return undefined;
      const wire = serialise(context.document, operation, leastRequest(context, operation));
      const named = example === 'example' ? '' : `, example=${example}`;
      const accept = reply.contentType === undefined ? {} : { accept: reply.contentType };
      const headers = { ...wire.headers, ...accept, prefer: `code=${reply.status}${named}` };
      const proof = rightProof(context, operation.security[0]);
      const answer = await exchange(steadyFetch, baseUrl, withProof({ wire: { ...wire, headers }, proof }));
      return compared(reply, answer, String(answer.status));
    },
  };
}

/** Whether what came over the wire is what was answered. */
async function compared(reply: Reply, { status, body: text, bytes }: Exchange, saw: string): Promise<ResponseVerdict> {
  try {
    const kind = kindOf(reply.contentType ?? '');
    const body: unknown = kind === 'json' ? JSON.parse(text) : kind === 'binary' ? new Blob([bytes]) : text;
    const difference = await differing({ status: reply.status, body: reply.body }, { status, body });
    return difference === undefined ? { outcome: 'accepted', saw } : { outcome: 'failed', saw: difference };
  } catch {
    return { outcome: 'failed', saw: `${status} with something that is no JSON` };
  }
}

/** What every judge who has something to say says, and what is wrong about it. */
export async function examineResponse(
  context: Context,
  judges: readonly ResponseJudge[],
  one: ResponseCase,
  waivers: readonly AnswerWaiver[] = answerWaivers,
) {
  const verdicts = new Map<string, ResponseVerdict>();
  for (const judge of judges) {
    const verdict = await judge
      .judge(one)
      .catch((error: unknown): ResponseVerdict => ({ outcome: 'failed', saw: `${error}` }));
    if (verdict) verdicts.set(judge.name, verdict);
  }
  const all = [...verdicts].filter(([, { outcome }]) => outcome !== one.expect).map(([name]) => name);
  const nameOf = new Map(judges.map(({ server, name }) => [server, name]));
  const relevant = waivers.filter(({ server, applies }) => nameOf.has(server) && applies(one, context));
  const waived = relevant.filter(({ server }) => all.includes(nameOf.get(server) ?? ''));
  const wrong = all.filter((name) => !waived.some(({ server }) => nameOf.get(server) === name));
  const needless = relevant.filter((waiver) => !waived.includes(waiver));
  const [only, ...others] = wrong;
  const isOnly = !context.ours && others.length === 0 && (only === 'mock' || only === 'zod');
  const explained = isOnly ? explainedBy(context, one, { judge: only }) : undefined;
  const isWrong = (wrong.length > 0 && !explained) || needless.length > 0;
  return { verdicts, wrong, isWrong, needless, waiver: explained ?? waived[0] };
}

/** All there is to know about an answer that went wrong. */
export function explainResponse(
  one: ResponseCase,
  { verdicts, needless }: Pick<Awaited<ReturnType<typeof examineResponse>>, 'verdicts' | 'needless'>,
): string {
  const { operation, title, breaks, expect, reply } = one;
  const width = Math.max(...[...verdicts.keys()].map((name) => name.length), 0);
  return [
    `${operation.id} ${title}`,
    ...(breaks ? [`  breaks     ${asWritten(breaks.schema)}, in the body at ${breaks.instance || 'its root'}`] : []),
    `  expected   ${expect}`,
    ...[...verdicts].map(
      ([name, { outcome, saw }]) => `  ${outcome === expect ? ' ' : '✗'} ${name.padEnd(width)}  ${outcome} (${saw})`,
    ),
    ...needless.map(unneeded),
    `  the answer ${JSON.stringify(reply)}`,
  ].join('\n');
}
