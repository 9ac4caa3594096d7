import { describe, expect, test } from 'vitest';
import { somebody, type World } from '../support/world.ts';

export function conscentBehaviour(world: () => World): void {
  const register = async () => {
    const { firstName, lastName, email, phone } = somebody();
    const details = { firstName, lastName, email, phone, countryCode: '+1' };
    const result = await world().conscent.registerUser({ body: details });
    if (result.status !== 201) throw new Error(JSON.stringify(result.body));
    return { ...details, userId: result.body.userId };
  };

  describe('registerUser', () => {
    test('answers with a new id of 24 hexadecimal digits', async () => {
      expect((await register()).userId).toMatch(/^[0-9a-f]{24}$/);
    });

    test.each(['email', 'phone'] as const)('refuses the %s of somebody else, however it is written', async (field) => {
      const known = await register();
      const written = field === 'email' ? known.email.toUpperCase() : known.phone.replace(/(\d{3})/g, ' $1-');
      const body = { ...{ firstName: 'Other', email: somebody().email }, [field]: written, countryCode: '+1' };
      expect(await world().conscent.registerUser({ body })).toMatchObject({
        status: 400,
        body: { message: `A user with this ${field} is already registered.` },
      });
    });

    test('takes a number for the same wherever its calling code stands', async () => {
      const { phone } = somebody();
      const [national] = phone.match(/\d+$/) ?? [];
      const registerPhone = (contact: object) =>
        world().conscent.registerUser({ body: { firstName: 'Other', ...contact } as never });
      expect((await registerPhone({ phone: national, countryCode: '+888' })).status).toBe(201);
      expect((await registerPhone({ phone: `+888 ${national}` })).status).toBe(400);
      expect((await registerPhone({ phone: `+888${national}`, countryCode: '+888' })).status).toBe(400);
    });

    test.each(['', ' ', '-'])('takes the phone %j for no contact', async (phone) => {
      const body = JSON.stringify({ firstName: 'Nobody', phone });
      const headers = {
        authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}`,
        'content-type': 'application/json',
      };
      const path = '/conscent/client/register-user';
      expect((await world().sandbox.app.request(path, { method: 'POST', headers, body })).status).toBe(400);
    });

    test('takes the same number in another country for another number', async () => {
      const phone = somebody().phone.slice(1);
      const registerIn = (countryCode: string) =>
        world().conscent.registerUser({ body: { firstName: 'Other', phone, countryCode } });
      expect((await registerIn('+1')).status).toBe(201);
      expect((await registerIn('+44')).status).toBe(201);
      expect((await registerIn('+1')).status).toBe(400);
    });

    test('lets one of many win who register the same email at once', async () => {
      const { email } = somebody();
      const body = { firstName: 'Racer', email };
      const results = await Promise.all(Array.from({ length: 8 }, () => world().conscent.registerUser({ body })));
      expect(results.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(400)]);
    });

    test.each(['a\u0000b', '\ud800', 'x'.repeat(20_000)])('keeps any text that JSON can hold', async (firstName) => {
      const body = { firstName, phone: firstName + somebody().phone };
      const result = await world().conscent.registerUser({ body });
      if (result.status !== 201) throw new Error(JSON.stringify(result.body));
      const { userId } = result.body;
      const updated = await world().conscent.updateUser({ query: { userId }, body: { gender: 'OTHERS' } });
      expect(updated).toMatchObject({ status: 200, body: { userData: { name: firstName, phone: body.phone } } });
    });

    test('refuses a wrong secret', async () => {
      const body = { firstName: 'Test', email: somebody().email };
      expect((await world().conscentAs('guess').registerUser({ body })).status).toBe(401);
    });
  });

  describe('updateUser', () => {
    test('changes what is named and leaves the rest', async () => {
      const { userId, email, phone } = await register();
      const result = await world().conscent.updateUser({ query: { userId }, body: { lastName: 'Changed' } });
      expect(result).toMatchObject({
        status: 200,
        body: { userData: { userId, name: 'Test Changed', email, phone, countryCode: '+1', isEmailVerified: false } },
      });
    });

    test('replaces a list of addresses, whose entries get ids', async () => {
      const { userId } = await register();
      const set = (city: string) =>
        world().conscent.updateUser({ query: { userId }, body: { shippingAddress: [{ city }] } });
      await set('Porto');
      expect(await set('Braga')).toMatchObject({
        body: {
          userData: {
            shippingAddress: [{ city: 'Braga', area: '', _id: expect.stringMatching(/^[0-9a-f]{24}$/) }],
            billingAddress: [],
          },
        },
      });
    });

    test('keeps all of the changes that are made at once', async () => {
      const { userId } = await register();
      const changes: Parameters<World['conscent']['updateUser']>[0]['body'][] = [
        { gender: 'MALE' },
        { lastName: 'All' },
        { firstName: 'Kept' },
        { isEmailVerified: true },
        { isPhoneVerified: true },
        { dateOfBirth: '1990-01-31T00:00:00Z' },
        { shippingAddress: [] },
        { countryCode: '+1' },
      ];
      const answers = await Promise.all(
        changes.map((body) => world().conscent.updateUser({ query: { userId }, body })),
      );
      expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 200));
      const result = await world().conscent.updateUser({ query: { userId }, body: { gender: 'MALE' } });
      const { lastName, firstName, ...others } = Object.assign({}, ...changes);
      expect(result).toMatchObject({ body: { userData: { ...others, name: 'Kept All' } } });
    });

    test('refuses the email of somebody else, and keeps to its own', async () => {
      const [one, other] = [await register(), await register()];
      const query = { userId: one.userId };
      expect((await world().conscent.updateUser({ query, body: { email: other.email } })).status).toBe(400);
      expect((await world().conscent.updateUser({ query, body: { email: one.email } })).status).toBe(200);
    });

    test('lets one of many win who change to the same phone at once', async () => {
      const { phone } = somebody();
      const users = await Promise.all(Array.from({ length: 8 }, register));
      const results = await Promise.all(
        users.map(({ userId }) => world().conscent.updateUser({ query: { userId }, body: { phone } })),
      );
      expect(results.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    });

    test.each(['{"lastname":"Rao"}', '{}'])('refuses %s, which changes nothing', async (body) => {
      const headers = {
        authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}`,
        'content-type': 'application/json',
      };
      const path = '/conscent/client/update-user?userId=66f1c0de5a7b4c3d2e1f0a9b';
      expect((await world().sandbox.app.request(path, { method: 'PATCH', headers, body })).status).toBe(400);
    });

    test.each(['66f1c0de5a7b4c3d2e1f0000', 'no id', '\u0000', 'é'.repeat(3000)])(
      'knows nobody of the id %j',
      async (userId) => {
        const result = await world().conscent.updateUser({ query: { userId }, body: { firstName: 'Nobody' } });
        expect(result).toMatchObject({ status: 404, body: { message: 'User not found.' } });
      },
    );
  });
}
