import { describe, expect, test } from 'vitest';
import { somebody, type World } from '../support/world.ts';

function details() {
  const { firstName, lastName, email, username, phone } = somebody();
  return { firstName, lastName, email, userName: username, phoneNumber: phone };
}

export function cl2cBehaviour(world: () => World): void {
  describe('createUser', () => {
    test('answers with the stored user', async () => {
      const body = details();
      const result = await world().cl2c.createUser({ body });
      expect(result).toMatchObject({ status: 200, body: { ...body, authenticated: false, emailConfirmed: false } });
    });

    test('refuses a name that the tenant has, whatever its case', async () => {
      const body = details();
      await world().cl2c.createUser({ body });
      const again = await world().cl2c.createUser({ body: { ...details(), userName: body.userName.toUpperCase() } });
      expect(again).toMatchObject({ status: 400, body: { errors: { userName: ['The user name is taken.'] } } });
    });

    test.each([
      ['another case, in full', 'straße-*', 'STRASSE-*'],
      ['another Unicode form', 'ｊｉｍ-*', 'Jim-*'],
      ['characters that can’t be seen', 'ma\u200bra-*', 'mara-*'],
      ['blanks around it', ' \u00a0lena-*\t', 'lena-*'],
    ])('refuses a name that the tenant has in %s, also at once', async (_, one, other) => {
      const { userName } = details();
      const names = [one, other, one, other].map((name) => name.replace('*', userName));
      const results = await Promise.all(
        names.map((name) => world().cl2c.createUser({ body: { ...details(), userName: name } })),
      );
      expect(results.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    });

    test('gives a name back as it was written', async () => {
      const body = { ...details(), userName: ' Straße\u200b ' };
      expect(await world().cl2c.createUser({ body })).toMatchObject({
        status: 200,
        body: { userName: ' Straße\u200b ' },
      });
    });

    test('keeps tenants apart', async () => {
      const body = details();
      expect((await world().cl2c.createUser({ body })).status).toBe(200);
      expect((await world().otherTenant.createUser({ body })).status).toBe(200);
      expect((await world().otherTenant.createUser({ body })).status).toBe(400);
    });

    test.each([
      ['the key of another tenant', 'sandbox-tenant', 'sandbox-key-2'],
      ['an unknown tenant', 'nobody', 'sandbox-key'],
      ['an unknown key', 'sandbox-tenant', 'guess'],
    ])('refuses %s', async (_, tenant, apiKey) => {
      expect((await world().cl2cAs(tenant, apiKey).createUser({ body: details() })).status).toBe(401);
    });
  });
}
