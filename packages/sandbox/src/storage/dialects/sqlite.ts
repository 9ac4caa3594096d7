import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, type SqliteDatabase, SqliteDialect } from 'kysely';

/**
 * A transaction takes the right to write when it begins. Begun as a reader, it could find at its first write that another process
 * has written since, and no waiting helps then. https://www.sqlite.org/lang_transaction.html
 */
const asWriter = (sql: string): string => (sql === 'begin' ? 'begin immediate' : sql);

/** `node:sqlite` as Kysely wants a database. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(asWriter(sql));
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/**
 * The embedded database. What is committed is on the disk: an acknowledged user survives a crash of the machine.
 *
 * @param file - a path, whose folder is made if it is missing, or `:memory:`.
 */
export function sqlite(file: string): Dialect {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  return new SqliteDialect({ database: adapt(database) });
}
