import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createTable(database, 'cl2c_users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_name_key', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('cl2c_users_user_name', ['tenant', 'user_name_key'])
    .execute();
}
