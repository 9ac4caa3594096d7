import { expect, test } from 'vitest';
import { generatedCase } from '../generated.ts';
import { pairOf, withContent } from '../pair.ts';

const blob = (text: string, type = '') => new Blob([text], { type });
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('`text/json` is JSON on both sides', async () => {
  const { send, serve } = await pairOf(await generatedCase('text-json-request'));
  const sent = await send({ body: { n: 1 } });
  expect(sent.headers.get('content-type')).toBe('text/json');
  expect(await serve(await sent.text(), 'text/json; charset=utf-8')).toMatchObject({
    status: 204,
    given: { body: { n: 1 } },
  });
  expect((await serve('{"n":"no"}', 'text/json')).status).toBe(400);
  expect((await serve('{"n":1}', 'application/json')).status).toBe(415);
});

test('`application/*+json` takes every media type of that suffix, and nothing else', async () => {
  const { serve } = await pairOf(await generatedCase('suffix-range-request'));
  expect(await serve('{"n":1}', 'application/merge-patch+json')).toMatchObject({
    status: 204,
    given: { body: { n: 1 }, contentType: 'application/*+json' },
  });
  for (const other of ['application/json', 'text/x+json', 'application/*+json', 'application/merge-patch+xml'])
    expect((await serve('{"n":1}', other)).status).toBe(415);
});

test('the client sends no range: it is told the media type, by the compiler too', async () => {
  const made = await generatedCase('suffix-range-content-type');
  const { send } = await pairOf(made);
  const sent = await send({ body: { n: 1 }, contentType: 'application/merge-patch+json' });
  expect(sent.headers.get('content-type')).toBe('application/merge-patch+json');
  await expect(send({ body: { n: 1 } })).rejects.toThrow('name the contentType');
  await expect(send({ body: { n: 1 }, contentType: 'application/*+json' })).rejects.toThrow('name the contentType');
  await expect(send({ body: { n: 1 }, contentType: 'application/json' })).rejects.toThrow('does not take');
  const use = `import { createClubClient } from './client.ts';
const club = createClubClient({ apiUrl: 'https://club.example.com' });
club.mendKeel({ body: { n: 1 }, contentType: 'application/merge-patch+json' });
// @ts-expect-error a range is not sent
club.mendKeel({ body: { n: 1 } });
// @ts-expect-error not of the range
club.mendKeel({ body: { n: 1 }, contentType: 'application/json' });`;
  expect(await made.compile(use)).toEqual([]);
});

test.each([
  [
    'wildcard-response-any',
    ['text/plain', 'application/json', 'application/xml', 'image/png', 'text/plain; charset=x-no'],
  ],
  ['wildcard-response-image', ['image/svg+xml', 'image/png', 'IMAGE/PNG; a=b']],
])('what comes under the range of %s is a Blob, whatever it is', async (name, types) => {
  const { receive } = await pairOf(await generatedCase(name));
  for (const type of types) {
    const { body } = await receive('{}', type);
    expect(body).toBeInstanceOf(Blob);
    expect(await body.text()).toBe('{}');
  }
});

test('what comes under `text/*` is a string, JSON too, and under `application/*` a Blob', async () => {
  const { receive } = await pairOf(
    await withContent('response', { 'text/*': { schema: { type: 'string' } }, 'application/*': {} }),
  );
  for (const type of ['text/json', 'text/csv', 'text/xml']) expect((await receive('{}', type)).body).toBe('{}');
  for (const type of ['application/json', 'application/xml'])
    expect((await receive('{}', type)).body).toBeInstanceOf(Blob);
  await expect(receive('{}', 'image/png')).rejects.toMatchObject({ name: 'UnexpectedContentTypeError' });
});

test('a handler names the media type of an answer under a range, which the compiler demands', async () => {
  const made = await generatedCase('wildcard-response-image');
  const { answer } = await pairOf(made);
  const response = await answer({ status: 200, body: blob('<svg/>'), contentType: 'image/svg+xml' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect((await answer({ status: 200, body: blob('x') })).status).toBe(500);
  expect((await answer({ status: 200, body: blob('x'), contentType: 'text/plain' })).status).toBe(500);
  const use = `import type { Handlers } from './server.ts';
const body = new Blob();
export const right: Handlers['getPhoto'] = () => ({ status: 200, body, contentType: 'image/svg+xml' });
// @ts-expect-error which image it is has to be said
export const unnamed: Handlers['getPhoto'] = () => ({ status: 200, body });
// @ts-expect-error that is not an image
export const other: Handlers['getPhoto'] = () => ({ status: 200, body, contentType: 'text/plain' });`;
  expect(await made.compile(use)).toEqual([]);
});

test('a request under a range is sent as the type of its file, or as the caller says, and arrives as a Blob', async () => {
  const { send, serve } = await pairOf(await withContent('request', { 'image/*': { schema: {} } }));
  expect((await send({ body: blob('x', 'image/gif') })).headers.get('content-type')).toBe('image/gif');
  expect((await send({ body: blob('x'), contentType: 'image/png' })).headers.get('content-type')).toBe('image/png');
  await expect(send({ body: blob('x') })).rejects.toThrow('name the contentType');
  const { status, given } = await serve('<svg/>', 'image/svg+xml');
  expect(status).toBe(204);
  expect(given).toMatchObject({ contentType: 'image/*' });
  expect(given.body.type).toBe('image/svg+xml');
  expect((await serve('{}', 'application/json')).status).toBe(415);
});

test('under `*/*` a handler gets bytes, be they JSON', async () => {
  const { serve } = await pairOf(await withContent('request', { '*/*': { schema: {} } }));
  const { given } = await serve('{"a":1}', 'application/json');
  expect(await given.body.text()).toBe('{"a":1}');
});

test.each([
  ['application/json;version=1', { draught: 'x' }, 'application/json;version=1'],
  ['application/json; version=2', { beam: 'x' }, 'application/json;version=2'],
  ['Application/JSON ;\tVersion="2"; charset=utf-8', { beam: 'x' }, 'application/json;version=2'],
])('%s is read as the version that it is', async (contentType, value, declared) => {
  const { receive } = await pairOf(await generatedCase('media-type-blank'), true);
  expect(await receive(JSON.stringify(value), contentType)).toMatchObject({ contentType: declared, body: value });
});

test('a version that is not declared is an error', async () => {
  const { receive, answer } = await pairOf(await generatedCase('media-type-other-version'));
  for (const type of ['application/json; version=3', 'application/json', 'application/json; charset=utf-8'])
    await expect(receive('{"beam":"x"}', type)).rejects.toMatchObject({ name: 'UnexpectedContentTypeError' });
  const refused = await answer({ status: 200, body: { beam: 'x' }, contentType: 'application/json; version=3' });
  expect(refused.status).toBe(500);
});

test('a server tells versions apart by their parameters, too', async () => {
  const version = (name: string) => ({ schema: { type: 'object', required: [name] } });
  const { serve } = await pairOf(
    await withContent('request', { 'application/json;v=1': version('a'), 'application/json; v=2': version('b') }),
  );
  expect(await serve('{"b":1}', 'application/json;charset=utf-8;v="2"')).toMatchObject({
    status: 204,
    given: { contentType: 'application/json; v=2' },
  });
  expect((await serve('{"b":1}', 'application/json;v=1')).status).toBe(400);
  expect((await serve('{"b":1}', 'application/json;v=3')).status).toBe(415);
});

test('a text is decoded by its charset, and an unknown one is an error that names it', async () => {
  const { receive } = await pairOf(await generatedCase('charset-latin1'));
  expect((await receive(latin1('é'), 'text/html; charset=iso-8859-1')).body).toBe('é');
  expect((await receive(latin1('é'), 'text/html; Charset="ISO-8859-1"')).body).toBe('é');
  expect((await receive(Uint8Array.of(0xe9, 0), 'text/html; charset=utf-16le')).body).toBe('é');
  // A byte order mark is not a part of the text.
  expect((await receive(Uint8Array.of(0xff, 0xfe, 0xe9, 0), 'text/html; charset=utf-16')).body).toBe('é');
  expect((await receive('\ufeffé', 'text/html')).body).toBe('é');
  await expect(receive('x', 'text/html; charset=x-klingon')).rejects.toMatchObject({
    name: 'UnknownCharsetError',
    charset: 'x-klingon',
  });
});

test('a server decodes text by its charset, refuses an unknown one, and takes JSON in UTF-8 alone', async () => {
  const { serve } = await pairOf(
    await withContent('request', {
      'text/plain': { schema: { type: 'string' } },
      'application/xml': { schema: { type: 'string' } },
      'application/json': { schema: { type: 'string' } },
      'application/octet-stream': { schema: {} },
    }),
  );
  expect((await serve(latin1('é'), 'text/plain;charset=latin1')).given.body).toBe('é');
  expect((await serve(latin1('<é/>'), 'application/xml; charset=iso-8859-1')).given.body).toBe('<é/>');
  expect((await serve('é', 'text/plain; charset=utf8')).given.body).toBe('é');
  expect((await serve(latin1('é'), 'text/plain')).status).toBe(400);
  expect((await serve(latin1('é'), 'text/plain; charset=us-ascii')).status).toBe(400);
  expect((await serve('x', 'text/plain; charset=x-klingon')).status).toBe(415);
  expect((await serve(latin1('"é"'), 'application/json; charset=latin1')).status).toBe(415);
  expect((await serve('x', 'application/octet-stream; charset=binary')).status).toBe(204);
});

test('what is written as text is UTF-8, so that no other charset is claimed', async () => {
  const { send } = await pairOf(await withContent('request', { 'text/*': { schema: { type: 'string' } } }));
  expect((await send({ body: 'é' })).headers.get('content-type')).toBe('text/plain');
  await expect(send({ body: 'é', contentType: 'text/csv; charset=latin1' })).rejects.toThrow('UTF-8');
  const { answer } = await pairOf(await withContent('response', { 'text/*': { schema: { type: 'string' } } }));
  expect((await answer({ status: 200, body: 'é', contentType: 'text/csv; charset=latin1' })).status).toBe(500);
});
