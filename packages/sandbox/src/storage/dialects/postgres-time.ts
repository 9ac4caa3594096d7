import { ServiceUnavailable } from '@rollcall/runtime/server';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

/**
 * SQLSTATEs of a server that may be able later to do what it can't do now, by how they begin: connections, resources, locks, operators,
 * its system, the timeouts of transactions, and a standby. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const FOR_NOW = ['08', '53', '55', '57', '58', '25P03', '25P04', '25006'];

/** What a caller may try again later, for nothing was done, as such; anything else as it is. */
export function explained(error: unknown): unknown {
  if (error instanceof ServiceUnavailable) return error;
  if (!(error instanceof DatabaseError))
    return new ServiceUnavailable('The database does not answer.', { cause: error });
  const isForNow = FOR_NOW.some((code) => error.code?.startsWith(code));
  return isForNow ? new ServiceUnavailable('The database can’t do this now.', { cause: error }) : error;
}

/** @throws ServiceUnavailable when nothing has come in time. */
export async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = () => reject(new ServiceUnavailable('The database does not answer in time.'));
  const timer = setTimeout(late, Math.max(0, until - performance.now()));
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws ServiceUnavailable when no connection is free, and none can be opened, in time. */
export async function connectInTime(pool: Pool, until: number): Promise<PoolClient> {
  const connecting = pool.connect();
  try {
    return await inTime(connecting, until);
  } catch (error) {
    // Should it come after all, somebody else can use it.
    connecting.then(
      (client) => client.release(),
      () => {},
    );
    if (error instanceof ServiceUnavailable) throw error;
    throw new ServiceUnavailable('The database can’t be reached.', { cause: error });
  }
}
