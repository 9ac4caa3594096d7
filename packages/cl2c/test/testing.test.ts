import { describe, expect, test } from 'vitest';
import { CreateUserRequest } from '../src/generated/validation.js';
import { createCl2cClient } from '../src/index.ts';
import { fakeCl2c, fixtures, make, responses } from '../src/testing.ts';

const auth = { tenant: 'club', apiKey: 'any' };
const clientOf = (fake: ReturnType<typeof fakeCl2c>) => createCl2cClient({ fetch: fake, auth });

describe('the fake', () => {
  test('answers each request example with the response of the same exchange', async () => {
    const cl2c = clientOf(fakeCl2c());
    const { newUser } = responses.createUser[200];
    const { userNameTaken } = responses.createUser[400];
    expect(await cl2c.createUser(fixtures.createUser.newUser)).toMatchObject({ status: 200, body: newUser.body });
    expect(await cl2c.createUser(fixtures.createUser.userNameTaken)).toMatchObject({
      status: 400,
      body: userNameTaken.body,
    });
  });

  test('refuses what breaks the contract field by field', async () => {
    const body = { ...make.createUserRequest(), email: 'asha' };
    expect(await clientOf(fakeCl2c()).createUser({ body })).toMatchObject({
      status: 400,
      body: { errors: { email: ['must be a valid email'] } },
    });
  });
});

test('make gives valid people', () => {
  for (let seed = 0; seed < 20; seed++)
    expect(CreateUserRequest['~standard'].validate(make.createUserRequest({}, { seed }))).not.toHaveProperty('issues');
});
