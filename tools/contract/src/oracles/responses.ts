import { numbers } from '@rollcall/runtime/internal/client';
import type { ApiValidation } from '@rollcall/runtime/validation';
import { type Context, leastRequest, leastWire, validCredentials, withCredentials } from '../cases/index.ts';
import type { ResponseCase } from '../cases/responses.ts';
import { leakIn } from '../checks/leak.ts';
import { isJson, kindOf } from '../document/media-type.ts';
import { isSuccess } from '../document/operations.ts';
import { differing } from '../wire/differences.ts';
import { type Exchange, exchange, steadyFetch } from '../wire/exchange.ts';
import type { Reply } from '../wire/values.ts';
import { inputOf, leaking } from './client.ts';
import { openapiBackendOnResponses } from './openapi-backend.ts';
import type { Server, Verdict } from './oracle.ts';
import { patient } from './patience.ts';
import { STUB_URL, type Stub } from './stub.ts';
import type { Client, ClientSettings, Subject } from './subject.ts';
import { issuesOf } from './validators.ts';

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
      const [first] = await issuesOf(schema, reply.body);
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
      const response = await exchange(running.send, STUB_URL, withCredentials({ wire, credentials }));
      running.respondWith(undefined);
      const { violations, errors } = running.reports();
      const saw = `${response.status}, ${violations.length} violations and ${errors.length} errors reported`;
      if (errors.length > 0) return { outcome: 'failed', saw: `${saw}: ${errors[0]}` };
      if (violations.length > 0) return { outcome: response.status === 500 ? 'refused' : 'failed', saw };
      if (expect === 'refused') return { outcome: 'accepted', saw };
      return compared(reply, response, saw);
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
  const made = createClient({
    apiUrl: STUB_URL,
    auth: context.secrets,
    retry: false,
    ...options,
    fetch: async () => responseOf(reply),
  } satisfies ClientSettings) as Client;
  return {
    name,
    async decide(responseCase) {
      if (!options.validate && responseCase.breaks) return undefined;
      reply = responseCase.reply;
      try {
        const result = await made[responseCase.operation.id]?.(inputOf(leastRequest(context, responseCase.operation)));
        const difference = await differing(
          { ok: isSuccess(responseCase.operation, reply.status), status: reply.status, body: reply.body },
          { ok: result?.ok, status: result?.status, body: result?.body },
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

const REFUSALS = ['ResponseValidationError', 'UndeclaredStatusError', 'UnexpectedContentTypeError'];

/** A response as a handler's reply would travel. */
export function responseOf({ status, body, contentType, headers }: Reply): Response {
  const texts = Object.entries(headers ?? {}).map(([header, value]) => [
    header,
    typeof value === 'number' ? numbers.write(value) : String(value),
  ]);
  const media = contentType === undefined ? {} : { 'content-type': contentType };
  const text = contentType !== undefined && isJson(contentType) ? numbers.write(body) : (body as string | undefined);
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
      return compared(reply, response, String(response.status));
    },
  };
}

/** Whether what came over the wire is what was answered. */
async function compared(reply: Reply, { status, body: text, bytes }: Exchange, saw: string): Promise<ResponseVerdict> {
  try {
    const kind = kindOf(reply.contentType ?? '');
    const body: unknown = kind === 'json' ? JSON.parse(text) : kind === 'binary' ? new Blob([bytes]) : text;
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
