import { isDeepStrictEqual } from 'node:util';
import { attempt } from '../cases/gaps.ts';
import type { Case, Context } from '../cases/index.ts';
import { errorReply, usualReply } from '../cases/responses.ts';
import type { Secret } from '../cases/secrets.ts';
import type { DescribedOperation } from '../document/operations.ts';
import { type Difference, differing } from '../wire/differences.ts';
import type { Send } from '../wire/exchange.ts';
import { collected } from '../wire/streams.ts';
import type { Reply } from '../wire/values.ts';
import { http } from './http.ts';
import type { Oracle } from './oracle.ts';
import type { HandlerInput, Handlers, Refused, Subject } from './subject.ts';

/** A package's server stub, with handlers that answer with the examples of the description. */
export interface Stub {
  readonly send: Send;
  /** What the handler of the last request was given. */
  lastInput(): HandlerInput | undefined;
  /** What handlers answer from now on; `undefined` for the first example of a success again. */
  respondWith(reply: Reply | undefined): void;
  /** What the stub has reported since it was asked last: violations of the contract, and errors. */
  reports(): { readonly violations: readonly unknown[]; readonly errors: readonly unknown[] };
}

/** What a description allows has to get through, however long; how long a body a server reads by default is none of its business. */
const MOST_BYTES = 2 ** 26;

export function startStub(context: Context, createServer: Subject['createServer']): Stub {
  let input: HandlerInput | undefined;
  let reply: Reply | undefined;
  let violations: unknown[] = [];
  let errors: unknown[] = [];
  const handlers: Handlers = Object.fromEntries(
    context.routes.map(({ id }) => {
      const operation = context.operations.find((operation) => operation.id === id);
      let usual: Reply | undefined;
      const handler = async (given: HandlerInput) => {
        const body = await collected(given.body);
        input = body === given.body ? given : { ...inputOf(given), body };
        usual ??= operation ? usualOf(context, operation) : { status: 204 };
        return reply ?? usual;
      };
      return [id, handler];
    }),
  );
  const server = createServer(handlers, {
    authenticate: Object.fromEntries(
      declaredSchemes(context).map((name) => [name, knows([context.secrets[name], context.oddSecrets[name]])]),
    ),
    maxBodyBytes: MOST_BYTES,
    ...(context.ours ? {} : { errors: documentedErrors(context) }),
    onViolation: (violation: unknown) => violations.push(violation),
    onError: (error: unknown) => errors.push(error),
  });
  return {
    send: (request) => {
      input = undefined;
      return server.fetch(request);
    },
    lastInput: () => input,
    respondWith: (next) => {
      reply = next;
    },
    reports: () => {
      const all = { violations, errors };
      violations = [];
      errors = [];
      return all;
    },
  };
}

function usualOf(context: Context, operation: DescribedOperation): Reply {
  const [usual = { status: 204 }] = attempt(context, operation, 'a success', () => [usualReply(context, operation)]);
  return usual;
}

const inputOf = ({ path, query, headers, cookies }: HandlerInput) => ({ path, query, headers, cookies });

/** The shape of errors is written by hand, for our own descriptions; for others the kit answers what they document. */
function documentedErrors(context: Context): (mutation: Refused) => Omit<Reply, 'status'> {
  const operations = new Map(context.operations.map((operation) => [operation.id, operation]));
  return ({ operationId = '', status }) => {
    const operation = operations.get(operationId);
    const reply = operation && errorReply(context, operation, status);
    return reply ?? { body: { status } };
  };
}

/** Also those whose credentials the kit can't make: a server has to know of all. */
function declaredSchemes({ document }: Context): string[] {
  const { securitySchemes = {} } = (document.components ?? {}) as { readonly securitySchemes?: object };
  return Object.keys(securitySchemes);
}

/** Nothing is sent there: the stub answers in this process. */
export const STUB_URL = 'http://stub.example.com';

/** Accepts what is known, and nothing else. */
function knows(secrets: readonly (Secret | undefined)[]) {
  const known = secrets.flatMap((secret): unknown[] =>
    typeof secret === 'string' ? [{ key: secret }, { token: secret }] : [secret],
  );
  return (credential: unknown) => known.some((right) => isDeepStrictEqual({ ...(credential as object) }, right));
}

/** Asks the stub over HTTP, and compares what its handler was given with what was sent. */
export function stub(name: string, running: Stub): Oracle {
  const asked = http(name, 'stub', STUB_URL, running.send, () => running.lastInput() !== undefined);
  return {
    ...asked,
    async decide(testCase) {
      const verdict = await asked.decide(testCase);
      const { violations, errors } = running.reports();
      if (violations.length + errors.length > 0)
        return {
          ...{ ...verdict, outcome: 'failed', cause: 'an error is reported' },
          saw: `reported ${JSON.stringify(violations[0]) ?? errors[0]}`,
        };
      const difference =
        verdict?.outcome === 'accepted' ? await differenceOf(testCase, running.lastInput()) : undefined;
      return difference ? { ...verdict, outcome: 'failed', ...difference } : verdict;
    },
  };
}

async function differenceOf({ values }: Case, input: HandlerInput | undefined): Promise<Difference | undefined> {
  if (!values) return undefined;
  if (!input) return { cause: 'the handler is not asked', saw: 'accepted without asking the handler' };
  const { path, query, header: headers, cookie: cookies, body } = values;
  const sent = { path, query, headers, cookies, body: body?.value };
  return differing(sent, {
    path: input.path,
    query: input.query,
    headers: input.headers,
    cookies: input.cookies,
    body: input.body,
  });
}
