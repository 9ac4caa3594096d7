import { randomBytes, randomUUID } from 'node:crypto';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import { type Dialect, Kysely, type SelectQueryBuilder, SqliteAdapter, type Transaction } from 'kysely';
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

/** Where PostgreSQL keeps what is the sandbox's. Others may have tables, and a Kysely, in the same database. */
const SCHEMA = 'rollcall_sandbox';
const MIGRATION_TABLES = {
  migrationTableName: 'rollcall_sandbox_migration',
  migrationLockTableName: 'rollcall_sandbox_migration_lock',
} as const;
/** Bytes that a probe writes: more than all but unusual registrations. */
const PROBE = 65_536;

/** All that the sandbox knows. */
export class Store {
  /** For reading. */
  readonly database: Database;
  readonly #schema: { readonly migrationTableSchema?: string };
  readonly #isolate: boolean;

  /**
   * @param dialect - which database.
   * @param isolate - whether what a transaction wrote is thrown away when it ends.
   */
  constructor(dialect: Dialect, isolate = false) {
    const database = new Kysely<Tables>({ dialect });
    const hasSchemas = !(database.getExecutor().adapter instanceof SqliteAdapter);
    this.database = hasSchemas ? database.withSchema(SCHEMA) : database;
    this.#schema = hasSchemas ? { migrationTableSchema: SCHEMA } : {};
    this.#isolate = isolate;
  }

  /** Brings the tables up to date. Several sandboxes may do so at once. @throws Error when it can't. */
  async migrate(): Promise<void> {
    const provider = { getMigrations: async () => migrations };
    const migrator = new Migrator({ db: this.database, provider, ...MIGRATION_TABLES, ...this.#schema });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  }

  /**
   * All of `work` or nothing. It may run more than once.
   *
   * @param keep - `false` throws away what was written; by default that is up to the store.
   * @throws ServiceUnavailable where the database can't do it now, and nothing was written; OutcomeUnknown where nobody knows.
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
        if (!CONFLICTS.has((error as { readonly code: string }).code)) throw error;
        if (tries === MOST_TRIES) throw new ServiceUnavailable('Others are in the way all the time.', { cause: error });
      }
    }
  }

  /**
   * Writes as a registration would, to see whether one could.
   *
   * @throws ServiceUnavailable when it could not.
   */
  async probe(): Promise<void> {
    const id = randomUUID();
    const payload = randomBytes(PROBE / 2).toString('hex');
    await this.write(async (transaction) => {
      // The new one comes before the old ones go, so that there has to be room for it.
      await transaction.insertInto('sandbox_probes').values({ id, payload }).execute();
      await transaction.deleteFrom('sandbox_probes').where('id', '!=', id).execute();
    });
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

/** Keeps the rows that are read from being changed by others until the transaction ends. SQLite has one writer anyway. */
export function locking<O>(database: Database, query: SelectQueryBuilder<Tables, keyof Tables, O>): typeof query {
  return database.getExecutor().adapter instanceof SqliteAdapter ? query : query.forUpdate();
}
