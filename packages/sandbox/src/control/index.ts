import document from '@rollcall/sandbox-control/openapi.json' with { type: 'json' };
import { createServer } from '@rollcall/sandbox-control/server';
import { type Context, Hono } from 'hono';
import { externalBase } from '../http/external-url.ts';
import { problem } from '../http/problem.ts';
import { CONTROL, type Control } from './control.ts';
import { controlHandlers } from './handlers.ts';
import { ControlPage } from './page/index.ts';
import { isForeign, isFromHere } from './permission.ts';

const forbidden = (detail: string): Response => problem(403, 'Forbidden', detail);

/**
 * The control API and its page, below {@link CONTROL}. No page of another origin can call it: there are no CORS headers, and such requests
 * are refused.
 */
export function control(given: Control): Hono {
  const { worlds, settings, permission, stub } = given;
  const app = new Hono().basePath(CONTROL);
  const api = createServer(controlHandlers(worlds, settings), {
    ...stub,
    authenticate: { token: ({ key }) => permission.isToken(key) },
  });
  app.use(async ({ req }: Context, next) => {
    if (isForeign(req.raw)) return forbidden('No page of another origin can steer the sandbox.');
    if (permission.needsToken || isFromHere(req.raw)) return await next();
    return forbidden('Without a token, only this machine can steer the sandbox, by its own name.');
  });
  app.route('/', new ControlPage(given).app);
  app.use(async ({ req }: Context, next) => {
    return permission.isGiven(req.raw)
      ? await next()
      : problem(401, 'Unauthorized', 'X-Sandbox-Token is missing or wrong.');
  });
  app.get('/openapi.json', (context) => {
    const url = externalBase(context.req.url, settings.publicUrl) + CONTROL;
    return context.json({ ...document, servers: [{ url, description: 'This sandbox.' }] });
  });
  app.route('/', api);
  app.all('*', ({ req }) => api.fetch(req.raw));
  return app;
}
