import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createTable(database, 'pcxpay_organisations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await createTable(database, 'pcxpay_users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email_key', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await createTable(database, 'pcxpay_members')
    .addColumn('organisation', 'text', (column) => column.notNull().references('pcxpay_organisations.id'))
    .addColumn('user', 'text', (column) => column.notNull().references('pcxpay_users.id'))
    .addColumn('details', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pcxpay_members_key', ['organisation', 'user'])
    .execute();
}
