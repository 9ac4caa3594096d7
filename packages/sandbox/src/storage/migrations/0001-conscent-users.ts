import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createTable(database, 'conscent_users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email_key', 'text', (column) => column.unique())
    .addColumn('phone_key', 'text', (column) => column.unique())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
