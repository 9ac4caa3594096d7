import { describe, expect, test } from 'vitest';
import { RegisterUserRequest } from '../src/generated/validation.js';
import { createPcxpayClient } from '../src/index.ts';
import { fakePcxpay, fixtures, make, responses } from '../src/testing.ts';

const clientOf = (fake: ReturnType<typeof fakePcxpay>) => createPcxpayClient({ fetch: fake });

describe('the fake', () => {
  test.each(['newOrganisation', 'existingOrganisation', 'requiredOnly'] as const)(
    'answers %s as documented',
    async (name) => {
      const { status, body } = responses.registerUser[201][name];
      expect(await clientOf(fakePcxpay()).registerUser(fixtures.registerUser[name])).toMatchObject({ status, body });
    },
  );

  test('refuses an address that is taken, as documented', async () => {
    const { status, body } = responses.registerUser[400].emailTaken;
    expect(await clientOf(fakePcxpay()).registerUser(fixtures.registerUser.emailTaken)).toMatchObject({ status, body });
  });

  test('refuses what breaks the contract in the words of the API', async () => {
    const { email: _, ...body } = make.registerUserRequest();
    const fake = fakePcxpay();
    // @ts-expect-error the email address is missing
    expect(await clientOf(fake).registerUser({ body })).toMatchObject({
      status: 400,
      body: { message: 'email is required' },
    });
  });
});

test('make gives valid people', () => {
  for (let seed = 0; seed < 20; seed++)
    expect(RegisterUserRequest['~standard'].validate(make.registerUserRequest({}, { seed }))).not.toHaveProperty(
      'issues',
    );
});
