import type { Operation } from '../../operation.ts';
import { type ErrorBodies, problem, type Violation } from '../faults.ts';
import { type Refuse, refuseOutside } from '../output/answer-fault.ts';
import type { ServerDefinition, ServerOptions } from '../types.ts';
import { exchange, type Setting } from './exchange.ts';
import type { CoreRequest, CoreResponse, Respond } from './message.ts';
import { bySpecificity, honoPath } from './path.ts';
import { Router } from './router.ts';

type AnyOptions = ServerOptions & { readonly authenticate?: Readonly<Record<string, unknown>> };

/** What is wrong, without a word of the values. */
function logViolation({ operationId, status, issues }: Violation): void {
  const list = issues
    .map(({ path, keyword, message }) => `${path.map(String).join('.')} ${message} (${keyword})`)
    .join('; ');
  console.error(`${operationId}: the answer ${status} breaks the contract: ${list}`);
}

function logError(error: unknown, { operationId }: { readonly operationId: string }): void {
  console.error(`${operationId}:`, error);
}

/** A report that fails must not change an answer. */
function guarded<Arguments extends unknown[]>(report: (...given: Arguments) => void): (...given: Arguments) => void {
  return (...given) => {
    try {
      report(...given);
    } catch (error) {
      console.error(error);
    }
  };
}

/** Problem details under the media type that an operation documents. */
const problemBody: ErrorBodies = (fault) => ({ body: problem(fault).body });

function settingOf({ api, errors = problemBody }: ServerDefinition, options: AnyOptions): Setting {
  const { maxBodyBytes = 1_048_576, maxFields = 1000, maxDepth = 100, deadline } = options;
  return {
    api,
    errors,
    authenticators: options.authenticate ?? {},
    limits: { maxBodyBytes, maxFields, maxDepth },
    deadline,
    onViolation: guarded(options.onViolation ?? logViolation),
    onError: guarded(options.onError ?? logError),
  };
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-10.2.1 */
function allowed(methods: readonly string[]): string {
  const implied = methods.includes('GET') ? ['HEAD', 'OPTIONS'] : ['OPTIONS'];
  return [...new Set([...methods, ...implied])].join(', ');
}

/** One path: its operations by method, HEAD as GET without the body, OPTIONS, and 405 for the rest. */
function responder(answers: ReadonlyMap<string, Respond>, refuse: Refuse): Respond {
  const allow = { allow: allowed([...answers.keys()]) };
  const fault = { status: 405, title: 'Method Not Allowed', detail: 'The path has no operation of this method.' };
  return (request) => {
    const { method } = request;
    const answer = answers.get(method) ?? (method === 'HEAD' ? answers.get('GET') : undefined);
    if (answer) return answer(request);
    if (method === 'OPTIONS') return Promise.resolve({ status: 204, headers: allow, body: null });
    return refuse(fault, allow);
  };
}

/** The operations of each path. Templates that differ only in the names of their variables are one path. */
function byPath(operations: readonly Operation[]): [path: string, operations: Operation[]][] {
  const paths = new Map<string, Operation[]>();
  for (const operation of operations) {
    const path = honoPath(operation.path);
    paths.set(path, [...(paths.get(path) ?? []), operation]);
  }
  return [...paths].sort(([a], [b]) => bySpecificity(a, b));
}

/** What adapters call: an API with its handlers, on no platform. */
export class Core {
  /** Every path, in the syntax of Hono, the most specific first. */
  readonly routes: readonly { readonly path: string; readonly respond: Respond }[];
  /** Every path as the description has it. */
  readonly templates: readonly string[];
  /** Every method that an operation has. */
  readonly methods: ReadonlySet<string>;
  readonly #router = new Router<Respond>();
  readonly #refuse: Refuse;

  /** @throws TypeError when a handler or an authenticator is missing. */
  constructor(
    definition: ServerDefinition,
    handlers: Readonly<Record<string, unknown>>,
    options: ServerOptions & Readonly<Record<string, unknown>>,
  ) {
    const setting = settingOf(definition, options);
    this.#refuse = refuseOutside(definition.errors ?? problem);
    const all = Object.values(definition.operations);
    this.templates = all.map(({ path }) => path);
    this.methods = new Set(all.map(({ method }) => method));
    this.routes = byPath(all).map(([path, operations]) => {
      const answers = operations.map((operation) => {
        const validation = definition.validation[operation.id] ?? { responses: {} };
        return [operation.method, exchange(operation, validation, handlers, setting)] as const;
      });
      const respond = responder(new Map(answers), this.#refuse);
      for (const { path: template } of operations) this.#router.add(template, respond);
      return { path, respond };
    });
  }

  /** What answers requests for a path, still encoded; `undefined` where the API has no such path. */
  find(path: string): Respond | undefined {
    return this.#router.find(path);
  }

  /** Never rejects. */
  respond(request: CoreRequest): Promise<CoreResponse> {
    const respond = this.find(request.path);
    return respond ? respond(request) : this.notFound();
  }

  /** The answer to a request whose target can’t be read. */
  malformed(): Promise<CoreResponse> {
    return this.#refuse({ status: 400, title: 'Bad Request', detail: 'The target of the request is malformed.' });
  }

  /** The answer where the API has no such path. */
  notFound(): Promise<CoreResponse> {
    return this.#refuse({ status: 404, title: 'Not Found', detail: 'There is no such path.' });
  }
}
