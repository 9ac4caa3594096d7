import { type Dialect, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { timeLeft, timeToWork } from '../time.ts';
import { PatientClient } from './postgres-client.ts';
import { fateReader } from './postgres-fate.ts';
import { connectInTime } from './postgres-time.ts';

const MOST_CONNECTIONS = 10;
/** Milliseconds that open connections get to be closed properly. */
const GOODBYE = 1000;

/**
 * A PostgreSQL server, which any number of sandboxes may share.
 *
 * @param url - `postgres://user:password@host:port/database`.
 * @param patience - milliseconds to wait for what it is asked, a free connection included.
 * @param onLost - told of a connection that broke while nobody used it; the pool opens another.
 */
export function postgres(url: string, patience: number, onLost: (error: Error) => void): Dialect {
  const config = { connectionString: url, connectionTimeoutMillis: patience, keepAlive: true };
  const pool = new Pool({ ...config, max: MOST_CONNECTIONS });
  pool.on('error', onLost);
  const fateOf = fateReader(config, patience);
  const patient: PostgresPool = {
    options: pool.options,
    connect: async () => {
      const start = performance.now();
      const client = await connectInTime(pool, start + timeLeft(patience));
      return new PatientClient(client, start + timeToWork(patience), fateOf);
    },
    // A server that hangs does not say goodbye.
    end: () => Promise.race([pool.end(), new Promise<void>((resolve) => setTimeout(resolve, GOODBYE).unref())]),
  };
  return new PostgresDialect({ pool: patient });
}
