import type { Context } from '../../src/cases/index.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { HandlerInput, Handlers, Reply, ServerSettings, Subject } from '../../src/oracles/subject.ts';
import type { Fault } from '../mutation.ts';

type Authenticator = ServerSettings['authenticate'][string];

/** One way for a server to be wrong, as a change of what comes in, of what goes out, or of who is let in. */
export interface ServerFault extends Pick<Fault, 'does' | 'constraint' | 'first'> {
  /** Absent: all of them. */
  readonly operation?: DescribedOperation;
  authenticate?(scheme: string, honest: Authenticator): Authenticator;
  /** What the honest server gets to see. */
  request?(request: Request): Request | Promise<Request>;
  /** What handlers are given. */
  input?(input: HandlerInput): HandlerInput;
  /** What leaves. `asked` has not been read; `reply` is what a handler answered, if one was asked. */
  answer?(response: Response, asked: Request, reply: Reply | undefined): Response | Promise<Response>;
  /** Whether what is wrong with an answer is not reported. */
  silent?(reply: Reply): boolean;
}

/** Puts a fault in front of, behind and into an honest server. */
export function serverFault(context: Context, fault: ServerFault): Fault {
  const { does, operation, constraint, first } = fault;
  return {
    family: 'server',
    does,
    ...(operation ? { operation: operation.id } : {}),
    ...(constraint === undefined ? {} : { constraint }),
    ...(first === undefined ? {} : { first }),
    put: (subject) => ({ ...subject, createServer: faulty(context, subject.createServer, fault) }),
  };
}

function faulty(context: Context, create: Subject['createServer'], fault: ServerFault): Subject['createServer'] {
  const { operation, answer, silent = () => false } = fault;
  return (handlers: Handlers, options: ServerSettings) => {
    let reply: Reply | undefined;
    const { input: change = (given) => given } = fault;
    const changed = Object.entries(handlers).map(([id, handler]) => {
      const here = operation === undefined || operation.id === id;
      return [id, (given: HandlerInput) => (reply = handler(here ? change(given) : given))];
    });
    const server = create(Object.fromEntries(changed), {
      ...options,
      authenticate: authenticators(options.authenticate, fault),
      onViolation: (violation: unknown) => {
        if (!reply || !silent(reply)) options.onViolation(violation);
      },
    });
    const fetch = async (request: Request) => {
      if (operation && operationOf(context, request)?.id !== operation.id) return server.fetch(request);
      reply = undefined;
      const asked = answer && request.clone();
      const response = await server.fetch(fault.request ? await fault.request(request) : request);
      return answer && asked ? answer(response, asked, reply) : response;
    };
    return { fetch };
  };
}

function authenticators(honest: ServerSettings['authenticate'], { authenticate }: ServerFault) {
  if (!authenticate) return honest;
  return Object.fromEntries(Object.entries(honest).map(([name, own]) => [name, authenticate(name, own)]));
}

/** The operation that a request is for, by its method and path. */
export function operationOf({ operations }: Context, { url, method }: Request): DescribedOperation | undefined {
  const { pathname } = new URL(url);
  const segments = pathname.split('/');
  return operations.find((operation) => {
    const template = operation.path.split('/');
    const fits = (part: string, index: number) => part.includes('{') || part === segments[index];
    return operation.method === method && template.length === segments.length && template.every(fits);
  });
}
