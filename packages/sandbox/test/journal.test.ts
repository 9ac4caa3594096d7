import { type components, unwrap } from '@rollcall/sandbox-control';
import { describe, expect, test } from 'vitest';
import { apis } from '../src/apis/index.ts';
import { lookUp } from '../src/description/document.ts';
import { Journal } from '../src/journal/journal.ts';
import { HERE, steering } from './control/steering.ts';

type Exchange = components['schemas']['Exchange'];

const BASIC = { authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}` };
const JSON_BODY = { ...BASIC, 'content-type': 'application/json' };

/** What the journal says of one request. */
async function journaled(path: string, init: RequestInit): Promise<Exchange> {
  const { app, control } = await steering({ seed: {}, limits: { maxBodyBytes: 2000 } });
  await app.request(HERE + path, init);
  const [exchange] = unwrap(await control.getJournal({}));
  if (exchange === undefined) throw new Error('The journal is empty.');
  return exchange;
}

const registering = (body: string, headers: Record<string, string> = JSON_BODY) =>
  journaled('/conscent/client/register-user', { method: 'POST', headers, body });

describe('the journal says', () => {
  test('who asked for what, and with which success', async () => {
    expect(await registering('{"firstName":"Asha","email":"asha@example.com"}')).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      time: expect.any(String),
      api: 'conscent',
      operationId: 'registerUser',
      method: 'POST',
      path: '/conscent/client/register-user',
      status: 201,
      milliseconds: expect.any(Number),
      request: {
        headers: { authorization: '[redacted]', 'content-type': 'application/json' },
        query: {},
        body: JSON.stringify({ firstName: 'Asha', email: 'asha@example.com' }, null, 2),
      },
    });
  });

  test.each([
    ['a value', '{"firstName":"A","email":"nobody"}', '/email', 'format', 'email'],
    ['what is missing', '{"email":"a@example.com"}', '/firstName', 'required', ['firstName']],
    [
      'a value below',
      '{"firstName":"A","email":"a@example.com","shippingAddress":[{"city":1}]}',
      '/shippingAddress/0/city',
      'type',
      'string',
    ],
  ])('which rule of the description is broken, and where it stands: %s', async (_, body, path, keyword, rule) => {
    const { refusal, response } = await registering(body);
    expect(refusal).toMatchObject({
      title: 'Bad Request',
      detail: 'The request does not match the description of the API.',
    });
    const issue = refusal?.issues.find((each) => each.path === path);
    expect(issue).toMatchObject({ in: 'body', keyword });
    const found = lookUp(apis.conscent.document, issue?.pointer ?? '');
    expect(found).toEqual(Array.isArray(rule) ? expect.arrayContaining(rule) : rule);
    expect(lookUp(apis.conscent.document, refusal?.pointer ?? '')).toHaveProperty('description');
    expect(response?.body).toContain('message');
  });

  test('which parameter is missing', async () => {
    const { refusal } = await journaled('/conscent/client/update-user', {
      method: 'PATCH',
      headers: JSON_BODY,
      body: '{"gender":"MALE"}',
    });
    const [issue] = refusal?.issues ?? [];
    expect(issue).toMatchObject({ in: 'query', path: '/userId', keyword: 'required' });
    expect(lookUp(apis.conscent.document, issue?.pointer ?? '')).toBe(true);
  });

  test.each<[string, string, RequestInit, number, string]>([
    ['credentials', '/conscent/client/register-user', { method: 'POST' }, 401, 'credential'],
    ['a method', '/conscent/client/register-user', { method: 'PUT' }, 405, 'no operation of this method'],
    ['a path', '/conscent/client/registeruser', { method: 'POST' }, 404, 'There is no such path.'],
    ['a path of no API', '/client/register-user', { method: 'POST' }, 404, 'There is no such path.'],
    [
      'a size',
      '/conscent/client/register-user',
      { method: 'POST', headers: JSON_BODY, body: `{"firstName":"${'x'.repeat(3000)}"}` },
      413,
      'too large',
    ],
    [
      'a coding',
      '/conscent/client/register-user',
      { method: 'POST', headers: { ...JSON_BODY, 'content-encoding': 'gzip' }, body: 'x' },
      415,
      'content coding',
    ],
    [
      'bad JSON',
      '/conscent/client/register-user',
      { method: 'POST', headers: JSON_BODY, body: '{' },
      400,
      'description',
    ],
    [
      'a rule of the sandbox',
      '/conscent/client/update-user?userId=nobody',
      { method: 'PATCH', headers: JSON_BODY, body: '{"gender":"MALE"}' },
      404,
      'User not found.',
    ],
  ])('that %s is wrong', async (_, path, init, status, says) => {
    const exchange = await journaled(path, init);
    expect(exchange.status).toBe(status);
    expect(exchange.refusal?.detail.toLowerCase()).toContain(says.toLowerCase());
  });

  test('in the API’s own words what only the API knows', async () => {
    const { app, control } = await steering({ seed: {} });
    const body = new FormData();
    body.append('sponsor', 'blocked.sponsor');
    const headers = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };
    await app.request(`${HERE}/epixel/api/v1/user/validate-sponsor/`, { method: 'POST', headers, body });
    const [exchange] = unwrap(await control.getJournal({}));
    expect(exchange?.refusal).toEqual({
      title: 'Bad Request',
      detail: expect.stringMatching(/^sponsor: ./),
      issues: [],
      pointer: expect.any(String),
    });
    expect(exchange?.request.body).toBe(JSON.stringify({ sponsor: 'blocked.sponsor' }, null, 2));
  });

  test('which answers were faults that somebody set', async () => {
    const { control, register } = await steering();
    await register({ 'X-Sandbox-Fault': 'status=429' });
    const [exchange] = unwrap(await control.getJournal({}));
    expect(exchange).toMatchObject({
      status: 429,
      fault: { status: 429 },
      refusal: { detail: expect.stringContaining('on purpose') },
    });
  });

  test('what was answered, wherever the description declares it', async () => {
    const { response } = await journaled('/conscent/client/register-user', { method: 'POST' });
    expect(JSON.parse(response?.body ?? '')).toEqual({ message: 'Valid credentials are required.' });
  });

  test('the id that the answer has', async () => {
    const { control, register } = await steering();
    const answer = await register();
    expect(unwrap(await control.getJournal({}))[0]?.id).toBe(answer.headers.get('x-request-id'));
  });
});

describe('the journal', () => {
  test('has the newest first, and so many', async () => {
    const { control, app } = await steering({ journal: { exchanges: 3 } });
    for (const name of ['a', 'b', 'c', 'd']) await app.request(`${HERE}/${name}`);
    const paths = async (limit?: number) =>
      unwrap(await control.getJournal(limit === undefined ? {} : { query: { limit } })).map(({ path }) => path);
    expect(await paths()).toEqual(['/d', '/c', '/b']);
    expect(await paths(2)).toEqual(['/d', '/c']);
    await control.reset();
    expect(await paths()).toHaveLength(3);
  });

  test('has so many bytes at most', () => {
    const journal = new Journal({ exchanges: 1000, bytes: 1000 });
    for (let index = 0; index < 50; index++) {
      const request = { headers: {}, query: {}, body: 'x'.repeat(100) };
      journal.add({ id: String(index), time: '', method: 'GET', path: '/', milliseconds: 1, request });
    }
    expect(JSON.stringify(journal.latest()).length).toBeLessThanOrEqual(1000 + 50);
    expect(journal.latest()[0]?.id).toBe('49');
    journal.add({
      id: 'large',
      time: '',
      method: 'GET',
      path: 'x'.repeat(2000),
      milliseconds: 1,
      request: { headers: {}, query: {} },
    });
    expect(journal.latest()).toEqual([]);
  });
});

/** Everything here is a secret, or stands where there may be one. */
