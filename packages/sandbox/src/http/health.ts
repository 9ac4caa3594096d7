import { Hono } from 'hono';
import { problem } from './problem.ts';

/**
 * `/healthz`: the process runs. `/readyz`: it can answer, because its database does and nobody has told it to stop.
 *
 * @param isDraining - whether it was told to stop.
 * @param ping - rejects when the database does not answer.
 */
export function health(isDraining: () => boolean, ping: () => Promise<void>): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    if (isDraining()) return problem(503, 'Service Unavailable', 'The server is about to stop.');
    try {
      await ping();
      return context.json({ status: 'ready' });
    } catch {
      return problem(503, 'Service Unavailable', 'The database does not answer.');
    }
  });
  return app;
}
