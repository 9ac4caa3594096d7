import { expect, test } from 'vitest';
import { answerOf, parameter, type Setup, serveOne } from '../../../test/one-operation.ts';

/** 2026-01-01 and 2027-06-30 at midnight, as RFC 9745 and RFC 9110 write them. */
const SINCE = 1_767_225_600;
const SUNSET = 'Wed, 30 Jun 2027 00:00:00 GMT';
const EARLIER = 'Thu, 31 Dec 2026 00:00:00 GMT';
const both = { deprecation: SINCE, sunset: SUNSET };
const body = { required: false, content: { 'application/json': {} } };
const shape = { type: ['string'] } as const;

async function announced({ operation, ...setup }: Setup, target = '/loans', value?: unknown) {
  const { app } = serveOne({ operation: { body, ...operation }, ...setup });
  const headers = { 'content-type': 'application/json' };
  const init = value === undefined ? {} : { body: JSON.stringify(value), headers };
  const { status, headers: answered } = await answerOf(app.request(target, { method: 'POST', ...init }));
  return [status, answered.get('deprecation'), answered.get('sunset')];
}

test('an operation that is deprecated says so in every answer', async () => {
  const operation = { lifecycle: both };
  expect(await announced({ operation })).toEqual([200, `@${SINCE}`, SUNSET]);
  expect(await announced({ operation }, '/loans', { a: 1 })).toEqual([200, `@${SINCE}`, SUNSET]);
  expect(await announced({ operation, options: { maxBodyBytes: 1 } }, '/loans', { a: 1 })).toEqual([
    413,
    `@${SINCE}`,
    SUNSET,
  ]);
  expect(await announced({ operation: { ...operation, body: { ...body, required: true } } })).toEqual([
    400,
    `@${SINCE}`,
    SUNSET,
  ]);
});

test('an operation that is not says nothing', async () => {
  expect(await announced({})).toEqual([200, null, null]);
});

test('a parameter that is deprecated is announced where it is sent', async () => {
  const parameters = [parameter({ name: 'sort', in: 'query', shape }), parameter({ name: 'by', in: 'query', shape })];
  const lifecycle = { properties: { query: { properties: { sort: { deprecation: SINCE } } } } };
  expect(await announced({ operation: { parameters, lifecycle } }, '/loans?sort=a')).toEqual([200, `@${SINCE}`, null]);
  expect(await announced({ operation: { parameters, lifecycle } }, '/loans?by=a')).toEqual([200, null, null]);
});

test('so is a member of a body, however deep', async () => {
  const tags = { items: { properties: { color: { sunset: SUNSET } } } };
  const operation = { lifecycle: { properties: { body: { properties: { tags } } } } };
  expect(await announced({ operation }, '/loans', { tags: [{}, { color: 'red' }] })).toEqual([200, null, SUNSET]);
  expect(await announced({ operation }, '/loans', { tags: [{ name: 'a' }] })).toEqual([200, null, null]);
  expect(await announced({ operation }, '/loans', { tags: { color: 'red' } })).toEqual([200, null, null]);
});

test('so is a member of an answer', async () => {
  const operation = { lifecycle: { properties: { answer: { properties: { name: both } } } } };
  const answering = (value: object) => ({ operation, handler: () => ({ status: 200, body: value }) });
  expect(await announced(answering({ name: 'Ada' }))).toEqual([200, `@${SINCE}`, SUNSET]);
  expect(await announced(answering({ title: 'Ada' }))).toEqual([200, null, null]);
});

test('of several days the earliest is told', async () => {
  const members = { a: { deprecation: SINCE + 5, sunset: EARLIER }, b: { deprecation: SINCE, sunset: SUNSET } };
  const operation = { lifecycle: { deprecation: SINCE + 9, properties: { body: { properties: members } } } };
  expect(await announced({ operation }, '/loans', { a: 1, b: 1 })).toEqual([200, `@${SINCE}`, EARLIER]);
});

test('what a handler says of it has precedence', async () => {
  const handler = () => ({ status: 200, body: {}, headers: { Sunset: EARLIER } });
  expect(await announced({ operation: { lifecycle: both }, handler })).toEqual([200, `@${SINCE}`, EARLIER]);
});
