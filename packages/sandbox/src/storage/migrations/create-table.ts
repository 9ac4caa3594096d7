import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/**
 * Begins a table whose columns hold what they are declared to hold: SQLite has to be asked for that. One that is there
 * stays: it was made when migrations were recorded elsewhere.
 */
export function createTable(database: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const table = database.schema.createTable(name).ifNotExists();
  return database.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`strict`) : table;
}
