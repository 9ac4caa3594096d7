import { randomBytes, randomInt } from 'node:crypto';
import type { Seeding } from '../apis/api.ts';
import { apis } from '../apis/index.ts';
import type { ApiName } from '../apis/names.ts';
import type { Settings } from '../config/settings.ts';
import type { Hasher } from '../passwords.ts';
import type { Database, Store } from '../storage/store.ts';
import { unhurried } from '../storage/time.ts';
import { deleteAll } from '../storage/users.ts';
import { type Person, person } from './people.ts';

/** Numbers of people that no seed adds. */
const STRANGERS = [10_000, 79_999] as const;
const MOST_TRIES = 5;

/** Fills databases with people who do not exist. */
export class Seeder {
  readonly #settings: Settings;
  readonly #passwords: Hasher;
  #passwordHash: Promise<string> | undefined;

  constructor(settings: Settings, passwords: Hasher) {
    this.#settings = settings;
    this.#passwords = passwords;
  }

  /** What a database holds at the start, if anything is to be in it: all of it or nothing. Done again it adds nothing. */
  async fill(store: Store, now: Date): Promise<void> {
    if (this.#hasSeed) await this.#write(store, now, (seeding) => this.#fill(seeding));
  }

  /** Deletes everything, and fills the database as at the start. */
  async reset(store: Store, now: Date): Promise<void> {
    await this.#write(store, now, async (seeding) => {
      for (const name of this.#settings.apis) await deleteAll(seeding.database, apis[name].users);
      if (this.#hasSeed) await this.#fill(seeding);
    });
  }

  /**
   * Adds somebody.
   *
   * @param known - what is to be known; the rest is made up.
   * @returns the id, or `undefined` if somebody has one of the details.
   */
  async add(store: Store, now: Date, api: ApiName, known: Partial<Person>): Promise<string | undefined> {
    const hash = await this.#hash();
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const somebody = { ...person(randomInt(...STRANGERS)), ...known };
      const add = (database: Database) => apis[api].addPerson(somebody, this.#seeding(database, now, hash));
      const id = await store.write(add, true);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  get #hasSeed(): boolean {
    return this.#settings.seed !== undefined || this.#settings.isolate;
  }

  async #fill(seeding: Seeding): Promise<void> {
    const { apis: names, seed } = this.#settings;
    const people = Array.from({ length: seed?.people ?? 0 }, (_, index) => person(index));
    for (const name of names) {
      await apis[name].seed?.(seeding);
      for (const each of people) await apis[name].addPerson(each, seeding);
    }
  }

  async #write(store: Store, now: Date, work: (seeding: Seeding) => Promise<void>): Promise<void> {
    const hash = await this.#hash();
    await unhurried(() => store.write((database) => work(this.#seeding(database, now, hash)), true));
  }

  #seeding(database: Database, now: Date, passwordHash: string): Seeding {
    return { database, settings: this.#settings, now, passwordHash };
  }

  /** Of a password that nobody knows: one for all, for it costs. */
  #hash(): Promise<string> {
    this.#passwordHash ??= this.#passwords.hash(randomBytes(32).toString('hex'));
    this.#passwordHash.catch(() => (this.#passwordHash = undefined));
    return this.#passwordHash;
  }
}
