import type { MiddlewareHandler } from 'hono';
import { cors as honoCors } from 'hono/cors';

const EXPOSED = ['Allow', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id'];

/**
 * Lets pages of these origins call, such as a documentation's try-it. Credentials travel in headers that a page has to know, never in
 * cookies, so any origin may be let in.
 *
 * Answers preflights only; any other OPTIONS is the API's own.
 */
export function cors(origins: readonly string[]): MiddlewareHandler {
  const origin = origins.includes('*') ? '*' : [...origins];
  const allow = honoCors({
    origin,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: EXPOSED,
    maxAge: 600,
  });
  return (context, next) => {
    const { method, headers } = context.req.raw;
    const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method');
    return method === 'OPTIONS' && !isPreflight ? next() : allow(context, next);
  };
}
