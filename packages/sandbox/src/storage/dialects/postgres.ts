import { type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

/**
 * A PostgreSQL server, which any number of sandboxes may share.
 *
 * @param url - `postgres://user:password@host:port/database`.
 * @param onLost - told of a connection that broke while nobody used it; the pool opens another.
 */
export function postgres(url: string, onLost: (error: Error) => void): Dialect {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  pool.on('error', onLost);
  return new PostgresDialect({ pool });
}
