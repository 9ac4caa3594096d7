import type { Server } from '../../operation.ts';
import { own } from '../../own.ts';
import type { Connection } from '../call/call-context.ts';
import { baseUrlOf } from './base-url.ts';

/** The base URL of an operation that has servers of its own; one that was given holds for all operations. */
export function ownServer({ api, options, features }: Connection, servers: readonly Server[]): string {
  const known = Object.entries(options.server ?? {}).filter(([name]) => own(servers[0]?.variables, name));
  return baseUrlOf({ ...api, servers }, { ...options, server: Object.fromEntries(known) }, features.server);
}
