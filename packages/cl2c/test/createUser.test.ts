import { describe, expect, expectTypeOf, test } from 'vitest';
import { connectCl2c, createUser } from '../src/generated/calls.ts';
import { createCl2cFetch } from '../src/generated/fetch.ts';
import { type Cl2cClient, type components, createCl2cClient } from '../src/index.ts';

type Schemas = components['schemas'];
type Result = Awaited<ReturnType<Cl2cClient['createUser']>>;

const auth = { tenant: 'club', apiKey: 'key' };
const body = {
  firstName: 'Asha',
  lastName: 'Rao',
  email: 'asha.rao@example.com',
  userName: 'asha.rao',
  phoneNumber: '+14155550123',
};
const problem: Schemas['Problem'] = { type: 't', title: 't', status: 400, detail: 'd', instance: 'i', errors: {} };
const options = {
  apiUrl: 'https://cl2c.example.com',
  auth,
  fetch: async () => Response.json(problem, { status: 400 }),
};

describe('createUser', () => {
  test('narrows the body by the status and by ok', () => {
    expectTypeOf<Extract<Result, { ok: true }>['body']>().toEqualTypeOf<Schemas['User']>();
    expectTypeOf<Extract<Result, { ok: false }>['body']>().toEqualTypeOf<Schemas['Problem']>();
    expectTypeOf<Extract<Result, { ok: true }>['status']>().toEqualTypeOf<200>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400 | 401>();
  });

  test('demands the whole person', async () => {
    const { phoneNumber: _, ...incomplete } = body;
    // @ts-expect-error the phone number is missing
    await createCl2cClient(options).createUser({ body: incomplete });
    // @ts-expect-error the input is missing
    await expect(createCl2cClient(options).createUser()).rejects.toThrow('the body is missing');
    // @ts-expect-error no such credential
    createCl2cClient({ ...options, auth: { basicAuth: 'x' } });
  });

  test('is the same as method, as function and by path', async () => {
    const byMethod = await createCl2cClient(options).createUser({ body });
    const byFunction = await createUser(connectCl2c(options), { body });
    expectTypeOf(byFunction).toEqualTypeOf(byMethod);
    const { error } = await createCl2cFetch(options).POST('/v1/cl2c/user', { body });
    expectTypeOf(error).toEqualTypeOf<Schemas['Problem'] | undefined>();
    expect([byMethod.body, byFunction.body, error]).toEqual([problem, problem, problem]);
  });
});
