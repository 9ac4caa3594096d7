import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { openStore } from '../../src/storage/open-store.ts';
import { Store } from '../../src/storage/store.ts';
import { startPostgres, whyNoPostgres } from './postgres.ts';

export interface TestDatabase {
  readonly name: string;
  /** Why it can't be tested on; then the tests show as skipped, under that name. */
  readonly missing?: string;
  open(): Promise<{ readonly store: Store; close(): Promise<void> }>;
}

async function openSqlite() {
  const store = await openStore(':memory:');
  return { store, close: () => store.close() };
}

async function openPglite() {
  const store = new Store(new PGliteDialect({ pglite: new PGlite() }));
  await store.migrate();
  return { store, close: () => store.close() };
}

async function openPostgres() {
  const server = await startPostgres();
  const store = await openStore(server.url);
  return {
    store,
    async close() {
      await store.close();
      await server.stop();
    },
  };
}

const missing = whyNoPostgres();

/** Everything that the sandbox stores in, and PGlite, which is PostgreSQL wherever there is none. */
export const databases: readonly TestDatabase[] = [
  { name: 'SQLite', open: openSqlite },
  { name: 'PGlite', open: openPglite },
  { name: missing ? `PostgreSQL (${missing})` : 'PostgreSQL', open: openPostgres, ...(missing && { missing }) },
];
