import { ServiceUnavailable } from '@rollcall/runtime/server';
import type { PostgresPoolClient } from 'kysely';
import { DatabaseError, type PoolClient, type QueryResult } from 'pg';
import { OutcomeUnknown } from '../outcome-unknown.ts';
import type { Fate } from './postgres-fate.ts';
import { explained, inTime } from './postgres-time.ts';

/** Of the time for a transaction, the part in which the server may begin to commit it; the rest is for its answer. */
const BEFORE_COMMIT = 0.75;
const DIVISION_BY_ZERO = '22012';
/** SQLSTATEs with which the server ends a connection, and may have committed before. */
const ENDING = ['08', '57P', '58', 'XX', '25P03', '25P04'];

interface Begun {
  /** Of the server. */
  readonly id: string;
  /** When the answer to `begin` had come: the server had begun it by then. */
  readonly at: number;
}

/** Has the server said that it has not done what it was asked to do? */
function isRefusal(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && !ENDING.some((code) => error.code?.startsWith(code));
}

const ignore = (): void => {};

const tagged = (command: string): QueryResult => ({ command, rowCount: null, rows: [], fields: [], oid: 0 });

/**
 * A connection that is used until a time and no longer, or an error is thrown.
 *
 * What the server is asked to commit, it commits in time or not at all: it looks at its clock before. So a server that stood still, and
 * finds the request when nobody waits for it any more, refuses it. Where a commit that may have begun is not answered, another connection
 * is asked what became of it.
 */
export class PatientClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #until: number;
  readonly #fateOf: (id: string) => Promise<Fate>;
  #isBroken = false;
  #begun: Begun | undefined;

  constructor(client: PoolClient, until: number, fateOf: (id: string) => Promise<Fate>) {
    this.#client = client;
    this.#until = until;
    this.#fateOf = fateOf;
    // What asks it is told by its query; unheard, the event would end the process.
    client.on('error', ignore);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the interface has an overload for cursors, which nobody uses.
  query(sql: unknown, parameters: readonly unknown[] = []): any {
    if (sql === 'begin') return this.#begin();
    if (sql === 'commit') return this.#commit();
    if (sql === 'rollback') return this.#rollback();
    return this.#ask(String(sql), parameters).catch((error: unknown) => {
      throw explained(error);
    });
  }

  release(): void {
    // The pool listens from here on, but not to a connection that it throws away.
    if (!this.#isBroken) this.#client.off('error', ignore);
    this.#client.release(this.#isBroken);
  }

  /** Without parameters it may be several statements, each with a result. A connection that owes an answer can't be used again. */
  async #ask(sql: string, parameters?: readonly unknown[]): Promise<QueryResult> {
    try {
      const asked = parameters ? this.#client.query(sql, [...parameters]) : this.#client.query(sql);
      return await inTime(asked, this.#until);
    } catch (error) {
      if (!isRefusal(error)) this.#break();
      throw error;
    }
  }

  async #askAll(...statements: string[]): Promise<QueryResult> {
    const results = await this.#ask(statements.join('; '));
    return (results as unknown as readonly QueryResult[]).at(-1) as QueryResult;
  }

  #break(): void {
    this.#isBroken = true;
    (this.#client as unknown as { readonly connection?: { stream: { destroy(): void } } }).connection?.stream.destroy();
  }

  /** The server ends the transaction itself where nothing is heard of this end any more, so that it holds no locks. */
  async #begin(): Promise<QueryResult> {
    const left = Math.max(1, Math.ceil(this.#until - performance.now()));
    const limits = ['statement_timeout', 'idle_in_transaction_session_timeout'];
    try {
      const result = await this.#askAll(
        'begin',
        ...limits.map((limit) => `set local ${limit} = ${left}`),
        'select txid_current() as id',
      );
      this.#begun = { id: String(result.rows[0]?.id), at: performance.now() };
      return result;
    } catch (error) {
      throw explained(error);
    }
  }

  async #commit(): Promise<QueryResult> {
    const { id, at } = this.#begun as Begun;
    const allowed = Math.floor((this.#until - at) * BEFORE_COMMIT);
    if (performance.now() > at + allowed) throw new ServiceUnavailable('There is no time left to commit.');
    try {
      // Begun no later than `at` by the server's clock too: past `at + allowed` it divides by zero, and nothing is committed.
      const inTime = `clock_timestamp() - now() < interval '${allowed} milliseconds'`;
      return await this.#askAll(`select 1 / (${inTime})::int`, 'commit');
    } catch (error) {
      if (isRefusal(error))
        throw error.code === DIVISION_BY_ZERO ? new ServiceUnavailable('It is too late to commit.') : explained(error);
      return this.#learn(id, error);
    }
  }

  async #learn(id: string, cause: unknown): Promise<QueryResult> {
    const fate = await this.#fateOf(id);
    if (fate === 'unknown') throw new OutcomeUnknown(cause);
    if (fate === 'aborted') throw new ServiceUnavailable('The database lost the transaction.', { cause });
    return tagged('COMMIT');
  }

  /** Never fails: without a connection there is no transaction, and what led here is what the caller has to know. */
  async #rollback(): Promise<QueryResult> {
    if (!this.#isBroken) await this.#ask('rollback').catch(() => this.#break());
    return tagged('ROLLBACK');
  }
}
