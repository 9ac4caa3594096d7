import { createCl2cClient } from '@rollcall/cl2c';
import { createConscentClient } from '@rollcall/conscent';
import { createEpixelClient } from '@rollcall/epixel';
import { createPcxpayClient } from '@rollcall/pcxpay';
import pino from 'pino';
import { parseSettings } from '../../src/config/read-settings.ts';
import type { SettingsInput } from '../../src/config/settings.ts';
import { type Sandbox, sandboxOver } from '../../src/sandbox.ts';
import type { Store } from '../../src/storage/store.ts';

/** Enough to be a hash, not enough to wait for. */
export const CHEAP = { memory: 8, passes: 1 };

/** The published clients, calling one sandbox without a network. */
export function clientsOf(
  fetch: (url: string, init?: RequestInit) => Promise<Response>,
  origin = 'http://sandbox.test',
) {
  const conscent = (password: string) =>
    createConscentClient({
      apiUrl: `${origin}/conscent`,
      auth: { basicAuth: { username: 'sandbox-key', password } },
      fetch,
    });
  const cl2c = (tenant: string, apiKey: string) =>
    createCl2cClient({ apiUrl: `${origin}/cl2c`, auth: { tenant, apiKey }, fetch });
  const epixel = (apiKey: string, bearerAuth: string) =>
    createEpixelClient({ apiUrl: `${origin}/epixel/api/v1`, auth: { apiKey, bearerAuth }, fetch });
  return {
    conscent: conscent('sandbox-secret'),
    conscentAs: conscent,
    cl2c: cl2c('sandbox-tenant', 'sandbox-key'),
    otherTenant: cl2c('sandbox-tenant-2', 'sandbox-key-2'),
    cl2cAs: cl2c,
    epixel: epixel('sandbox-key', 'sandbox-token'),
    epixelAs: epixel,
    pcxpay: createPcxpayClient({ apiUrl: `${origin}/pcxpay/v1`, fetch }),
  };
}

export interface World extends ReturnType<typeof clientsOf> {
  readonly store: Store;
  readonly sandbox: Sandbox;
}

/** A seeded sandbox over a store, and clients of it. */
export async function worldOver(store: Store, settings: SettingsInput = {}): Promise<World> {
  const complete = parseSettings({ passwords: CHEAP, seed: { people: 45 }, ...settings });
  const sandbox = await sandboxOver(store, complete, pino({ level: 'silent' }));
  return { ...clientsOf(async (url, init) => sandbox.app.request(url, init)), store, sandbox };
}

let number = 0;

/** Somebody whom nobody else in this process is. */
export function somebody() {
  number++;
  const letters = [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
  const username = `test.${letters}${number}`;
  const phone = `+999${String(process.pid).padStart(7, '0')}${String(number).padStart(6, '0')}`;
  return { firstName: 'Test', lastName: `Person${letters}`, username, email: `${username}@example.com`, phone };
}
