import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Context, SandboxApi } from './apis/api.ts';
import { apis } from './apis/index.ts';
import type { Settings } from './config/settings.ts';
import { cors } from './http/cors.ts';
import { health } from './http/health.ts';
import { problem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { tracing } from './http/tracing.ts';
import { Passwords } from './passwords.ts';
import { seed } from './seed/seed.ts';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';

/** The APIs over one database, without a network: `app.fetch` answers requests. */
export interface Sandbox {
  readonly app: Hono;
  readonly store: Store;
  /** From now on it is not ready. */
  drain(): void;
  close(): Promise<void>;
}

function contextOf(store: Store, settings: Settings, log: Logger): Context {
  const { clock, limits } = settings;
  const { maxBodyBytes, deadline } = limits;
  return {
    store,
    settings,
    passwords: new Passwords(settings.passwords),
    clock: clock === undefined ? () => new Date() : () => new Date(clock),
    stub: {
      maxBodyBytes,
      deadline,
      onViolation: ({ operationId, status, issues }) =>
        log.error({ operationId, status, broken: issues.map(({ keyword }) => keyword) }, 'answer breaks the contract'),
      onError: (err, { operationId }) => log.error({ operationId, err }, 'failed'),
    },
  };
}

function mount(app: Hono, { prefix, create }: SandboxApi, context: Context): void {
  const api = create(context);
  app.route(prefix, api);
  // What the API's routes leave over. None of them begins with the prefix, so this is the API's own "not found".
  app.all(`${prefix}/*`, ({ req }) => api.fetch(req.raw));
}

/**
 * Makes a sandbox: opens the database, brings it up to date, fills it if asked to, and mounts the APIs.
 *
 * @throws Error when the database can't be opened, or `otel` is set without `@hono/otel`.
 */
export async function createSandbox(settings: Settings, log: Logger): Promise<Sandbox> {
  const onLost = (err: Error) => log.warn({ err }, 'database connection lost');
  const store = await openStore(settings.database, { isolate: settings.isolate, onLost });
  try {
    return await sandboxOver(store, settings, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** As {@link createSandbox}, over a database that is open and up to date. */
export async function sandboxOver(store: Store, settings: Settings, log: Logger): Promise<Sandbox> {
  const context = contextOf(store, settings, log);
  if (settings.seed || settings.isolate) await seed(context, settings.seed?.people ?? 0);
  let draining = false;
  const isDraining = () => draining;
  const app = new Hono();
  app.use(requestLog(log));
  if (settings.otel) app.use(await tracing());
  app.use(cors(settings.cors));
  app.route(
    '/',
    health(isDraining, () => store.ping()),
  );
  if (settings.rateLimit) app.use(rateLimit(settings.rateLimit));
  for (const name of settings.apis) mount(app, apis[name], context);
  app.notFound(() => problem(404, 'Not Found', 'There is no such path.'));
  app.onError((err) => {
    log.error({ err }, 'failed');
    return problem(500, 'Internal Server Error', 'The server could not answer.');
  });
  return { app, store, drain: () => (draining = true), close: () => store.close() };
}
