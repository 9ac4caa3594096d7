import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { problem } from './problem.ts';

interface Bindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
}

/**
 * Refuses callers who ask too often with 429 and `Retry-After`. No description documents that, so it is problem details, as every answer
 * that is the server's own. Each process counts for itself, by the address that a connection comes from.
 */
export function rateLimit({
  requests,
  seconds,
}: {
  readonly requests: number;
  readonly seconds: number;
}): MiddlewareHandler {
  return rateLimiter({
    windowMs: seconds * 1000,
    limit: requests,
    standardHeaders: 'draft-7',
    keyGenerator: ({ env }) => (env as Bindings | undefined)?.incoming?.socket.remoteAddress ?? 'unknown',
    handler: (context) => {
      context.res = problem(429, 'Too Many Requests', 'Ask again after as many seconds as Retry-After says.');
    },
  });
}
