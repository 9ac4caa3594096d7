import type { Dialect } from 'kysely';
import { addressOf, databaseName } from './address.ts';
import { postgres } from './dialects/postgres.ts';
import { sqlite } from './dialects/sqlite.ts';
import { Store } from './store.ts';
import { unhurried } from './time.ts';

interface StoreOptions {
  /** What a write leaves behind is thrown away when its transaction ends. Default: false. */
  readonly isolate?: boolean;
  /** Milliseconds that the database may take for what it is asked, waiting for others included. Default: 5000. */
  readonly patience?: number;
  /** Told of a connection that broke while nobody used it. */
  readonly onLost?: (error: Error) => void;
}

async function dialectOf(database: string, { patience = 5000, onLost = () => {} }: StoreOptions): Promise<Dialect> {
  const address = addressOf(database);
  if (address.kind === 'postgres') return postgres(address.url, patience, onLost);
  return sqlite(address.kind === 'file' ? address.path : ':memory:', patience);
}

/** What went wrong, and what was behind it. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

/**
 * Opens a database and brings its tables up to date.
 *
 * @param database - `postgres://…`, a file's path, or `:memory:`.
 * @throws Error when it can't be opened.
 */
export async function openStore(database: string, options: StoreOptions = {}): Promise<Store> {
  const name = databaseName(database);
  let store: Store | undefined;
  try {
    const opened = new Store(await dialectOf(database, options), options.isolate);
    store = opened;
    await unhurried(() => opened.migrate());
    return opened;
  } catch (cause) {
    await store?.close().catch(() => {});
    throw new Error(`The database ${name} can't be used: ${reasonOf(cause as Error)}`, { cause });
  }
}
