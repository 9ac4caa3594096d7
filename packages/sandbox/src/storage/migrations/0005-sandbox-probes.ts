import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createTable(database, 'sandbox_probes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .execute();
}
