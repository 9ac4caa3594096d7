import { describe, expect, test } from 'vitest';
import { somebody, type World } from '../support/world.ts';

function details() {
  const { firstName: fname, lastName: lname, email } = somebody();
  return { email, fname, lname, password: 'never stored: plum-orbit' };
}

export function pcxpayBehaviour(world: () => World): void {
  const organisations = () => world().store.database.selectFrom('pcxpay_organisations').selectAll().execute();

  const registered = async (body: Parameters<World['pcxpay']['registerUser']>[0]['body']) => {
    const result = await world().pcxpay.registerUser({ body });
    if (result.status !== 201) throw new Error(JSON.stringify(result.body));
    return result.body;
  };

  describe('registerUser', () => {
    test('answers with the user, without the password', async () => {
      const { password, ...body } = { ...details(), country: 'GB', role: 'retail' } as const;
      const answer = await registered({ ...body, password });
      expect(answer).toMatchObject({ message: 'User registered successfully', requires_confirmation: true });
      expect(answer.user).toMatchObject({ ...body, status: 'active' });
      expect(JSON.stringify(answer)).not.toContain(password);
    });

    test('stores an argon2id hash of the password, and not the password', async () => {
      const body = details();
      const { user } = await registered(body);
      const rows = await world()
        .store.database.selectFrom('pcxpay_users')
        .selectAll()
        .where('id', '=', user.user_id)
        .execute();
      expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
      expect(JSON.stringify(rows)).not.toContain(body.password);
    });

    test('refuses an email that is taken', async () => {
      const body = details();
      await registered(body);
      expect(await world().pcxpay.registerUser({ body: { ...details(), email: body.email } })).toMatchObject({
        status: 400,
        body: { message: 'A user with this email is already registered.' },
      });
    });

    test('founds an organisation of org_name where there is no org_id', async () => {
      const { user } = await registered({ ...details(), org_name: 'Kiln\u0000Works' });
      const founded = (await organisations()).find(({ id }) => id === user.org_id);
      expect(JSON.parse(founded?.details ?? '')).toEqual({ name: 'Kiln\u0000Works' });
      expect(user.org_ids).toEqual([user.org_id]);
    });

    test('joins the organisation of org_id, whatever org_name says', async () => {
      const before = await organisations();
      const { user } = await registered({
        ...details(),
        org_id: 'org_01lindqvist',
        org_name: 'Unfounded',
        org_member_role: 'clerk',
      });
      expect(user).toMatchObject({ org_id: 'org_01lindqvist', org_ids: ['org_01lindqvist'] });
      expect(await organisations()).toEqual(before);
      const members = await world()
        .store.database.selectFrom('pcxpay_members')
        .selectAll()
        .where('user', '=', user.user_id)
        .execute();
      expect(members.map((one) => JSON.parse(one.details))).toEqual([{ role: 'clerk' }]);
    });

    test.each(['org_unknown', '', '\u0000'])('refuses the org_id %j of no organisation', async (org_id) => {
      expect((await world().pcxpay.registerUser({ body: { ...details(), org_id } })).status).toBe(400);
    });

    test('founds nothing for somebody who is refused, also in a race', async () => {
      const before = (await organisations()).length;
      const { email } = details();
      const body = () => ({ ...details(), email, org_name: 'Race Ltd' });
      const results = await Promise.all(Array.from({ length: 6 }, () => world().pcxpay.registerUser({ body: body() })));
      expect(results.map(({ status }) => status).sort()).toEqual([201, ...Array(5).fill(400)]);
      expect((await organisations()).length).toBe(before + 1);
    });

    test('lets nobody set what is the server’s to say', async () => {
      const sent = {
        ...details(),
        kyc_status: 'approved',
        status: 'admin',
        user_id: 'mine',
        org_ids: ['org_01lindqvist'],
      };
      const { user } = await registered(sent);
      expect(user).not.toHaveProperty('kyc_status');
      expect(user).not.toHaveProperty('org_ids');
      expect(user).toMatchObject({ status: 'active', user_id: expect.not.stringContaining('mine') });
    });
  });
}
