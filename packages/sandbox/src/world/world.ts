import { Hono, type MiddlewareHandler } from 'hono';
import type { Context as ApiContext, SandboxApi, StubOptions } from '../apis/api.ts';
import { apis } from '../apis/index.ts';
import type { ApiName } from '../apis/names.ts';
import type { Settings } from '../config/settings.ts';
import { Faults } from '../faults/faults.ts';
import { problem } from '../http/problem.ts';
import { Journal } from '../journal/journal.ts';
import type { Hasher } from '../passwords.ts';
import type { Seeder } from '../seed/seed.ts';
import type { Store } from '../storage/store.ts';
import { Clock } from './clock.ts';

/** What all worlds of a sandbox share. */
export interface Shared {
  readonly settings: Settings;
  readonly stub: StubOptions;
  readonly hashers: Readonly<Record<ApiName, Hasher>>;
  readonly seeder: Seeder;
  /** Makes a span of a request. */
  readonly tracer: MiddlewareHandler | undefined;
}

function mount(app: Hono, { prefix, create }: SandboxApi, context: ApiContext): void {
  const api = create(context);
  app.route(prefix, api);
  // What the API's routes leave over. None of them begins with the prefix, so this is the API's own "not found".
  app.all(`${prefix}/*`, ({ req }) => api.fetch(req.raw));
}

/** The APIs over one store, with a clock, faults and a journal of their own: what one session sees. */
export class World {
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: Faults = new Faults();
  readonly journal: Journal;
  /** The APIs. */
  readonly app: Hono = new Hono();
  readonly #seeder: Seeder;

  constructor(store: Store, { settings, stub, hashers, seeder, tracer }: Shared) {
    this.store = store;
    this.clock = new Clock(settings.clock === undefined ? undefined : new Date(settings.clock));
    this.journal = new Journal(settings.journal);
    this.#seeder = seeder;
    if (tracer) this.app.use(tracer);
    for (const name of settings.apis) {
      mount(this.app, apis[name], { store, settings, stub, clock: this.clock.now, passwords: hashers[name] });
    }
    this.app.notFound(() => problem(404, 'Not Found', 'There is no such path.'));
  }

  /** Fills the store with what there is at the start. */
  fill(): Promise<void> {
    return this.#seeder.fill(this.store, this.clock.now());
  }

  /** Lets everything but the journal be as it was at the start. */
  async reset(): Promise<void> {
    this.faults.clear();
    this.clock.reset();
    await this.#seeder.reset(this.store, this.clock.now());
  }

  /** @returns the id of the new user, or `undefined` if somebody has one of the details. */
  add(api: ApiName, known: Parameters<Seeder['add']>[3]): Promise<string | undefined> {
    return this.#seeder.add(this.store, this.clock.now(), api, known);
  }
}
