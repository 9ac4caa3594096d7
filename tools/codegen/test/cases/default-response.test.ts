import { expect, test } from 'vitest';
import { generatedCase, refusalsOf } from '../generated.ts';

/** What the types of every artefact make of `default` beside other responses. */
const USE = `
import type { createClubClient } from './client.ts';
import type * as calls from './calls.ts';
import type { createClubFetch } from './fetch.ts';
import type { Handlers } from './server.ts';
import type { ApiError, Connection } from '@rollcall/runtime/client';
import { streamOf } from '@rollcall/runtime/calls';
import { unwrap } from '@rollcall/runtime/client';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
declare function same<A, B>(is: Same<A, B>): void;
interface Ship { ship: string }
interface Queued { ticket: number }
interface Fault { fault: string }
type Success<Call extends (...input: never) => Promise<{ ok: boolean; body: unknown }>> =
  Extract<Awaited<ReturnType<Call>>, { ok: true }>['body'];
type Client = ReturnType<typeof createClubClient>;

export async function use(client: Client, all: typeof calls, connection: Connection) {
  same<Success<Client['onlyDefault']>, Fault>(true);
  same<Success<Client['okAndDefault']>, Ship>(true);
  same<Success<Client['emptyAndDefault']>, undefined>(true);
  same<Success<Client['rangeAndDefault']>, Ship>(true);
  same<Success<Client['okRangeAndDefault']>, Ship | Queued>(true);
  same<Success<Client['notFoundAndDefault']>, Ship>(true);
  same<Success<Client['errorsAndDefault']>, Ship>(true);
  same<Success<Client['everyKind']>, Ship | Queued>(true);
  unwrap(await client.okAndDefault()) satisfies Ship;
  unwrap(await all.okAndDefault(connection)) satisfies Ship;
  const result = await client.okAndDefault();
  if (result.ok) result.body.ship satisfies string;
  else result.body.fault satisfies string;
  const streamed = await streamOf(all.okAndDefault, connection);
  if (streamed.ok) streamed.body satisfies ReadableStream<Uint8Array>;
  else streamed.body.fault satisfies string;
}

export async function fetched(client: ReturnType<typeof createClubFetch>) {
  const { data, error } = await client.GET('/ok-and-default');
  same<typeof data, Ship | undefined>(true);
  same<typeof error, Fault | undefined>(true);
  const only = await client.GET('/only-default');
  same<typeof only.data, Fault | undefined>(true);
}

export const handlers: Pick<Handlers, 'okAndDefault' | 'onlyDefault'> = {
  okAndDefault: () => (Math.random() > 0.5 ? { status: 200, body: { ship: 'a' } } : { status: 418, body: { fault: 'b' } }),
  // @ts-expect-error another status is answered with the body of default
  onlyDefault: () => ({ status: 200, body: { ship: 'a' } }),
};
`;

test('a response under default is a failure beside a declared success, in the types of every artefact', async () => {
  expect(await refusalsOf('default-response')).toEqual([]);
  const { compile, load } = await generatedCase('default-response');
  expect(await compile(USE)).toEqual([]);

  const { createClubClient } = await load('client.ts');
  const answer = (status: number) => async () => Response.json({ fault: 'x' }, { status });
  const okOf = async (operation: string, status: number) =>
    (await createClubClient({ fetch: answer(status), retry: false })[operation]()).ok;
  expect(await okOf('okAndDefault', 200)).toBe(true);
  expect(await okOf('okAndDefault', 201)).toBe(false);
  expect(await okOf('onlyDefault', 201)).toBe(true);
  expect(await okOf('notFoundAndDefault', 201)).toBe(true);
  expect(await okOf('notFoundAndDefault', 404)).toBe(false);
}, 60_000);
