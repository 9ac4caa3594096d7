import { startMock } from '@rollcall/mock';
import { describe, expect, expectTypeOf, test } from 'vitest';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { UpdateUserRequest } from '../src/generated/validation.js';
import { UpdateUserRequest as ZodUpdateUserRequest } from '../src/generated/zod.ts';
import { type ConscentClient, createConscentClient } from '../src/index.ts';
import { createServer, unimplemented } from '../src/server.ts';

const auth = { basicAuth: { username: 'key', password: 'secret' } };
const empty = { query: { userId: '1' }, body: {} };
// The types refuse these only where they are written out in the call.
const unknown: object[] = [{ aFieldOfTomorrow: 1 }, { lastname: 'Rao' }, { lastName: 'Rao', aFieldOfTomorrow: 1 }];

describe('updateUser', () => {
  test('narrows the body by the status', () => {
    type Result = Awaited<ReturnType<ConscentClient['updateUser']>>;
    expectTypeOf<Extract<Result, { status: 200 }>['body']['userData']['userId']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400 | 401 | 404>();
  });
});

// The types can't count properties: `{}` is a valid set of optional fields to them.
describe('an update of nothing, or of something that no account has, is refused', () => {
  test('by the server', async () => {
    const server = createServer(
      { ...unimplemented, updateUser: () => ({ status: 404, body: { message: 'No such user' } }) },
      { authenticate: { basicAuth: () => true } },
    );
    const fetch = async (url: string, init: RequestInit) => server.fetch(new Request(url, init));
    const client = createConscentClient({ apiUrl: 'https://conscent.example.com', auth, fetch });
    expect((await client.updateUser(empty)).status).toBe(400);
    for (const body of unknown) expect((await client.updateUser({ ...empty, body })).status).toBe(400);
    expect((await client.updateUser({ ...empty, body: { lastName: 'Rao' } })).status).toBe(404);
  });

  test('by ./validation and ./zod', () => {
    for (const schema of [UpdateUserRequest, ZodUpdateUserRequest]) {
      for (const body of [{}, ...unknown]) expect(schema['~standard'].validate(body)).toHaveProperty('issues');
      expect(schema['~standard'].validate({ lastName: 'Rao' })).not.toHaveProperty('issues');
    }
  });

  test('by the mock', async () => {
    const mock = await startMock(document);
    try {
      const client = createConscentClient({ apiUrl: mock.url, auth });
      for (const body of [{}, ...unknown]) expect((await client.updateUser({ ...empty, body })).status).toBe(400);
      expect((await client.updateUser({ ...empty, body: { lastName: 'Rao' } })).status).toBe(200);
    } finally {
      await mock.close();
    }
  });
});
