import { mapValues } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { HandlerInput, Handlers, ServerSettings, Subject } from '../../src/oracles/subject.ts';
import type { Reply } from '../../src/wire/values.ts';
import type { Mutation } from '../mutation.ts';

type Authenticator = ServerSettings['authenticate'][string];

/** One way for a server to be wrong, as a change of what comes in, of what goes out, or of who is let in. */
export interface ServerMutation extends Pick<Mutation, 'does' | 'constraint' | 'status' | 'first'> {
  /** Absent: all of them. */
  readonly operation?: DescribedOperation;
  authenticate?(scheme: string, original: Authenticator): Authenticator;
  /** What the original server gets to see. */
  request?(request: Request): Request | Promise<Request>;
  /** What handlers are given. */
  input?(input: HandlerInput): HandlerInput;
  /** What leaves. `asked` has not been read; `reply` is what a handler answered, if one was asked. */
  response?(response: Response, asked: Request, reply: Reply | undefined): Response | Promise<Response>;
  /** Whether what is wrong with a response is not reported. */
  silent?(reply: Reply): boolean;
}

/** Mutates a server: what it gets to see, what it sends, and whom it lets in. */
export function serverMutation(context: Context, mutation: ServerMutation): Mutation {
  const { does, operation, constraint, status, first } = mutation;
  return {
    family: 'server',
    does,
    ...(operation ? { operation: operation.id } : {}),
    ...(constraint === undefined ? {} : { constraint }),
    ...(status === undefined ? {} : { status }),
    ...(first === undefined ? {} : { first }),
    apply: (subject) => ({ ...subject, createServer: mutated(context, subject.createServer, mutation) }),
  };
}

function mutated(context: Context, create: Subject['createServer'], mutation: ServerMutation): Subject['createServer'] {
  const { operation, response: respond, silent = () => false } = mutation;
  return (handlers: Handlers, options: ServerSettings) => {
    let reply: Reply | undefined;
    const { input: change = (given) => given } = mutation;
    const changed = Object.entries(handlers).map(([id, handler]) => {
      const here = operation === undefined || operation.id === id;
      const answer = async (given: HandlerInput) => {
        reply = await handler(here ? change(given) : given);
        return reply;
      };
      return [id, answer];
    });
    const server = create(Object.fromEntries(changed), {
      ...options,
      authenticate: authenticators(options.authenticate, mutation),
      onViolation: (violation: unknown) => {
        if (!reply || !silent(reply)) options.onViolation(violation);
      },
    });
    const fetch = async (request: Request) => {
      if (operation && operationOf(context, request)?.id !== operation.id) return server.fetch(request);
      reply = undefined;
      const asked = respond && request.clone();
      const response = await server.fetch(mutation.request ? await mutation.request(request) : request);
      return respond && asked ? respond(response, asked, reply) : response;
    };
    return { fetch };
  };
}

function authenticators(original: ServerSettings['authenticate'], { authenticate }: ServerMutation) {
  if (!authenticate) return original;
  return mapValues(original, (own, name) => authenticate(name, own));
}

/** The operation that a request is for, by its method and path. */
function operationOf({ operations }: Context, { url, method }: Request): DescribedOperation | undefined {
  const { pathname } = new URL(url);
  const segments = pathname.split('/');
  return operations.find((operation) => {
    const template = operation.path.split('/');
    const fits = (part: string, index: number) => part.includes('{') || part === segments[index];
    return operation.method === method && template.length === segments.length && template.every(fits);
  });
}
