import { ServiceUnavailable } from '@rollcall/runtime/server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Context, SandboxApi } from './apis/api.ts';
import { apis } from './apis/index.ts';
import type { Settings } from './config/settings.ts';
import { cors } from './http/cors.ts';
import { hangUp } from './http/hang-up.ts';
import { health } from './http/health.ts';
import { problem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requests } from './http/request-context.ts';
import { requestLog } from './http/request-log.ts';
import { tracing } from './http/tracing.ts';
import { pages } from './pages/index.ts';
import { Passwords } from './passwords.ts';
import { seed } from './seed/seed.ts';
import { openStore } from './storage/open-store.ts';
import { OutcomeUnknown } from './storage/outcome-unknown.ts';
import type { Store } from './storage/store.ts';
import { unhurried, withinTime } from './storage/time.ts';

/** The APIs over one database, without a network: `app.fetch` answers requests. */
export interface Sandbox {
  readonly app: Hono;
  readonly store: Store;
  /** From now on it is not ready. */
  drain(): void;
  close(): Promise<void>;
}

/** The part of a request's time that the database has: it has to know that it is too late before the stub says so. */
const OF_DEADLINE = 0.9;
/** Milliseconds within which readiness is told. */
const PROBE = 1000;

/** What a stub reports: nothing of it reaches the caller. */
function reporter(log: Logger): Context['stub']['onError'] {
  return (err, { operationId }) => {
    const request = requests.getStore();
    if (request && err instanceof OutcomeUnknown) request.isOutcomeUnknown = true;
    if (err instanceof ServiceUnavailable) log.warn({ operationId, err }, 'not available');
    else log.error({ operationId, err }, 'failed');
  };
}

type Shared = Omit<Context, 'passwords'>;

function contextOf(store: Store, settings: Settings, log: Logger): Shared {
  const { clock, limits } = settings;
  const { maxBodyBytes, deadline } = limits;
  return {
    store,
    settings,
    clock: clock === undefined ? () => new Date() : () => new Date(clock),
    stub: {
      maxBodyBytes,
      deadline,
      onViolation: ({ operationId, status, issues }) =>
        log.error({ operationId, status, broken: issues.map(({ keyword }) => keyword) }, 'answer breaks the contract'),
      onError: reporter(log),
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
  // It may have been opened for a request, which is not to blame.
  const onLost = (err: Error) => requests.exit(() => log.warn({ err }, 'database connection lost'));
  const { isolate, limits } = settings;
  const store = await openStore(settings.database, { isolate, patience: limits.database, onLost });
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
  const passwords = new Passwords(settings.passwords);
  const { seed: seeds, isolate, limits } = settings;
  const seeding = { ...context, passwords: passwords.queue() };
  if (seeds || isolate) await unhurried(() => seed(seeding, seeds?.people ?? 0));
  let draining = false;
  const isDraining = () => draining;
  const app = new Hono();
  app.use(requestLog(log));
  app.use(hangUp);
  app.use((_, next) => withinTime(limits.deadline * OF_DEADLINE, next));
  if (settings.otel) app.use(await tracing());
  app.use(cors(settings.cors));
  app.route(
    '/',
    health(isDraining, () => withinTime(PROBE, () => store.probe())),
  );
  app.route('/', pages(settings, undefined));
  if (settings.rateLimit) app.use(rateLimit(settings.rateLimit));
  for (const name of settings.apis) mount(app, apis[name], { ...context, passwords: passwords.queue() });
  app.notFound(() => problem(404, 'Not Found', 'There is no such path.'));
  app.onError((err) => {
    log.error({ err }, 'failed');
    return problem(500, 'Internal Server Error', 'The server could not answer.');
  });
  return { app, store, drain: () => (draining = true), close: () => store.close() };
}
