import { randomUUID } from 'node:crypto';
import { METHODS } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/**
 * A line a request, with an id that the answer has too. Of the request it tells the method and the route: whatever a caller can write
 * (path, query, headers, body) may hold a secret.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (context, next) => {
    const requestId = randomUUID();
    const start = performance.now();
    await next();
    context.res.headers.set('X-Request-Id', requestId);
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const method = METHODS.includes(context.req.method) ? context.req.method : 'other';
    log.info({ requestId, method, route: routePath(context), status: context.res.status, milliseconds }, 'answered');
  };
}
