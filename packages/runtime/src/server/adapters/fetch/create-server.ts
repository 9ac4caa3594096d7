import { Hono } from 'hono';
import { Core } from '../../core/core.ts';
import type { ServerDefinition, ServerOptions } from '../../types.ts';
import { FetchRequest } from './fetch-request.ts';
import type { NodeBindings } from './read-body.ts';
import { toResponse } from './to-response.ts';

/** An API with its handlers: a [Hono](https://hono.dev) app, and what the adapters for other platforms take. */
export class ApiServer extends Hono {
  /** The API without a platform, for adapters. */
  readonly core: Core;

  constructor(core: Core) {
    super();
    this.core = core;
    for (const { path, respond } of core.routes) {
      this.all(path, ({ req, env }) =>
        respond(new FetchRequest(req.raw, env as NodeBindings | undefined)).then(toResponse),
      );
    }
    this.notFound(() => core.notFound().then(toResponse));
  }
}

/**
 * An API as a [Hono](https://hono.dev) app, whose `fetch` runs on Node, Bun, Deno and workers, and which the adapters in
 * `@rollcall/runtime/server/node`, `…/express` and `…/fastify` take. Everything that the contract says is enforced before a handler runs
 * and after.
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
): ApiServer {
  return new ApiServer(new Core(definition, handlers, options as ServerOptions & Readonly<Record<string, unknown>>));
}
