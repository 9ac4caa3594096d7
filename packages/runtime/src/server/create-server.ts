import { Hono } from 'hono';
import type { Operation } from '../operation.ts';
import { exchange, type Setting } from './exchange.ts';
import { type ErrorBodies, problem, type Violation } from './faults.ts';
import { type NodeBindings, noteIncoming } from './input/gone.ts';
import { type Refuse, refuseOutside } from './output/refuse.ts';
import { bySpecificity, honoPath } from './path.ts';
import type { ServerDefinition, ServerOptions } from './types.ts';

type AnyOptions = ServerOptions & { readonly authenticate?: Readonly<Record<string, unknown>> };
type Answer = (request: Request) => Promise<Response>;

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
function pathHandler(answers: ReadonlyMap<string, Answer>, refuse: Refuse): Answer {
  const allow = { Allow: allowed([...answers.keys()]) };
  const fault = { status: 405, title: 'Method Not Allowed', detail: 'The path has no operation of this method.' };
  return (request) => {
    const { method } = request;
    const answer = answers.get(method) ?? (method === 'HEAD' ? answers.get('GET') : undefined);
    if (answer) return answer(request);
    if (method === 'OPTIONS') return Promise.resolve(new Response(null, { status: 204, headers: allow }));
    return refuse(fault, allow);
  };
}

function byPath(operations: readonly Operation[]): [path: string, operations: Operation[]][] {
  const paths = new Map<string, Operation[]>();
  for (const operation of operations) {
    const path = honoPath(operation.path);
    paths.set(path, [...(paths.get(path) ?? []), operation]);
  }
  return [...paths].sort(([a], [b]) => bySpecificity(a, b));
}

/**
 * An API as a [Hono](https://hono.dev) app, whose `fetch` runs on Node, Bun, Deno and workers. Everything that the contract says is
 * enforced before a handler runs and after.
 *
 * Before: path (404), method (405), credentials (401), content coding (415, for none is taken), media type (415, or 400 where only
 * that is documented), size (413), syntax, parameters and body (400, or 422 where only that is documented). After: a status, a media
 * type, a header or a body that the contract does not allow is answered 500 and reported to `onViolation`. An error body has the
 * API's shape where the operation documents its status, and is problem details (RFC 9457) elsewhere. A handler that cannot do its
 * work now throws `ServiceUnavailable`, which is answered 503 with `Retry-After`.
 *
 * Generated packages wrap this with their own definition and types.
 *
 * @param definition - the API as data, its validators and its error shape.
 * @param handlers - one per operation id.
 * @param options - authenticators, limits and reports.
 * @throws TypeError when a handler or an authenticator is missing.
 * @example
 * const app = createServer(definition, { getPet: async ({ path }) => ({ status: 200, body: await find(path.id) }) }, {});
 * const response = await app.request('/pets/1');
 */
export function createServer<Definition extends ServerDefinition>(
  definition: Definition,
  handlers: { readonly [Id in keyof Definition['operations']]: unknown },
  options: ServerOptions<Definition['api']['securitySchemes']>,
): Hono {
  const setting = settingOf(definition, options as AnyOptions);
  const refuse = refuseOutside(definition.errors ?? problem);
  const app = new Hono();
  for (const [path, operations] of byPath(Object.values(definition.operations))) {
    const answers = operations.map((operation) => {
      const validation = definition.validation[operation.id] ?? { responses: {} };
      return [operation.method, exchange(operation, validation, handlers, setting)] as const;
    });
    const handle = pathHandler(new Map(answers), refuse);
    app.all(path, ({ req, env }) => {
      noteIncoming(req.raw, env as NodeBindings | undefined);
      return handle(req.raw);
    });
  }
  return app.notFound(() => refuse({ status: 404, title: 'Not Found', detail: 'There is no such path.' }));
}
