import { type Kysely, sql } from 'kysely';
import { createTable } from './create-table.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createTable(database, 'epixel_users')
    .addColumn('uid', 'text', (column) => column.primaryKey().notNull())
    .addColumn('username_key', 'text', (column) => column.notNull().unique())
    .addColumn('email_key', 'text', (column) => column.notNull().unique())
    .addColumn('phone_key', 'text', (column) => column.notNull().unique())
    .addColumn('sponsor', 'text', (column) => column.references('epixel_users.uid'))
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ('active', 'inactive', 'blocked')`))
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('epixel_users_listed')
    .ifNotExists()
    .on('epixel_users')
    .columns(['status', 'created_at', 'username_key'])
    .execute();
}
