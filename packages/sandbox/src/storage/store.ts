import { type Dialect, Kysely, type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Where queries go: the database, or a transaction on it. */
export type Database = Kysely<Tables>;

/** PostgreSQL's codes for a transaction that failed because of another, and would succeed if tried again. */
const CONFLICTS = new Set(['40001', '40P01']);
const MOST_TRIES = 5;
/** SQLite's and PostgreSQL's. */
const UNIQUE_VIOLATIONS = new Set<unknown>([2067, 1555, '23505']);

/** Did a write fail because another row has a value that is to be unique? */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return UNIQUE_VIOLATIONS.has(errcode) || UNIQUE_VIOLATIONS.has(code);
}

/** Carries a result out of a transaction that is to leave nothing behind. */
class RolledBack<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('rolled back');
    this.result = result;
  }
}

/** All that the sandbox knows. */
export class Store {
  /** For reading. */
  readonly database: Database;
  readonly #isolate: boolean;

  /**
   * @param dialect - which database.
   * @param isolate - whether what a transaction wrote is thrown away when it ends.
   */
  constructor(dialect: Dialect, isolate = false) {
    this.database = new Kysely<Tables>({ dialect });
    this.#isolate = isolate;
  }

  /** Brings the tables up to date. Several sandboxes may do so at once. @throws Error when it can't. */
  async migrate(): Promise<void> {
    const migrator = new Migrator({ db: this.database, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  }

  /**
   * All of `work` or nothing. It may run more than once.
   *
   * @param keep - `false` throws away what was written; by default that is up to the store.
   */
  async write<T>(work: (transaction: Transaction<Tables>) => Promise<T>, keep = !this.#isolate): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.database.transaction().execute(async (transaction) => {
          const result = await work(transaction);
          if (!keep) throw new RolledBack(result);
          return result;
        });
      } catch (error) {
        if (error instanceof RolledBack) return error.result;
        if (tries === MOST_TRIES || !CONFLICTS.has((error as { readonly code: string }).code)) throw error;
      }
    }
  }

  /** @throws when the database does not answer. */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.database);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

/** Keeps the rows that are read from being changed by others until the transaction ends. SQLite has one writer anyway. */
export function locking<O>(database: Database, query: SelectQueryBuilder<Tables, keyof Tables, O>): typeof query {
  return database.getExecutor().adapter.supportsMultipleConnections ? query.forUpdate() : query;
}
