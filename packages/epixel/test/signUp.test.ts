import { startMock } from '@rollcall/mock';
import { describe, expect, expectTypeOf, test } from 'vitest';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { SignUpRequest } from '../src/generated/validation.js';
import { SignUpRequest as ZodSignUpRequest } from '../src/generated/zod.ts';
import { createEpixelClient, type EpixelClient } from '../src/index.ts';
import { createServer, type Handlers, unimplemented } from '../src/server.ts';

const auth = { apiKey: 'key', bearerAuth: 'token' };
const person = {
  country_code: 'US',
  first_name: 'Leila',
  last_name: 'Brandt',
  username: 'leila.brandt',
  password: 'walnut-Ferry-kite-58',
  agree_terms: '1',
  email: 'leila.brandt@example.com',
  phone_number: '2025550121',
} as const;
const customer = { ...person, user_type: 'customer' } as const;
const member = { ...person, user_type: 'member', sponsor: 'mateo.silva', subdomain: 'leila' } as const;
const { sponsor: _, ...sponsorless } = member;

describe('signUp', () => {
  test('narrows the body by the status', () => {
    type Result = Awaited<ReturnType<EpixelClient['signUp']>>;
    expectTypeOf<Extract<Result, { status: 200 }>['body']['data']['uid']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Result, { status: 400 }>['body']['errors']>().toEqualTypeOf<{ [field: string]: string[] }>();
  });
});

describe('a member without a sponsor is refused', () => {
  test('by the types and the server', async () => {
    const handlers: Handlers = {
      ...unimplemented,
      signUp: () => ({ status: 200, body: { status_code: 200, errors: {}, data: { uid: '7' } } }),
    };
    const server = createServer(handlers, { authenticate: { apiKey: () => true, bearerAuth: () => true } });
    const fetch = async (url: string, init: RequestInit) => server.fetch(new Request(url, init));
    const client = createEpixelClient({ apiUrl: 'https://epixel.example.com', auth, fetch });
    // @ts-expect-error a member has a sponsor
    const result = await client.signUp({ body: sponsorless });
    expect(result).toMatchObject({ status: 400, body: { errors: { sponsor: ['is required'] } } });
    expect((await client.signUp({ body: member })).status).toBe(200);
    expect((await client.signUp({ body: customer })).status).toBe(200);
  });

  test('by ./validation and ./zod', () => {
    for (const schema of [SignUpRequest, ZodSignUpRequest]) {
      expect(schema['~standard'].validate(sponsorless)).toHaveProperty('issues');
      expect(schema['~standard'].validate(member)).not.toHaveProperty('issues');
    }
  });

  test('by the mock', async () => {
    const mock = await startMock(document);
    try {
      const client = createEpixelClient({ apiUrl: mock.url, auth });
      // @ts-expect-error a member has a sponsor
      expect((await client.signUp({ body: sponsorless })).status).toBe(400);
      expect((await client.signUp({ body: member })).status).toBe(200);
    } finally {
      await mock.close();
    }
  });
});
