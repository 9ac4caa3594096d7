import { Hono } from 'hono';
import { problem } from './problem.ts';

function notReady(detail: string): Response {
  const response = problem(503, 'Service Unavailable', detail);
  response.headers.set('Retry-After', '1');
  return response;
}

/** Does something once for all who ask while it is being done. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/**
 * `/healthz`: the process runs. `/readyz`: it can do what it is asked, because a write to its database succeeds and nobody has told it to
 * stop.
 *
 * @param isDraining - whether it was told to stop.
 * @param probe - rejects when nothing can be written, and does so in time.
 */
export function health(isDraining: () => boolean, probe: () => Promise<void>): Hono {
  const probeOnce = shared(probe);
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    if (isDraining()) return notReady('The server is about to stop.');
    try {
      await probeOnce();
      return context.json({ status: 'ready' });
    } catch {
      return notReady('The database takes no writes.');
    }
  });
  return app;
}
