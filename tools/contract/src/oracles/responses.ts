import { numbers } from '@rollcall/runtime/internal/client';
import type { ApiValidation } from '@rollcall/runtime/validation';
import { type Context, leastRequest, leastWire, validCredentials, withCredentials } from '../cases/index.ts';
import type { ResponseCase } from '../cases/responses.ts';
import { leakIn } from '../checks/leak.ts';
import { isJson, kindOf, type MediaKind } from '../document/media-type.ts';
import { type DescribedContent, type DescribedOperation, isSuccess, responseFor } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import { differing } from '../wire/differences.ts';
import { type Exchange, exchange, steadyFetch } from '../wire/exchange.ts';
import { collected, streamItems, streamText } from '../wire/streams.ts';
import type { Reply } from '../wire/values.ts';
import { inputOf, leaking } from './client.ts';
import { openapiBackendOnResponses } from './openapi-backend.ts';
import type { Server, Verdict } from './oracle.ts';
import { patient } from './patience.ts';
import { STUB_URL, type Stub } from './stub.ts';
import type { Client, ClientSettings, Subject } from './subject.ts';
import { bodyIssuesOf } from './validators.ts';

/** What decides whether a response is treated as the description says. */
export interface ResponseOracle {
  readonly name: string;
  readonly server?: Server;
  /** `undefined` if this is not for this oracle to say. */
  decide(responseCase: ResponseCase): Promise<ResponseVerdict | undefined>;
}

export interface ResponseVerdict extends Pick<Verdict, 'saw' | 'cause' | 'leaks'> {
  readonly outcome: 'accepted' | 'refused' | 'failed';
}

export function responseOraclesOf(
  subject: Subject,
  context: Context,
  running: Stub,
  mockUrl: string,
): ResponseOracle[] {
  const asked = mock(context, mockUrl);
  return [
    ...packageResponseOracles(subject, context, running),
    { ...asked, decide: patient(context, asked.decide) },
    ...(context.ours ? [openapiBackendOnResponses(context)] : []),
  ];
}

/** All that a package exports. */
export function packageResponseOracles(subject: Subject, context: Context, running: Stub): ResponseOracle[] {
  const validation = subject.validation as ApiValidation;
  return [
    validators('validation', validation),
    ...(subject.zod ? [validators('zod', subject.zod as ApiValidation)] : []),
    server(context, running),
    client('client', context, subject, {}),
    client('validating client', context, subject, { validate: validation, invalidResponse: 'throw' }),
  ];
}

function validators(name: string, validation: ApiValidation): ResponseOracle {
  return {
    name,
    async decide({ operation, declared, reply }) {
      if (!declared) return undefined;
      const schema = validation[operation.id]?.responses[declared.status]?.body?.[declared.mediaType];
      if (!schema) return { outcome: 'failed', saw: 'no validator' };
      const [first] = await bodyIssuesOf(schema, declared.mediaType, reply.body);
      return first === undefined ? { outcome: 'accepted', saw: 'no issue' } : { outcome: 'refused', saw: first };
    },
  };
}

/** A handler answers; what breaks the contract must not get out, nor be told. */
function server(context: Context, running: Stub): ResponseOracle {
  return {
    name: 'server',
    async decide({ operation, reply, expect }) {
      const wire = leastWire(context, operation);
      const credentials = validCredentials(context, operation.security[0]);
      running.respondWith(reply);
      const content = contentFor(operation, reply);
      const response = await exchange(running.send, STUB_URL, withCredentials({ wire, credentials })).catch(
        (error: unknown) => {
          // What is wrong in a stream breaks it off.
          if (content?.kind === 'stream') return undefined;
          throw error;
        },
      );
      running.respondWith(undefined);
      const { violations, errors } = running.reports();
      const saw = `${response?.status ?? 'broke off'}, ${violations.length} violations and ${errors.length} errors reported`;
      if (errors.length > 0) return { outcome: 'failed', saw: `${saw}: ${errors[0]}` };
      if (violations.length > 0) return { outcome: !response || response.status === 500 ? 'refused' : 'failed', saw };
      if (!response) return { outcome: 'failed', saw };
      if (expect === 'refused') return { outcome: 'accepted', saw };
      return compared(reply, content, response, saw);
    },
  };
}

/** A client gets the response. Without validators it looks at status and media type only. */
function client(
  name: string,
  context: Context,
  { createClient }: Subject,
  options: Partial<ClientSettings>,
): ResponseOracle {
  let reply: Reply = { status: 500 };
  let content: DescribedContent | undefined;
  const made = createClient({
    apiUrl: STUB_URL,
    auth: context.secrets,
    retry: false,
    ...options,
    fetch: async () => responseOf(reply, content),
  } satisfies ClientSettings) as Client;
  return {
    name,
    async decide(responseCase) {
      if (!options.validate && responseCase.breaks) return undefined;
      reply = responseCase.reply;
      content = contentFor(responseCase.operation, reply);
      try {
        const result = await made[responseCase.operation.id]?.(inputOf(leastRequest(context, responseCase.operation)));
        const difference = await differing(
          { ok: isSuccess(responseCase.operation, reply.status), status: reply.status, body: reply.body },
          { ok: result?.ok, status: result?.status, body: await collected(result?.body) },
        );
        return difference ? { outcome: 'failed', ...difference } : { outcome: 'accepted', saw: 'a result' };
      } catch (error) {
        const { name: kind, message } = error as Error;
        const leak = leakIn(`${message} ${JSON.stringify(error)}`, responseCase, context);
        if (leak !== undefined) return { outcome: 'failed', ...leaking(leak) };
        return {
          outcome: REFUSALS.includes(kind) ? 'refused' : 'failed',
          saw: `${kind}: ${message}`,
          cause: `throws ${kind}`,
        };
      }
    },
  };
}

/** What is declared for the media type of a reply. */
function contentFor(operation: DescribedOperation, { status, contentType = '' }: Reply): DescribedContent | undefined {
  return contentOf(responseFor(operation, status)?.content ?? [], contentType);
}

const REFUSALS = ['ResponseValidationError', 'UndeclaredStatusError', 'UnexpectedContentTypeError'];

/** A response as a handler's reply would travel. */
export function responseOf({ status, body, contentType, headers }: Reply, content?: DescribedContent): Response {
  const texts = Object.entries(headers ?? {}).map(([header, value]) => [
    header,
    typeof value === 'number' ? numbers.write(value) : String(value),
  ]);
  const media = contentType === undefined ? {} : { 'content-type': contentType };
  const text =
    content?.kind === 'stream'
      ? streamText(content, body)
      : contentType !== undefined && isJson(contentType)
        ? numbers.write(body)
        : (body as string | undefined);
  return new Response(text ?? null, { status, headers: { ...Object.fromEntries(texts), ...media } });
}

/** The mock gives every named example when it is asked for it. */
function mock(context: Context, baseUrl: string): ResponseOracle {
  return {
    name: 'mock',
    async decide({ operation, example, reply }) {
      if (example === undefined) return undefined;
      const wire = leastWire(context, operation);
      const named = example === 'example' ? '' : `, example=${example}`;
      const accept = reply.contentType === undefined ? {} : { accept: reply.contentType };
      const headers = { ...wire.headers, ...accept, prefer: `code=${reply.status}${named}` };
      const credentials = validCredentials(context, operation.security[0]);
      const response = await exchange(
        steadyFetch,
        baseUrl,
        withCredentials({ wire: { ...wire, headers }, credentials }),
      );
      return compared(reply, contentFor(operation, reply), response, String(response.status));
    },
  };
}

function readBody(kind: MediaKind, text: string, bytes: Exchange['bytes']): unknown {
  if (kind === 'json') return JSON.parse(text);
  return kind === 'binary' ? new Blob([bytes]) : text;
}

/** Whether what came over the wire is what was answered. */
async function compared(
  reply: Reply,
  content: DescribedContent | undefined,
  { status, body: text, bytes }: Exchange,
  saw: string,
): Promise<ResponseVerdict> {
  try {
    const kind = kindOf(reply.contentType ?? '');
    const body = content?.kind === 'stream' ? streamItems(content, text) : readBody(kind, text, bytes);
    const difference = await differing({ status: reply.status, body: reply.body }, { status, body });
    return difference ? { outcome: 'failed', ...difference } : { outcome: 'accepted', saw };
  } catch {
    return {
      outcome: 'failed',
      saw: `${status} with something that is no JSON`,
      cause: 'answers with something that is no JSON',
    };
  }
}
