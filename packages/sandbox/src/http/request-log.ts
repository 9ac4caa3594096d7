import { randomUUID } from 'node:crypto';
import { METHODS } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Router } from '../description/router.ts';
import type { Measured } from './metrics.ts';
import { type RequestContext, requests } from './request-context.ts';

/** Whatever a caller can write (path, query, headers, body) may hold a secret: of a request the log has its method and its route. */
function measured(context: Context, { route, unanswered }: RequestContext, start: number): Measured {
  return {
    method: METHODS.includes(context.req.method) ? context.req.method : 'other',
    route: route ?? routePath(context),
    milliseconds: Math.round((performance.now() - start) * 10) / 10,
    status: unanswered === undefined ? context.res.status : undefined,
  };
}

const UNANSWERED = {
  'outcome unknown': 'not answered: nobody knows whether it was carried out',
  reset: 'not answered: a fault that was set on purpose',
} as const;

/**
 * Gives each request an id, which its answer has too and every line that is logged for it, and logs a line when it is answered.
 *
 * @param observe - told of each request, too.
 */
export function requestLog(log: Logger, router: Router, observe: (measured: Measured) => void): MiddlewareHandler {
  return (context, next) => {
    const start = performance.now();
    const route = router.find(context.req.method, context.req.path)?.route;
    const request: RequestContext = { id: randomUUID(), ...(route !== undefined && { route }) };
    return requests.run(request, async () => {
      await next();
      context.res.headers.set('X-Request-Id', request.id);
      const line = measured(context, request, start);
      observe(line);
      const { unanswered } = request;
      if (unanswered === undefined) log.info(line, 'answered');
      else log[unanswered === 'reset' ? 'info' : 'warn'](line, UNANSWERED[unanswered]);
    });
  };
}
