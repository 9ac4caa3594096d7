import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { timeLeft } from '../time.ts';
import { inTime } from './postgres-time.ts';

export type Fate = 'committed' | 'aborted' | 'unknown';

const BETWEEN_LOOKS = 50;
/** SQLSTATE for a transaction that is yet to come: the server crashed before it had written anything of it. */
const IN_THE_FUTURE = '22023';

/** Asks once, over a connection of its own: those of the pool may all be waiting for such an answer. */
async function look(config: ClientConfig, id: string, until: number): Promise<string | undefined> {
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await inTime(client.connect(), until);
    const { rows } = await inTime(client.query('select txid_status($1) as state', [id]), until);
    return rows[0]?.state;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === IN_THE_FUTURE ? 'aborted' : undefined;
  } finally {
    // Not waited for: a server that hangs does not say goodbye.
    client.end().catch(() => {});
    (client as unknown as { readonly connection?: { stream: { destroy(): void } } }).connection?.stream.destroy();
  }
}

/**
 * Prepares to learn what became of a transaction whose commit was not answered: the server keeps that for the last billions of them.
 * Until time is up, it is asked again and again; it may be starting, or still at it.
 */
export function fateReader(config: ClientConfig, patience: number): (id: string) => Promise<Fate> {
  return async (id) => {
    const until = performance.now() + timeLeft(patience);
    while (performance.now() < until) {
      const state = await look(config, id, until);
      if (state === 'committed' || state === 'aborted') return state;
      await wait(BETWEEN_LOOKS);
    }
    return 'unknown';
  };
}
