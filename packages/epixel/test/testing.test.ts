import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { SignUpRequest } from '../src/generated/validation.js';
import { type components, createEpixelClient, NetworkError } from '../src/index.ts';
import { handlers } from '../src/msw.ts';
import { FakeError, fakeEpixel, fixtures, make, networkError, responses } from '../src/testing.ts';

type Schemas = components['schemas'];
const auth = { apiKey: 'any', bearerAuth: 'any' };
const clientOf = (fetch: ReturnType<typeof fakeEpixel>) => createEpixelClient({ fetch, auth, retry: false });

describe('make', () => {
  test('gives valid sign-ups of as many people as there are seeds', () => {
    const people = Array.from({ length: 50 }, (_, seed) => make.signUpRequest({}, { seed }));
    for (const person of people) expect(SignUpRequest['~standard'].validate(person)).not.toHaveProperty('issues');
    for (const key of ['username', 'email'] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(50);
    expect(people.every(({ email }) => /^[a-z.]+@example\.com$/.test(email))).toBe(true);
    expect(make.signUpRequest({}, { seed: 7 })).toEqual(people[7]);
    expectTypeOf(make.signUpRequest()).toEqualTypeOf<Schemas['SignUpRequest']>();
  });

  test('fills in what an overridden value asks for', () => {
    const member = make.signUpRequest({ user_type: 'member' }, { optional: false });
    expect(member).toMatchObject({ user_type: 'member', sponsor: expect.any(String), subdomain: expect.any(String) });
    expect(member).not.toHaveProperty('position');
  });

  test('leaves out what is overridden with undefined', () => {
    expect(make.signUpRequest({ user_type: 'customer', sponsor: undefined })).not.toHaveProperty('sponsor');
  });

  test('refuses overrides that break the contract', () => {
    expect(() => make.signUpRequest({ email: 'nadia' })).toThrow(
      /make\.signUpRequest: .*\/email must be a valid email \(format\)/,
    );
    expect(() => make.signUpRequest({ user_type: 'member', sponsor: undefined })).toThrow(/\/sponsor is required/);
    // @ts-expect-error there is no such kind of user
    expect(() => make.signUpRequest({ user_type: 'distributor' })).toThrow(/\/user_type/);
  });
});

describe('a fixture', () => {
  test('is the input of the example, made afresh each time', () => {
    const { member } = fixtures.signUp;
    expect(member.body).toMatchObject({ user_type: 'member', username: 'lukasz_amari' });
    Object.assign(member.body, { username: 'other' });
    expect(fixtures.signUp.member.body).toMatchObject({ username: 'lukasz_amari' });
  });

  test('is accepted by the call', () => {
    type Input = Parameters<ReturnType<typeof createEpixelClient>['signUp']>[0];
    expectTypeOf(fixtures.signUp.member).toEqualTypeOf<Input>();
    // @ts-expect-error the description has no such example
    expect(fixtures.signUp.nobody).toBeUndefined();
  });
});

describe('a fake', () => {
  test('answers from the examples, the one of the same exchange first', async () => {
    const epixel = clientOf(fakeEpixel());
    const signedUp = await epixel.signUp(fixtures.signUp.member);
    expect(signedUp).toMatchObject({ status: 200, body: responses.signUp[200].member.body });
    expect(await epixel.validateSponsor(fixtures.validateSponsor.sponsorBlocked)).toMatchObject({
      status: 400,
      body: { errors: { sponsor: ['Sponsor is blocked or inactive.'] } },
    });
  });

  test('answers as its handlers say: with a status, a response, a list of them, or a function', async () => {
    const fake = fakeEpixel({
      signUp: 401,
      validateSponsor: [400, responses.validateSponsor[200].activeSponsor],
      listSponsors: async ({ principal }) => ({
        ...responses.listSponsors[200].onlyPage,
        headers: { 'X-Keys': Object.keys(principal).length },
      }),
    });
    const epixel = clientOf(fake);
    expect((await epixel.signUp(fixtures.signUp.customer)).status).toBe(401);
    const sponsor = { body: { sponsor: 'mateo' } };
    const statuses = [];
    for (let time = 0; time < 3; time++) statuses.push((await epixel.validateSponsor(sponsor)).status);
    expect(statuses).toEqual([400, 200, 200]);
    const list = await epixel.listSponsors();
    expect([list.status, list.response.headers.get('x-keys')]).toEqual([200, '2']);
  });

  test('refuses a request that breaks the contract as the API documents it', async () => {
    const fake = fakeEpixel({
      signUp: () => {
        throw new Error('never reached');
      },
    });
    const { email: _, ...incomplete } = make.signUpRequest();
    const result = await clientOf(fake).signUp({ body: incomplete as Schemas['SignUpRequest'] });
    expect(result).toMatchObject({
      status: 400,
      body: { status_code: 400, errors: { email: ['is required'] }, data: {} },
    });
    expect(fake.requests).toMatchObject([
      {
        operationId: 'signUp',
        status: 400,
        refused: { issues: [{ in: 'body', path: ['email'], keyword: 'required' }] },
      },
    ]);
  });

  test('refuses a caller without credentials', async () => {
    const fake = fakeEpixel();
    const response = await fake('https://epixel.example.com/api/v1/user/get/sponsors/');
    expect([response.status, fake.requests[0]?.operationId]).toEqual([401, 'listSponsors']);
  });

  test('throws in the test that has it answer what the contract does not allow', async () => {
    const wrong = { status: 200, body: { status_code: 200, errors: {}, data: { uid: 7 } } } as const;
    // @ts-expect-error an id is text
    const fake = fakeEpixel({ signUp: wrong });
    const call = clientOf(fake).signUp(fixtures.signUp.customer);
    await expect(call).rejects.toBeInstanceOf(FakeError);
    await expect(call).rejects.toThrow(
      /signUp answers 200, which breaks the contract: \/data\/uid must be string \(type\)/,
    );
    expect(() => fake.reset()).toThrow(FakeError);
    expect(() => fake.reset()).not.toThrow();
  });

  test.each([
    ['a status that is not declared', { status: 418 }, /signUp answers 418, .* \(status\)/],
    ['a media type that is not declared', { ...responses.signUp[200].member, contentType: 'text/html' }, /contentType/],
    ['nothing', undefined, /signUp gives no answer/],
  ])('throws where a handler answers with %s', async (_, answer, message) => {
    const fake = fakeEpixel({ signUp: () => answer as never });
    await expect(clientOf(fake).signUp(fixtures.signUp.customer)).rejects.toThrow(message);
  });

  test('says what a handler throws', async () => {
    const fake = fakeEpixel({ signUp: ({ body }) => expect(body).toMatchObject({ username: 'bo' }) as never });
    await expect(clientOf(fake).signUp(fixtures.signUp.customer)).rejects.toThrow(/the fake of signUp threw: expected/);
  });

  test('keeps a journal of what has arrived, and forgets it', async () => {
    const fake = fakeEpixel();
    const epixel = clientOf(fake);
    await Promise.all([epixel.validateSponsor({ body: { sponsor: 'mateo' } }), epixel.listSponsors()]);
    expect(fake.requests.map(({ operationId, status }) => [operationId, status]).sort()).toEqual([
      ['listSponsors', 200],
      ['validateSponsor', 200],
    ]);
    for (const request of fake.requests)
      if (request.operationId === 'validateSponsor') {
        expectTypeOf(request.input?.body).toEqualTypeOf<Schemas['ValidateSponsorRequest'] | undefined>();
        expect(request.input?.body).toEqual({ sponsor: 'mateo' });
      }
    expect(JSON.stringify(fake.requests)).not.toContain('bearer');
    fake.reset();
    expect(fake.requests).toEqual([]);
  });

  test('lets the connection break', async () => {
    const fake = fakeEpixel({ listSponsors: networkError });
    await expect(clientOf(fake).listSponsors()).rejects.toBeInstanceOf(NetworkError);
    expect(fake.requests).toMatchObject([{ operationId: 'listSponsors' }]);
    expect(fake.requests[0]).not.toHaveProperty('status');
    expect(() => fake.reset()).not.toThrow();
  });

  test('takes its time, and no longer than its caller waits', async () => {
    const epixel = createEpixelClient({ fetch: fakeEpixel({}, { latency: 60_000 }), auth, timeout: 20, retry: false });
    await expect(epixel.listSponsors()).rejects.toThrow(/20 ms/);
  });

  test('is at another URL where it is told so', async () => {
    const elsewhere = 'http://localhost:8080/epixel';
    const call = (fetch: ReturnType<typeof fakeEpixel>) =>
      createEpixelClient({ fetch, auth, apiUrl: elsewhere }).listSponsors();
    expect((await call(fakeEpixel({}, { apiUrl: elsewhere }))).status).toBe(200);
    await expect(call(fakeEpixel())).rejects.toThrow(/no operation GET http:\/\/localhost:8080\/.*the option apiUrl/);
  });

  test('takes other handlers for one test', async () => {
    const fake = fakeEpixel({ listSponsors: 200 });
    fake.use({ listSponsors: 401 });
    expect((await clientOf(fake).listSponsors()).status).toBe(401);
    fake.reset();
    expect((await clientOf(fake).listSponsors()).status).toBe(200);
    // @ts-expect-error there is no such operation
    expect(() => fakeEpixel({ signDown: 200 })).toThrow('epixel has no operation signDown');
  });
});

describe('a fake behind MSW', () => {
  const fake = fakeEpixel();
  const other = http.get('https://other.example.com/ping', () => HttpResponse.json({ pong: true }));
  const server = setupServer(...handlers(fake), other);
  const epixel = createEpixelClient({ auth, retry: false });
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    fake.reset();
  });
  afterAll(() => server.close());

  test('answers what the client sends to the API', async () => {
    const body = make.signUpRequest({}, { seed: 3 });
    expect((await epixel.signUp({ body })).status).toBe(200);
    expect(fake.requests).toMatchObject([{ operationId: 'signUp', input: { body } }]);
  });

  test('refuses requests as the API documents it, and breaks connections', async () => {
    expect((await epixel.signUp({ body: {} as Schemas['SignUpRequest'] })).status).toBe(400);
    fake.use({ signUp: networkError });
    await expect(epixel.signUp({ body: make.signUpRequest() })).rejects.toBeInstanceOf(NetworkError);
  });

  test('lets pages of other origins call, and says so when they ask', async () => {
    const origin = 'https://app.example.net';
    const asks = (method: string) => ({
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'x-api-key' },
    });
    const url = 'https://epixel.example.com/api/v1/user/get/sponsors/';
    const leave = await fetch(url, asks('GET'));
    expect([leave.status, Object.fromEntries(leave.headers)]).toEqual([
      204,
      {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'x-api-key',
      },
    ]);
    expect(fake.requests).toEqual([]);
    const answer = await fetch(url, { headers: { origin } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toContain('content-type');
    expect((await fetch(url, asks('PUT'))).headers.get('access-control-allow-methods')).toBeNull();
  });

  test('leaves other URLs to other handlers', async () => {
    expect(await (await fetch('https://other.example.com/ping')).json()).toEqual({ pong: true });
    await delay(0);
    expect(fake.requests).toEqual([]);
  });

  test('throws where it is told to break the contract, at the call and at reset', async () => {
    fake.use({ listSponsors: { status: 200, body: {} as never } });
    await expect(epixel.listSponsors()).rejects.toThrow(/listSponsors answers 200, which breaks the contract/);
    expect(() => fake.reset()).toThrow(FakeError);
  });
});
