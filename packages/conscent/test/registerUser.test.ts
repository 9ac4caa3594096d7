import { startMock } from '@rollcall/mock';
import { describe, expect, expectTypeOf, test } from 'vitest';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { RegisterUserRequest } from '../src/generated/validation.js';
import { RegisterUserRequest as ZodRegisterUserRequest } from '../src/generated/zod.ts';
import { type ConscentClient, createConscentClient } from '../src/index.ts';
import { createServer, safeEqual, unimplemented } from '../src/server.ts';

const auth = { basicAuth: { username: 'key', password: 'secret:with a colon' } };
const unreachable = { firstName: 'Asha' };

const server = createServer(
  {
    ...unimplemented,
    registerUser: () => ({ status: 201, body: { message: 'Account created successfully', userId: '1' } }),
  },
  {
    authenticate: {
      basicAuth: ({ username, password }) => username === 'key' && safeEqual(password, auth.basicAuth.password),
    },
  },
);
const client = createConscentClient({
  apiUrl: 'https://conscent.example.com',
  auth,
  fetch: async (url, init) => server.fetch(new Request(url, init)),
});

describe('registerUser', () => {
  test('answers 201 with the id of the user', async () => {
    const result = await client.registerUser({ body: { firstName: 'Asha', phone: '2025550143' } });
    expect(result).toMatchObject({ ok: true, status: 201, body: { userId: '1' } });
  });

  test('narrows the body by the status', () => {
    type Result = Awaited<ReturnType<ConscentClient['registerUser']>>;
    expectTypeOf<Extract<Result, { status: 201 }>['body']>().toEqualTypeOf<{ message: string; userId: string }>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400 | 401>();
  });
});

describe('a registration with neither email nor phone is refused', () => {
  test('by the types and the server', async () => {
    // @ts-expect-error one of email and phone has to be there
    const result = await client.registerUser({ body: unreachable });
    expect(result).toMatchObject({ status: 400, body: { message: expect.stringContaining('email') } });
  });

  test('by ./validation and ./zod', () => {
    for (const schema of [RegisterUserRequest, ZodRegisterUserRequest]) {
      expect(schema['~standard'].validate(unreachable)).toHaveProperty('issues');
      expect(schema['~standard'].validate({ ...unreachable, email: 'asha@example.com' })).not.toHaveProperty('issues');
    }
  });

  test.each(['', ' ', '\t\n', '\u00A0', '\u200B', '+', '--'])('and %j is neither', async (blank) => {
    const asPhone = { ...unreachable, phone: blank };
    const asEmail = { ...unreachable, email: blank };
    for (const body of [asPhone, asEmail, { ...asPhone, email: 'asha@example.com' }]) {
      expect((await client.registerUser({ body })).status).toBe(400);
      expect(RegisterUserRequest['~standard'].validate(body)).toHaveProperty('issues');
      expect(ZodRegisterUserRequest['~standard'].validate(body)).toHaveProperty('issues');
    }
  });

  test.each(['2025550143', '+1 (202) 555-0143', '202-555-0143 ext. 4'])('while %j is one', async (phone) => {
    expect((await client.registerUser({ body: { ...unreachable, phone } })).status).toBe(201);
  });

  test('by the mock', async () => {
    const mock = await startMock(document);
    try {
      const mocked = createConscentClient({
        apiUrl: mock.url,
        auth: { basicAuth: { username: 'key', password: 'secret' } },
      });
      // @ts-expect-error one of email and phone has to be there
      expect((await mocked.registerUser({ body: unreachable })).status).toBe(400);
      expect((await mocked.registerUser({ body: { ...unreachable, email: 'asha@example.com' } })).status).toBe(201);
    } finally {
      await mock.close();
    }
  });
});
