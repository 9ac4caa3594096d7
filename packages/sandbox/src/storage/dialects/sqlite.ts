import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import { PatientSqliteDriver, patiently } from './sqlite-driver.ts';

/** SQLite can undo changes of its schema. One connection is shared by all who ask: the driver keeps them apart. */
class SharingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;
  readonly #patience: number;

  constructor(database: DatabaseSync, patience: number) {
    super({ database: () => Promise.reject(new Error('The driver has its own connection.')) });
    this.#database = database;
    this.#patience = patience;
  }

  override createDriver(): PatientSqliteDriver {
    return new PatientSqliteDriver(this.#database, this.#patience);
  }

  override createAdapter(): SharingAdapter {
    return new SharingAdapter();
  }
}

/** Makes a file that its owner alone can read. SQLite gives what it puts beside it (`-wal`, `-shm`) the same mode. */
function makePrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/**
 * The embedded database. What is committed is on the disk: an acknowledged user survives a crash of the machine.
 *
 * @param file - a path, whose folder is made if it is missing, or `:memory:`.
 * @param patience - milliseconds to wait for another process that has locked the file.
 */
export async function sqlite(file: string, patience: number): Promise<SqliteDialect> {
  if (file !== ':memory:') makePrivately(file);
  // SQLite would wait for a lock within the call, and the process with it: the driver waits instead.
  const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    await patiently(patience, () => database.exec('pragma journal_mode = wal; pragma synchronous = full;'));
  } catch (error) {
    database.close();
    throw error;
  }
  return new PatientSqliteDialect(database, patience);
}
