import { describe, expect, test } from 'vitest';
import { RegisterUserRequest } from '../src/generated/validation.js';
import { ApiError, createConscentClient, unwrap } from '../src/index.ts';
import { fakeConscent, fixtures, make, responses } from '../src/testing.ts';

const auth = { basicAuth: { username: 'key', password: 'secret' } };
const clientOf = (fake: ReturnType<typeof fakeConscent>) => createConscentClient({ fetch: fake, auth });

describe('the fake', () => {
  test.each(Object.entries(fixtures.registerUser))(
    'answers the request of the example %s as its exchange says',
    async (name, input) => {
      const declared = Object.values(responses.registerUser).flatMap((byName) => Object.entries(byName));
      const [, expected] = declared.find(([known]) => known === name) ?? [];
      const { status, body } = await clientOf(fakeConscent()).registerUser(input);
      expect({ status, body }).toMatchObject(expected ?? { status: 201 });
    },
  );

  test('updates the user that a test asks for', async () => {
    const fake = fakeConscent({
      updateUser: ({ query, body }) => ({
        status: 200,
        body: { message: 'Updated.', userData: make.userData({ userId: query.userId, gender: body.gender }) },
      }),
    });
    const { userData } = unwrap(
      await clientOf(fake).updateUser({ query: { userId: '64f1a2b3c4d5e6f7a8b9c0d1' }, body: { gender: 'OTHERS' } }),
    );
    expect(userData).toMatchObject({ userId: '64f1a2b3c4d5e6f7a8b9c0d1', gender: 'OTHERS' });
  });

  test('says what is wrong in the words of the API', async () => {
    // @ts-expect-error neither an email address nor a phone number
    const result = await clientOf(fakeConscent()).registerUser({ body: { firstName: 'Asha' } });
    expect(result).toMatchObject({ status: 400, body: { message: expect.any(String) } });
    expect(() => unwrap(result)).toThrow(ApiError);
  });
});

test('make gives a contact of the kind that is asked for', () => {
  const valid = (body: unknown) => !('issues' in RegisterUserRequest['~standard'].validate(body));
  expect(valid(make.registerUserRequest())).toBe(true);
  const byPhone = make.registerUserRequest({ email: undefined }, { optional: false });
  expect([valid(byPhone), byPhone]).toEqual([true, { firstName: 'Ada', phone: '2025550100' }]);
  expect(() => make.registerUserRequest({ email: undefined, phone: undefined })).toThrow(/make\.registerUserRequest/);
});
