import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ClubOptions, createClubClient, jsonResponse, stub } from '../../test/club/client.ts';

const secrets = ['hunter2-pass', 'tok-123456', 'key-abcdef', 'ten-98765', 'ada:basic-pw', 'basic-pw'];
const encoded = [...secrets, Buffer.from('ada:basic-pw').toString('base64')];
const auth: ClubOptions['auth'] = {
  tenant: 'ten-98765',
  bearerAuth: async () => 'tok-123456',
  basicAuth: { username: 'ada', password: 'basic-pw' },
  queryKey: 'key-abcdef',
  sso: 'tok-123456',
};
const registration = { body: { name: 'Ada', password: 'hunter2-pass' } };

/** Every string that can be reached from a value, through any property and prototype getter, private fields aside. */
function stringsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Reflect.ownKeys(value).flatMap((key) => [String(key), ...stringsOf(Reflect.get(value, key), seen)]);
}

function expectClean(error: unknown): void {
  expect(error).toBeInstanceOf(Error);
  const text = [...stringsOf(error), inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error)].join('\n');
  for (const secret of encoded) expect(text).not.toContain(secret);
}

async function errorOf(call: (client: ReturnType<typeof createClubClient>) => Promise<unknown>, options: ClubOptions) {
  const events: unknown[] = [];
  const hooks = { onRequest: keep, onResponse: keep, onRetry: keep, onError: keep, onInvalidResponse: keep };
  function keep(event: unknown) {
    events.push(event);
  }
  const client = createClubClient({ auth, hooks, retry: { baseDelay: 1 }, ...options });
  const error = await call(client).catch((reason: unknown) => reason);
  return { error, events };
}

const echo = JSON.stringify(registration);
const leaky = Object.assign(new TypeError(`failed: ${echo} Bearer tok-123456`, { cause: new Error('key-abcdef') }), {
  config: { headers: { authorization: 'Bearer tok-123456' }, data: 'hunter2-pass' },
});

describe('no secret is on an error', () => {
  it.each([
    ['an undeclared status that echoes the request', () => new Response(echo, { status: 418 })],
    [
      'an HTML page that echoes the request',
      () => new Response(echo, { status: 201, headers: { 'content-type': 'text/html' } }),
    ],
    [
      'invalid JSON that echoes the request',
      () => new Response(`${echo}!`, { status: 201, headers: { 'content-type': 'application/json' } }),
    ],
    ['a fetch whose error quotes the request', () => Promise.reject(leaky)],
  ])('after %s', async (_, answer) => {
    const calls = [
      (client: ReturnType<typeof createClubClient>) => client.registerMember(registration),
      (client: ReturnType<typeof createClubClient>) => client.payFee({ body: { cents: 1 } }),
      (client: ReturnType<typeof createClubClient>) => client.getBackup(),
      (client: ReturnType<typeof createClubClient>) => client.listMembers(),
    ];
    for (const call of calls) {
      const { error, events } = await errorOf(call, { fetch: stub(answer).fetch });
      expectClean(error);
      expect(events.length).toBeGreaterThan(1);
      expectClean(Object.assign(new Error(), { events }));
    }
  });

  it('after a header that fetch refuses', async () => {
    const { error } = await errorOf((client) => client.payFee({ body: { cents: 1 } }), {
      auth: { sso: 'tok-123456\r\nx: y' },
    });
    expectClean(error);
    expect(error).toMatchObject({ name: 'InvalidRequestError', attempts: 1 });
  });

  it('after a body that can not be written', async () => {
    const body = { name: 'Ada', password: 'hunter2-pass', toJSON: () => JSON.parse('hunter2-pass') };
    expectClean((await errorOf((client) => client.registerMember({ body }), { fetch: stub().fetch })).error);
  });

  it('after a validator that quotes it', async () => {
    const validate = {
      registerMember: {
        body: {
          'application/json': {
            '~standard': {
              version: 1 as const,
              vendor: 'test',
              validate: (value: unknown) => ({
                issues: [{ message: 'bad "hunter2-pass"', path: [{ key: 'password' }], input: value }],
              }),
            },
          },
        },
        responses: {},
      },
    };
    expectClean((await errorOf((client) => client.registerMember(registration), { validate })).error);
  });

  it('after a timeout', async () => {
    const options = { fetch: () => new Promise<Response>(() => {}), timeout: 5, retry: false } as const;
    expectClean((await errorOf((client) => client.getBackup(), options)).error);
  });

  it('in a result that is printed', async () => {
    const client = createClubClient({ auth, fetch: stub(jsonResponse(201, { id: '42', name: 'Ada' })).fetch });
    const result = await client.registerMember(registration);
    const text = inspect(result, { depth: 9, showHidden: true });
    for (const secret of encoded) expect(text).not.toContain(secret);
  });
});
