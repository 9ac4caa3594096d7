import { ServiceUnavailable } from '@rollcall/runtime/server';
import { openStore } from '../storage/open-store.ts';
import { unhurried } from '../storage/time.ts';
import { type Shared, World } from './world.ts';

interface Session {
  readonly world: Promise<World>;
  lastUsed: number;
}

/** Milliseconds after which a session that nobody uses makes room for another. */
const IDLE = 1_800_000;

/** The world that callers without a session share, and those of the sessions. */
export class Worlds {
  readonly shared: World;
  readonly #parts: Shared;
  readonly #sessions = new Map<string, Session>();

  constructor(shared: World, parts: Shared) {
    this.shared = shared;
    this.#parts = parts;
  }

  /**
   * The world of a session, which begins when it is first named.
   *
   * @throws ServiceUnavailable if there are too many.
   */
  async of(session: string | undefined): Promise<World> {
    if (session === undefined) return this.shared;
    const found = this.#sessions.get(session) ?? this.#begin(session);
    found.lastUsed = performance.now();
    return await found.world;
  }

  /** Ends a session, if there is one of this name. */
  async end(session: string | undefined): Promise<void> {
    const found = session === undefined ? undefined : this.#sessions.get(session);
    if (session === undefined || found === undefined) return;
    this.#sessions.delete(session);
    await (await found.world).store.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions.keys()].map((session) => this.end(session)));
  }

  #begin(name: string): Session {
    this.#makeRoom();
    const session: Session = { world: this.#create(), lastUsed: performance.now() };
    this.#sessions.set(name, session);
    // One that could not begin is not kept.
    session.world.catch(() => this.#sessions.delete(name));
    return session;
  }

  #makeRoom(): void {
    const { sessions } = this.#parts.settings.limits;
    if (this.#sessions.size < sessions) return;
    const [oldest] = [...this.#sessions].sort(([, a], [, b]) => a.lastUsed - b.lastUsed);
    if (oldest === undefined || performance.now() - oldest[1].lastUsed < IDLE) {
      throw new ServiceUnavailable(`All ${sessions} sessions are in use.`);
    }
    void this.end(oldest[0]);
  }

  async #create(): Promise<World> {
    const { isolate, limits } = this.#parts.settings;
    const store = await unhurried(() => openStore(':memory:', { isolate, patience: limits.database }));
    const world = new World(store, this.#parts);
    await world.fill();
    return world;
  }
}
