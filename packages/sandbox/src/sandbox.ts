import { ServiceUnavailable } from '@rollcall/runtime/server';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { StubOptions } from './apis/api.ts';
import { apis } from './apis/index.ts';
import { apiNames } from './apis/names.ts';
import type { Settings } from './config/settings.ts';
import { CONTROL } from './control/control.ts';
import { control } from './control/index.ts';
import { isControlOn, Permission } from './control/permission.ts';
import { Router } from './description/router.ts';
import { cors } from './http/cors.ts';
import { hangUp } from './http/hang-up.ts';
import { health } from './http/health.ts';
import { Metrics } from './http/metrics.ts';
import { problem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requests } from './http/request-context.ts';
import { requestLog } from './http/request-log.ts';
import { tracing } from './http/tracing.ts';
import { pages } from './pages/index.ts';
import { Passwords } from './passwords.ts';
import { Seeder } from './seed/seed.ts';
import { openStore } from './storage/open-store.ts';
import { OutcomeUnknown } from './storage/outcome-unknown.ts';
import type { Store } from './storage/store.ts';
import { withinTime } from './storage/time.ts';
import { steered, type WorldVariables } from './world/exchange.ts';
import { type Shared, World } from './world/world.ts';
import { Worlds } from './world/worlds.ts';

/** The APIs over one database, without a network: `app.fetch` answers requests. */
export interface Sandbox {
  readonly app: Hono;
  readonly store: Store;
  /** Whether it wants to see what is read of requests, as `tapBody` shows it. */
  readonly tapsBodies: boolean;
  /** From now on it is not ready. */
  drain(): void;
  close(): Promise<void>;
}

/** The part of a request's time that the database has: it has to know that it is too late before the stub says so. */
const OF_DEADLINE = 0.9;
/** Milliseconds within which readiness is told. */
const PROBE = 1000;

/** What a stub reports: nothing of it reaches the caller. */
function reporter(log: Logger): StubOptions['onError'] {
  return (err, { operationId }) => {
    const request = requests.getStore();
    if (request && err instanceof OutcomeUnknown) request.unanswered = 'outcome unknown';
    if (err instanceof ServiceUnavailable) log.warn({ operationId, err }, 'not available');
    else log.error({ operationId, err }, 'failed');
  };
}

function stubOptions({ limits: { maxBodyBytes, deadline } }: Settings, log: Logger): StubOptions {
  return {
    maxBodyBytes,
    deadline,
    onViolation: ({ operationId, status, issues }) =>
      log.error({ operationId, status, broken: issues.map(({ keyword }) => keyword) }, 'answer breaks the contract'),
    onError: reporter(log),
  };
}

/** The queue for password hashes is one per API, for all sessions. */
function sharedParts(settings: Settings, stub: StubOptions, tracer: MiddlewareHandler | undefined): Shared {
  const passwords = new Passwords(settings.passwords);
  const hashers = Object.fromEntries(apiNames.map((name) => [name, passwords.queue()])) as Shared['hashers'];
  return { settings, stub, hashers, tracer, seeder: new Seeder(settings, passwords.queue()) };
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
  const { limits } = settings;
  const stub = stubOptions(settings, log);
  const parts = sharedParts(settings, stub, settings.otel ? await tracing() : undefined);
  const worlds = new Worlds(new World(store, parts), parts);
  await worlds.shared.fill();
  const stopping = new AbortController();
  const router = new Router(Object.fromEntries(settings.apis.map((name) => [name, apis[name]])));
  const permission = isControlOn(settings) ? new Permission(settings) : undefined;
  const app = new Hono<WorldVariables>();
  const metrics = settings.metrics ? new Metrics() : undefined;
  app.use(requestLog(log, router, metrics?.observe ?? (() => {})));
  app.use(hangUp);
  app.use((_, next) => withinTime(limits.deadline * OF_DEADLINE, next));
  const isStopping = () => stopping.signal.aborted;
  app.route(
    '/',
    health(isStopping, () => withinTime(PROBE, () => store.probe())),
  );
  if (metrics) app.route('/', metrics.app);
  if (permission) {
    const send = (request: Request) => app.fetch(request);
    app.route('/', control({ worlds, settings, permission, stub, stopping: stopping.signal, send }));
  }
  app.use(cors(settings.cors));
  app.route('/', pages(settings, permission && CONTROL));
  if (permission) app.use(steered(worlds, router, (request) => permission.isGiven(request)));
  if (settings.rateLimit) app.use(rateLimit(settings.rateLimit));
  app.all('*', (context) => (context.get('world') ?? worlds.shared).app.fetch(context.req.raw, context.env));
  app.onError((err) => {
    log.error({ err }, 'failed');
    return problem(500, 'Internal Server Error', 'The server could not answer.');
  });
  return {
    app: app as unknown as Hono,
    store,
    tapsBodies: permission !== undefined,
    drain: () => stopping.abort(),
    async close() {
      metrics?.close();
      await worlds.close();
      await store.close();
    },
  };
}
