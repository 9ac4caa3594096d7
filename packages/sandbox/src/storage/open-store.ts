import { postgres } from './dialects/postgres.ts';
import { sqlite } from './dialects/sqlite.ts';
import { Store } from './store.ts';

export interface StoreOptions {
  /** What a write leaves behind is thrown away when its transaction ends. Default: false. */
  readonly isolate?: boolean;
  readonly onLost?: (error: Error) => void;
}

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database);

/** How to call a database: without user and password. */
export function databaseName(database: string): string {
  if (!isPostgres(database) || !URL.canParse(database)) return isPostgres(database) ? 'PostgreSQL' : database;
  const { host, pathname } = new URL(database);
  return `postgres://${host}${pathname}`;
}

/**
 * Opens a database and brings its tables up to date.
 *
 * @param database - `postgres://…`, a file's path, or `:memory:`.
 * @throws Error when it can't be opened.
 */
export async function openStore(database: string, { isolate, onLost = () => {} }: StoreOptions = {}): Promise<Store> {
  let store: Store | undefined;
  try {
    store = new Store(isPostgres(database) ? postgres(database, onLost) : sqlite(database), isolate);
    await store.migrate();
    return store;
  } catch (cause) {
    await store?.close().catch(() => {});
    throw new Error(`The database ${databaseName(database)} can't be used: ${(cause as Error).message}`, { cause });
  }
}
