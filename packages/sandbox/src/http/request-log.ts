import { randomUUID } from 'node:crypto';
import { METHODS } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Router } from '../description/router.ts';
import { type RequestContext, requests } from './request-context.ts';

/** Whatever a caller can write (path, query, headers, body) may hold a secret: of a request the log has its method and its route. */
function describe(context: Context, request: RequestContext, start: number): object {
  const milliseconds = Math.round((performance.now() - start) * 10) / 10;
  const method = METHODS.includes(context.req.method) ? context.req.method : 'other';
  return { method, route: request.route ?? routePath(context), milliseconds };
}

/** Gives each request an id, which its answer has too and every line that is logged for it, and logs a line when it is answered. */
export function requestLog(log: Logger, router: Router): MiddlewareHandler {
  return (context, next) => {
    const start = performance.now();
    const route = router.find(context.req.method, context.req.path)?.route;
    const request: RequestContext = { id: randomUUID(), ...(route !== undefined && { route }) };
    return requests.run(request, async () => {
      await next();
      context.res.headers.set('X-Request-Id', request.id);
      const line = describe(context, request, start);
      if (request.unanswered === 'outcome unknown')
        log.warn(line, 'not answered: nobody knows whether it was carried out');
      else if (request.unanswered === 'reset') log.info(line, 'not answered: a fault that was set on purpose');
      else log.info({ ...line, status: context.res.status }, 'answered');
    });
  };
}
