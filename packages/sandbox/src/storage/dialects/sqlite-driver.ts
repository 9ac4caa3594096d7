import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { OutcomeUnknown } from '../outcome-unknown.ts';
import { timeLeft } from '../time.ts';
import { Turns } from './turns.ts';

/** Primary result codes: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const FULL = 13;
const CANTOPEN = 14;
const PROTOCOL = 15;

/** The primary code is the last byte of the extended one. */
const codeOf = (error: unknown): number => Number((error as { readonly errcode?: unknown }).errcode) & 0xff;

/** Has another process what is needed, or had it a moment ago? */
const isBusy = (error: unknown): boolean => [BUSY, PROTOCOL].includes(codeOf(error));

/** What a caller may try again later, for nothing was done, as such; anything else as it is. */
function explained(error: unknown): unknown {
  const code = codeOf(error);
  if (isBusy(error)) return new ServiceUnavailable('Another process keeps the database locked.', { cause: error });
  if (code === FULL) return new ServiceUnavailable('The disk is full.', { cause: error, retryAfter: 5 });
  const unusable = [READONLY, IOERR, CANTOPEN].includes(code);
  return unusable ? new ServiceUnavailable('The database file can’t be used.', { cause: error, retryAfter: 5 }) : error;
}

/** Milliseconds between two tries: not the same for all, so that those who wait don't meet again. */
const pause = (): number => 2 + Math.random() * 18;

/**
 * Does something synchronous, again and again while another process keeps it from being done. Between the tries, others have their turn.
 *
 * @throws ServiceUnavailable when time is up.
 */
export async function patiently<T>(patience: number, work: () => T | Promise<T>): Promise<T> {
  const until = performance.now() + timeLeft(patience);
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const delay = pause();
      if (!isBusy(error) || performance.now() + delay > until) throw explained(error);
      await wait(delay);
    }
  }
}

/** What Kysely has between acquiring and releasing. While it is within a transaction it keeps its turn. */
class Connection implements DatabaseConnection {
  readonly #driver: PatientSqliteDriver;
  endTurn: (() => void) | undefined;

  constructor(driver: PatientSqliteDriver) {
    this.#driver = driver;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#driver.execute(query, this.endTurn !== undefined);
  }

  // biome-ignore lint/correctness/useYield: nobody asks for rows one by one.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streams of rows are not supported.');
  }
}

/**
 * One connection to SQLite for all who ask. It never waits within a call, for then the whole process would stand still: who finds the
 * database locked by another process gives up its turn, sleeps and tries again.
 *
 * A transaction takes the right to write when it begins. Begun as a reader, it could find at its first write that another process
 * has written since, and no waiting helps then. https://www.sqlite.org/lang_transaction.html
 */
export class PatientSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #patience: number;
  readonly #turns = new Turns();

  constructor(database: DatabaseSync, patience: number) {
    this.#database = database;
    this.#patience = patience;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection(this);
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close();
  }

  async execute<R>(query: CompiledQuery, isWithinTransaction: boolean): Promise<QueryResult<R>> {
    if (isWithinTransaction) return this.#run(query);
    return patiently(this.#patience, () => this.#turns.take(() => this.#run<R>(query)));
  }

  async beginTransaction(connection: Connection): Promise<void> {
    const until = performance.now() + timeLeft(this.#patience);
    await patiently(this.#patience, async () => {
      const endTurn = await this.#turns.begin();
      if (performance.now() > until) {
        endTurn();
        throw new ServiceUnavailable('Too many are waiting to write.');
      }
      try {
        // Left over where rolling back failed, as on a disk that fails.
        if (this.#database.isTransaction) this.#database.exec('rollback');
        this.#database.exec('begin immediate');
        connection.endTurn = endTurn;
      } catch (error) {
        endTurn();
        throw error;
      }
    });
  }

  /** @throws OutcomeUnknown when the disk failed in the middle: what it holds then, nobody knows. */
  async commitTransaction(connection: Connection): Promise<void> {
    if (timeLeft(this.#patience) <= 0) throw new ServiceUnavailable('There is no time left to commit.');
    try {
      this.#database.exec('commit');
    } catch (error) {
      throw codeOf(error) === IOERR ? new OutcomeUnknown(error) : explained(error);
    }
    this.#endTurn(connection);
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    try {
      // SQLite has done so by itself after some errors, such as that of a full disk.
      if (this.#database.isTransaction) this.#database.exec('rollback');
    } catch {
      // What led here is what the caller has to know; the next transaction tries again to roll this one back.
    } finally {
      this.#endTurn(connection);
    }
  }

  /** Not before whatever has come in meanwhile is looked at: a commit waits for the disk, and many in a row would shut everybody out. */
  #endTurn(connection: Connection): void {
    if (connection.endTurn) setImmediate(connection.endTurn);
    connection.endTurn = undefined;
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    try {
      const statement = this.#database.prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      throw isBusy(error) ? error : explained(error);
    }
  }
}
