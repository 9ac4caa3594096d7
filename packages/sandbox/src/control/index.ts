import document from '@rollcall/sandbox-control/openapi.json' with { type: 'json' };
import { createServer } from '@rollcall/sandbox-control/server';
import { type Context, Hono } from 'hono';
import type { StubOptions } from '../apis/api.ts';
import type { Settings } from '../config/settings.ts';
import { externalBase } from '../http/external-url.ts';
import { problem } from '../http/problem.ts';
import type { Worlds } from '../world/worlds.ts';
import { controlHandlers } from './handlers.ts';
import { isForeign, type Permission } from './permission.ts';

/** Where the control API begins. */
export const CONTROL = '/_sandbox';

/** What the control API is made for. */
export interface Control {
  readonly worlds: Worlds;
  readonly settings: Settings;
  readonly permission: Permission;
  readonly stub: StubOptions;
}

/** The control API below {@link CONTROL}. No page of another origin can call it: there are no CORS headers, and such requests are refused. */
export function control({ worlds, settings, permission, stub }: Control): Hono {
  const app = new Hono().basePath(CONTROL);
  const api = createServer(controlHandlers(worlds, settings), {
    ...stub,
    authenticate: { token: ({ key }) => permission.isToken(key) },
  });
  app.use(async ({ req }: Context, next) => {
    if (isForeign(req.raw)) return problem(403, 'Forbidden', 'No page of another origin can steer the sandbox.');
    if (permission.isGiven(req.raw)) return await next();
    if (permission.needsToken) return problem(401, 'Unauthorized', 'X-Sandbox-Token is missing or wrong.');
    return problem(403, 'Forbidden', 'Without a token, only this machine can steer the sandbox, by its own name.');
  });
  app.get('/openapi.json', (context) => {
    const url = externalBase(context.req.url, settings.publicUrl) + CONTROL;
    return context.json({ ...document, servers: [{ url, description: 'This sandbox.' }] });
  });
  app.route('/', api);
  app.all('*', ({ req }) => api.fetch(req.raw));
  return app;
}
