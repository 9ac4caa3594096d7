import { describe, expect, test } from 'vitest';
import { somebody, type World } from '../support/world.ts';

type SignUp = Parameters<World['epixel']['signUp']>[0]['body'];
type WithPackage = Parameters<World['epixel']['signUpWithPackage']>[0]['body'];
type Changes = Readonly<Record<string, string | undefined>>;

function customer() {
  const { username, email, phone } = somebody();
  const person = { country_code: 'US', first_name: 'Leïla', last_name: 'Branđt', username, email, phone_number: phone };
  return { ...person, password: 'walnut-Ferry-kite-58', agree_terms: '1', user_type: 'customer' } as const;
}

function buyer() {
  const { email, phone_number, ...person } = customer();
  const address = {
    address_first_name: 'Anne-Marie',
    address_last_name: "O'Neil",
    address_mail_id: email,
    address_phone_number: phone_number,
    address_name_line: '48',
    address_premise: 'Cedar Street',
    address_locality: 'Springfield',
    address_postal_code: '62701',
    address_country_code: 'US',
    address_state_code: 'IL',
  };
  const order = { confirm_password: person.password, product_id: '17', sponsor: 'leila.brandt', subdomain: 'mateo' };
  return { ...person, email, phone_number, ...address, ...order } as const;
}

const USERNAME =
  "Invalid username. Only contains alphanumeric characters, underscore and dot. \nUnderscore and dot can't be next to each other (e.g user_.name). \nUnderscore or dot can't be used multiple times in a row (e.g user__name / user..name). The number of characters must be between 5 to 250.";
const NOT_FOUND = 'The selected sponsor is not found or is in the inactive state.';
const POSITION = 'Your chosen position is invalid. The default will be the spilling preference of';

/** The rows of both error tables, and what provokes them. Values of `taken` are somebody's who is there. */
const ROWS: readonly [field: string, message: string, Changes][] = [
  ['country_code', 'Invalid country code', { country_code: 'XX' }],
  ['country_code', 'Invalid country code', { country_code: '' }],
  ['sponsor', 'Invalid sponsor name', { sponsor: 'no such..name' }],
  ['sponsor', NOT_FOUND, { sponsor: 'nobody.known' }],
  ['sponsor', NOT_FOUND, { sponsor: 'inactive.sponsor' }],
  ['sponsor', NOT_FOUND, { sponsor: 'blocked.sponsor' }],
  ['first_name', 'The first name should be an alphabet.', { first_name: 'Le1la' }],
  ['first_name', 'The first name should be an alphabet.', { first_name: '' }],
  ['last_name', 'The last name should be an alphabet.', { last_name: 'van Brandt' }],
  ['username', 'Username is already taken. Please try another one.', { username: 'LEILA.brandt' }],
  ['password', 'password validation errors', { password: 'short', confirm_password: 'short' }],
  ['phone_number', 'Phone number already taken. Please try another one.', { phone_number: '207 946 0801' }],
  ['email', 'There is a user registered with the specified E-Mail address.', { email: 'Leila.Brandt@example.com' }],
  ['position', POSITION, { position: 'LEFT' }],
  ['position', POSITION, { position: 'LEFT', place_genealogy: '0' }],
  ['position', POSITION, { position: 'MIDDLE', place_genealogy: '1' }],
  ['subdomain', 'Ensure this field has no more than 15 characters.', { subdomain: 'sixteen-letters!' }],
  ['subdomain', 'Ensure this field has at least 3 characters.', { subdomain: 'ab' }],
];

const BAD_USERNAMES = ['user_.name', 'user__name', 'user..name', 'us er', 'four', 'x'.repeat(251), 'üser.name', ''];

const PACKAGE_ROWS: typeof ROWS = [
  ['confirm_password', "Confirmed password doesn't match.", { confirm_password: 'something else' }],
  ['address_postal_code', 'Invalid postcode', { address_postal_code: '6270' }],
  ['address_postal_code', 'Invalid postcode', { address_country_code: 'PT', address_postal_code: '!' }],
  ['address_state_code', 'Invalid address_state_code', { address_state_code: 'XX' }],
  ['address_first_name', 'Invalid address_first_name', { address_first_name: '4nne' }],
  ['address_last_name', 'Invalid address_last_name', { address_last_name: ' ' }],
  ['address_country_code', 'Invalid address_country_code', { address_country_code: 'Atlantis' }],
  ['product_id', 'Invalid product_id', { product_id: '4711' }],
];

export function epixelBehaviour(world: () => World): void {
  const signUp = (changes: Changes = {}) => world().epixel.signUp({ body: { ...customer(), ...changes } as SignUp });
  const signUpWithPackage = (changes: Changes = {}) =>
    world().epixel.signUpWithPackage({ body: { ...buyer(), ...changes } as WithPackage });
  const refusal = (field: string, message: string) => ({
    status: 400,
    body: { status_code: 400, errors: { [field]: [message] }, data: {} },
  });

  const operations = [
    ['signUp', signUp, USERNAME],
    ['signUpWithPackage', signUpWithPackage, `username ${USERNAME}`],
  ] as const;

  describe.each(operations)('%s', (_, call, invalidUsername) => {
    test('signs up and answers with an id that is nobody else’s', async () => {
      const results = [await call(), await call()];
      const uids = results.map((result) => (result.status === 200 ? result.body.data.uid : result.body));
      expect(results.map(({ status }) => status)).toEqual([200, 200]);
      expect(new Set(uids).size).toBe(2);
    });

    test('places somebody whose position comes with place_genealogy', async () => {
      expect((await call({ place_genealogy: '1', position: 'HOLDING_TANK' })).status).toBe(200);
      expect((await call({ place_genealogy: '1' })).status).toBe(200);
    });

    test.each(ROWS)('refuses %s with “%s” for %j', async (field, message, changes) => {
      expect(await call(changes)).toMatchObject(refusal(field, message));
    });

    test.each(BAD_USERNAMES)('refuses the user name %j with the documented message', async (username) => {
      const { status, body } = await call({ username });
      expect({ status, body }).toEqual(refusal('username', invalidUsername));
    });

    test('tells all that is wrong at once', async () => {
      const { body } = await call({ country_code: 'XX', sponsor: 'nobody.known', username: 'leila.brandt' });
      expect(Object.keys((body as { errors: object }).errors).sort()).toEqual(['country_code', 'sponsor', 'username']);
    });

    test('lets one of many win who want the same user name at once', async () => {
      const { username } = customer();
      const results = await Promise.all(Array.from({ length: 6 }, () => call({ username })));
      expect(results.map(({ status }) => status).sort()).toEqual([200, ...Array(5).fill(400)]);
      const lost = results.find(({ status }) => status === 400);
      expect(lost).toMatchObject(refusal('username', 'Username is already taken. Please try another one.'));
    });
  });

  describe('signUp', () => {
    test('lets somebody who has signed up be a sponsor', async () => {
      const { username } = customer();
      await signUp({ username });
      expect((await signUp({ user_type: 'member', sponsor: username, subdomain: 'branch' })).status).toBe(200);
    });

    test('stores neither password nor its confirmation', async () => {
      const password = 'never stored: saffron-Canyon';
      await signUp({ password });
      await signUpWithPackage({ password, confirm_password: password });
      const rows = await world().store.database.selectFrom('epixel_users').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(password);
      expect(rows.at(-1)?.password_hash).toMatch(/^\$argon2id\$/);
    });
  });

  describe('signUpWithPackage', () => {
    test.each(PACKAGE_ROWS)('refuses %s with “%s” for %j', async (field, message, changes) => {
      const { status, body } = await signUpWithPackage(changes);
      expect({ status, body }).toMatchObject(refusal(field, message));
    });

    test('answers 500 as documented when the package is sold out, and adds nobody', async () => {
      const { username } = customer();
      expect(await signUpWithPackage({ username, product_id: 'sold-out' })).toMatchObject({
        status: 500,
        body: { status_code: 500, errors: { non_field_errors: ['User creation is failed.'] }, data: {} },
      });
      expect((await signUp({ username })).status).toBe(200);
    });
  });

  describe('validateSponsor', () => {
    test.each([
      ['Invalid sponsor username.', 'no such..name'],
      ['Invalid sponsor username.', ''],
      ['Sponsor is blocked or inactive.', 'inactive.sponsor'],
      ['Sponsor is blocked or inactive.', 'blocked.sponsor'],
      [NOT_FOUND, 'nobody.known'],
    ])('says “%s” of %j', async (message, sponsor) => {
      expect(await world().epixel.validateSponsor({ body: { sponsor } })).toMatchObject(refusal('sponsor', message));
    });

    test('accepts an active sponsor', async () => {
      const result = await world().epixel.validateSponsor({ body: { sponsor: 'leila.brandt' } });
      expect(result).toMatchObject({ status: 200, body: { status_code: 200, errors: {}, data: {} } });
    });
  });

  describe('listSponsors', () => {
    test('links its pages so that each sponsor comes once, and back again', async () => {
      const usernames: string[] = [];
      const pages: string[] = [];
      const counts = new Set<number>();
      let url: string | null = 'http://sandbox.test/epixel/api/v1/user/get/sponsors/';
      let previous: string | null = null;
      while (url !== null) {
        const headers = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };
        const answer = await world().sandbox.app.request(url, { headers });
        const { data } = (await answer.json()) as {
          data: { results: { username: string }[]; count: number; next: string | null; previous: string | null };
        };
        usernames.push(...data.results.map(({ username }) => username));
        counts.add(data.count);
        previous = data.previous;
        pages.push(url);
        url = data.next;
      }
      expect(pages.length).toBeGreaterThan(2);
      expect(previous).toMatch(new RegExp(`\\?page=${pages.length - 1}$`));
      expect(new Set(usernames).size).toBe(usernames.length);
      expect([...counts]).toEqual([usernames.length]);
      expect(usernames).toContain('leila.brandt');
      expect(usernames).not.toContain('blocked.sponsor');
    });

    test('has a first page for any page that makes no sense, and a way back from beyond the last', async () => {
      const first = await world().epixel.listSponsors();
      expect(first).toMatchObject({ status: 200, body: { data: { previous: null } } });
      const headers = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };
      const get = (page: string) =>
        world().sandbox.app.request(`http://sandbox.test/epixel/api/v1/user/get/sponsors/?page=${page}`, { headers });
      for (const page of ['0', '-1', 'x', '1e99', '%00']) expect(await (await get(page)).json()).toEqual(first.body);
      expect(await (await get('999')).json()).toMatchObject({
        data: { results: [], next: null, previous: expect.any(String) },
      });
    });
  });

  test.each([
    ['an unknown key', 'guess', 'sandbox-token'],
    ['an unknown token', 'sandbox-key', 'guess'],
  ])('refuses %s', async (_, apiKey, token) => {
    expect((await world().epixelAs(apiKey, token).listSponsors()).status).toBe(401);
  });
}
