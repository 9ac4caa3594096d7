import { unwrap } from '@rollcall/sandbox-control';
import { describe, expect, test } from 'vitest';
import type { ApiName } from '../src/apis/names.ts';
import { HERE, steering } from './control/steering.ts';

const HUSH = 'hush-7f3a';
const SECRET = `walnut-${HUSH}-Ferry`;

const credentials = {
  conscent: [{ apiKey: `${HUSH}-key`, apiSecret: `${HUSH}-secret` }],
  cl2c: [{ tenant: `${HUSH}-tenant`, apiKey: `${HUSH}-key` }],
  epixel: [{ apiKey: `${HUSH}-key`, accessToken: `${HUSH}-token` }],
};

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

const json = (more: Record<string, string> = {}) => ({ 'content-type': 'application/json', ...more });
const basic = json({ authorization: `Basic ${btoa(`${HUSH}-key:${HUSH}-secret`)}` });
const bearer = { apikey: `${HUSH}-key`, authorization: `Bearer ${HUSH}-token` };
const tenant = json({ tenant: `${HUSH}-tenant`, 'x-api-key': `${HUSH}-key` });
const member = { email: 'm@example.com', fname: 'A', lname: 'B', password: SECRET };
const everywhere = {
  cookie: `session=${HUSH}; ${HUSH}=1`,
  'user-agent': HUSH,
  'x-request-id': HUSH,
  referer: `http://x/${HUSH}`,
  [`x-${HUSH}`]: HUSH,
};
const REGISTER: Readonly<Record<ApiName, string>> = {
  conscent: '/conscent/client/register-user',
  cl2c: '/cl2c/v1/cl2c/user',
  epixel: '/epixel/api/v1/user/signup/',
  pcxpay: '/pcxpay/v1/users/register',
};

const post = (headers: Record<string, string>, body: BodyInit): RequestInit => ({
  method: 'POST',
  headers: { ...everywhere, ...headers },
  body,
});
const text = (value: unknown) => JSON.stringify(value);

const REQUESTS: readonly [what: string, path: string, init: RequestInit][] = [
  ['credentials that are good', REGISTER.conscent, post(basic, text({ firstName: 'A', email: 'a@example.com' }))],
  [
    'credentials that are not',
    REGISTER.conscent,
    post(json({ authorization: `Basic ${btoa(`${HUSH}:x${HUSH}`)}` }), '{}'),
  ],
  ['credentials of no known kind', REGISTER.conscent, post(json({ authorization: `${HUSH} ${HUSH}` }), '{}')],
  ['API keys', REGISTER.cl2c, post(tenant, text({ firstName: 'A', password: SECRET }))],
  ['a password', REGISTER.pcxpay, post(json(), text(member))],
  [
    'a password that is repeated elsewhere',
    REGISTER.pcxpay,
    post(json(), text({ ...member, fname: SECRET, address: `at ${SECRET}` })),
  ],
  ['a password of the wrong type', REGISTER.pcxpay, post(json(), text({ ...member, password: { nested: [SECRET] } }))],
  [
    'undeclared fields',
    REGISTER.pcxpay,
    post(json(), text({ ...member, pw: SECRET, deep: { er: [{ secret: SECRET }] }, [SECRET]: 1 })),
  ],
  [
    'undeclared fields where none may be',
    REGISTER.conscent,
    post(
      basic,
      text({ firstName: 'A', email: 'a@example.com', shippingAddress: [{ pass: SECRET, [SECRET]: SECRET }] }),
    ),
  ],
  ['JSON that is cut off', REGISTER.pcxpay, post(json(), text(member).slice(0, -2))],
  ['JSON with a name twice', REGISTER.pcxpay, post(json(), `{"password":"${SECRET}","password":"${SECRET}"}`)],
  ['a list', REGISTER.pcxpay, post(json(), text([SECRET, { password: SECRET }]))],
  ['a text', REGISTER.pcxpay, post(json(), text(SECRET))],
  [
    'bytes that are no text',
    REGISTER.pcxpay,
    post(json(), new TextEncoder().encode(`\u00ff{"password":"${SECRET}"}`).subarray(1)),
  ],
  ['a large body', REGISTER.pcxpay, post(json(), text({ ...member, address: SECRET.repeat(5000) }))],
  ['another media type', REGISTER.pcxpay, post({ 'content-type': `text/plain; x=${HUSH}` }, SECRET)],
  ['a media type that is none', REGISTER.pcxpay, post({ 'content-type': HUSH }, SECRET)],
  ['a form', REGISTER.pcxpay, post({}, new URLSearchParams({ password: SECRET }))],
  [
    'a multipart body',
    REGISTER.epixel,
    post(bearer, form({ username: 'somebody', password: SECRET, first_name: 'A', other: SECRET, [SECRET]: '1' })),
  ],
  [
    'a file',
    REGISTER.epixel,
    (() => {
      const data = form({ username: 'b' });
      data.append('password', new File([SECRET], SECRET));
      return post(bearer, data);
    })(),
  ],
  [
    'multipart that is cut off',
    REGISTER.epixel,
    post(
      { ...bearer, 'content-type': `multipart/form-data; boundary=${HUSH}` },
      `--${HUSH}\r\nContent-Disposition: form-data; name="password"\r\n\r\n${SECRET}`,
    ),
  ],
  ['a query', `${REGISTER.pcxpay}?password=${SECRET}&${SECRET}=1&api_key=${SECRET}`, post(json(), text(member))],
  [
    'a query of an operation that has one',
    `/conscent/client/update-user?userId=1&token=${SECRET}`,
    { method: 'PATCH', headers: basic, body: '{}' },
  ],
  ['a path of nothing', `/conscent/${SECRET}/${HUSH}`, { method: 'POST', headers: basic }],
  ['a path of no API', `/${SECRET}?${SECRET}`, { method: 'GET', headers: everywhere }],
  ['a method', REGISTER.pcxpay, { method: HUSH.replaceAll('-', '') }],
  ['a fault', REGISTER.pcxpay, post(json({ 'x-sandbox-fault': `status=${HUSH}` }), text(member))],
];

describe('no secret', () => {
  test.each(REQUESTS)('is in the journal, on the page or in what they are made of: %s', async (_, path, init) => {
    const { app, control } = await steering({ credentials, seed: {} });
    await app.request(HERE + path, init);
    const journal = text(unwrap(await control.getJournal({})));
    const page = await (await app.request(`${HERE}/_sandbox`, { headers: { accept: 'text/html' } })).text();
    for (const place of [journal, page]) {
      for (const hidden of [HUSH, SECRET, 'hush7f3a', btoa(HUSH).slice(0, 10)])
        expect(place.toLowerCase()).not.toContain(hidden.toLowerCase());
    }
  });

  test('hides what was asked, as far as it is declared', async () => {
    const { app, control } = await steering({ credentials, seed: {} });
    const password = `${SECRET}"\n%`;
    const body = { ...member, password, address: `at ${password}`, pw: SECRET };
    await app.request(HERE + REGISTER.pcxpay, post(json(), text(body)));
    const [exchange] = unwrap(await control.getJournal({}));
    expect(JSON.parse(exchange?.request.body ?? '')).toEqual({
      email: 'm@example.com',
      fname: 'A',
      lname: 'B',
      password: '[redacted]',
      address: 'at [redacted]',
      pw: '[undeclared]',
    });
  });
});
