import type { components } from '@rollcall/sandbox-control';
import { type Handlers, unimplemented } from '@rollcall/sandbox-control/server';
import { apis } from '../apis/index.ts';
import type { ApiName } from '../apis/names.ts';
import type { Settings } from '../config/settings.ts';
import { operationsOf } from '../description/document.ts';
import { type Place, whyNever } from '../faults/fault.ts';
import { deleteUser, findUser, listUsers, type UserRow } from '../storage/users.ts';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';

type User = components['schemas']['User'];

const MOST_USERS = 1000;

function problem<Status extends number>(status: Status, title: string, detail: string) {
  return { status, body: { type: 'about:blank', title, status, detail } } as const;
}

const NOT_FOUND = problem(404, 'Not Found', 'The sandbox runs no such API, or has no such user.');
const DONE = { status: 204 } as const;

function userOf(api: string, { id, createdAt, name, username, email, phone }: UserRow): User {
  const whole = name.filter(Boolean).join(' ');
  return {
    id,
    api,
    ...(whole && { name: whole }),
    ...(username && { username }),
    ...(email && { email }),
    ...(phone && { phone }),
    createdAt,
  };
}

/** Every operation of every API that runs. */
export function placesOf({ apis: names }: Settings): Place[] {
  return names.flatMap((api) => operationsOf(apis[api].document).map((operation) => ({ api, operation })));
}

/** Sets a fault, or says why not. */
export function setFault(world: World, fault: components['schemas']['Fault'], places: readonly Place[]) {
  return whyNever(fault, places) ?? world.faults.add(fault) ?? 'There are 100 faults already.';
}

/** The control API. */
export function controlHandlers(worlds: Worlds, settings: Settings): Handlers {
  const places = placesOf(settings);
  const runs = (name: string): name is ApiName => (settings.apis as readonly string[]).includes(name);
  type Input = { readonly headers: { readonly 'X-Sandbox-Session'?: string } };
  const worldOf = ({ headers }: Input) => worlds.of(headers['X-Sandbox-Session']);
  const clockOf = ({ clock }: World) => ({ now: clock.now().toISOString(), running: clock.running });

  return {
    ...unimplemented,
    async listUsers({ path: { api }, headers }) {
      if (!runs(api)) return NOT_FOUND;
      const { store } = await worldOf({ headers });
      const rows = await listUsers(store.database, apis[api].users, MOST_USERS);
      return { status: 200, body: rows.map((row) => userOf(api, row)) };
    },
    async createUser({ path: { api }, headers, body }) {
      if (!runs(api)) return NOT_FOUND;
      const world = await worldOf({ headers });
      const id = await world.add(api, body);
      const row = id === undefined ? undefined : await findUser(world.store.database, apis[api].users, id);
      if (row === undefined) return problem(409, 'Conflict', `${api} has a user with one of these details.`);
      return { status: 201, body: userOf(api, row) };
    },
    async deleteUser({ path: { api, id }, headers }) {
      if (!runs(api)) return NOT_FOUND;
      const { store } = await worldOf({ headers });
      const isGone = await store.write((transaction) => deleteUser(transaction, apis[api].users, id), true);
      return isGone ? DONE : NOT_FOUND;
    },
    async reset({ headers }) {
      await (await worldOf({ headers })).reset();
      return DONE;
    },
    async getJournal({ query: { limit }, headers }) {
      return { status: 200, body: (await worldOf({ headers })).journal.latest(limit) };
    },
    async listFaults({ headers }) {
      return { status: 200, body: [...(await worldOf({ headers })).faults.list()] };
    },
    async addFault({ headers, body }) {
      const set = setFault(await worldOf({ headers }), body, places);
      return typeof set === 'string' ? problem(400, 'Bad Request', set) : { status: 201, body: set };
    },
    async removeFaults({ headers }) {
      (await worldOf({ headers })).faults.clear();
      return DONE;
    },
    async getClock({ headers }) {
      return { status: 200, body: clockOf(await worldOf({ headers })) };
    },
    async setClock({ headers, body: { now, running } }) {
      const world = await worldOf({ headers });
      world.clock.set(new Date(now), running);
      return { status: 200, body: clockOf(world) };
    },
    async endSession({ headers }) {
      await worlds.end(headers['X-Sandbox-Session']);
      return DONE;
    },
  };
}
