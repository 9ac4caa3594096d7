/** Where data is stored. */
type Address =
  | { readonly kind: 'memory' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const ADDRESSES = 'a file, :memory:, postgres://… or env:NAME';

/** Credentials have to be percent-encoded, or `pg` fails where it reads them. */
function isPostgresUrl(database: string): boolean {
  if (!/^[^:]+:\/\//.test(database) || !URL.canParse(database)) return false;
  const { username, password } = new URL(database);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function fileOf(path: string): Address {
  if (path.startsWith(':')) throw new Error(`The only name with a colon is :memory: (what is needed is ${ADDRESSES}).`);
  if (/^\/\/[^/]*@/.test(path))
    throw new Error('The path of a file has no user and password. Is it postgres:// that is missing?');
  return { kind: 'file', path };
}

/**
 * Reads an address. A message quotes nothing of it but its scheme, for the rest may hold a password.
 *
 * @throws Error for one that is none.
 */
export function addressOf(database: string): Address {
  if (database === ':memory:') return { kind: 'memory' };
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(database) ?? [];
  const isDrive = /^[a-z]:[\\/]/i.test(database);
  if (scheme === undefined || isDrive) return fileOf(database);
  if (!/^postgres(ql)?$/i.test(scheme)) {
    throw new Error(`The database can't be one of ${scheme.toLowerCase()}: (what is needed is ${ADDRESSES}).`);
  }
  if (isPostgresUrl(database)) return { kind: 'postgres', url: database };
  throw new Error(
    'The address of the PostgreSQL server is malformed: postgres://user:password@host:port/database is needed, with special ' +
      'characters of user and password percent-encoded.',
  );
}

/** How to call a database: without user and password. */
export function databaseName(database: string): string {
  const address = addressOf(database);
  if (address.kind !== 'postgres') return database;
  const { host, pathname } = new URL(address.url);
  return `postgres://${host}${pathname}`;
}
