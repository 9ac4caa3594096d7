/** What only the runtime does, seen from a generated client. Its siblings are tested beside the runtime. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Generated, generatedCase } from '../generated.ts';

let harbour: Generated;
let create: (options: object) => any;
let createFetch: (options: object) => any;

beforeAll(async () => {
  harbour = await generatedCase('client-runtime');
  create = (await harbour.load('client.ts')).createClubClient;
  createFetch = (await harbour.load('fetch.ts')).createClubFetch;
  return harbour.dispose;
});

/** Answers in turn, and keeps what was asked. */
function server(...answers: Response[]) {
  const sent: { url: string; init: RequestInit & { headers: Record<string, string> } }[] = [];
  const fetch = async (url: string, init: never) => {
    sent.push({ url, init });
    return answers[Math.min(sent.length, answers.length) - 1]?.clone();
  };
  return { fetch, sent };
}

describe('a client', () => {
  it.each(['-5', '1.5.2'])('sends nothing again after a 429 whose Retry-After is %s', async (value) => {
    const { fetch, sent } = server(new Response(null, { status: 429, headers: { 'retry-after': value } }));
    expect(await create({ fetch }).enlist()).toMatchObject({ status: 429 });
    expect(sent).toHaveLength(1);
  });

  it('pages on the origin of an operation that has servers of its own, and on no other', async () => {
    const namesOf = async (id: string, next: string) => {
      const { fetch, sent } = server(
        Response.json({ items: ['a'], next }),
        Response.json({ items: ['b'], next: null }),
      );
      const items: string[] = [];
      for await (const item of create({ fetch })[id].pages()) items.push(item);
      return [...items, sent[1]?.url];
    };
    const second = 'https://archive.example.com/v2/pg/absolute?page=2';
    expect(await namesOf('listLogs', second)).toEqual(['a', 'b', second]);
    expect(await namesOf('listLogs', '?page=2')).toEqual(['a', 'b', second]);
    expect(await namesOf('listBoats', '?page=2')).toEqual(['a', 'b', 'https://oslo.example.com/v2/pg/relative?page=2']);
    for (const next of [
      'https://harbour.example.com/pg/absolute',
      'http://archive.example.com/',
      '//evil.example.com/',
    ])
      await expect(namesOf('listLogs', next)).rejects.toThrow('which allowOrigins does not list');
  });

  it.each(['validation.js', 'zod.ts'])(
    'says by %s what a value lacks, though it is a part of the message',
    async (file) => {
      const { clubValidation, clubZod } = await harbour.load(file);
      const { fetch } = server(new Response(null, { status: 204 }));
      const call = create({ fetch, validate: clubValidation ?? clubZod }).nameBoat({ body: { name: 'a' } });
      await expect(call).rejects.toMatchObject({
        issues: [
          { part: 'body', path: ['name'], message: expect.stringMatching(/at least 2 characters|>=2 characters/) },
        ],
      });
    },
  );

  it('takes a signal of a platform whose signals can do little', async () => {
    const { fetch } = server(Response.json({ at: 'noon' }));
    const signal = Object.assign(new EventTarget(), { aborted: false });
    expect(await create({ fetch }).pingA({}, { signal })).toMatchObject({ status: 200, body: { at: 'noon' } });
    signal.aborted = true;
    await expect(create({ fetch }).pingA({}, { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('./fetch', () => {
  const answer = () => Response.json({ at: 'noon' });
  // openapi-fetch gives `fetch` a request instead of a URL.
  const requestOf = (sent: { readonly url: unknown }[]) => sent[0]?.url as Request;

  it('parses as it is told to', async () => {
    const { fetch } = server(answer());
    const { data } = await createFetch({ fetch }).GET('/f/parse', { parseAs: 'stream' });
    expect(data).toBeInstanceOf(ReadableStream);
    expect(await new Response(data).json()).toEqual({ at: 'noon' });
  });

  it('sends no header that is undefined or null', async () => {
    const { fetch, sent } = server(answer());
    await createFetch({ fetch }).GET('/f/parse', { headers: { a: undefined, b: null, c: 1 } });
    expect(Object.fromEntries(requestOf(sent).headers)).toEqual({ accept: 'application/json', c: '1' });
  });

  it('sends a call to its own baseUrl', async () => {
    const { fetch, sent } = server(answer());
    await createFetch({ fetch }).GET('/f/parse', { baseUrl: 'https://mirror.example.com/v1/' });
    expect(requestOf(sent).url).toBe('https://mirror.example.com/v1/f/parse');
  });

  it('is typed as it works', async () => {
    expect(
      await harbour.compile(`import { createClubFetch } from './fetch.ts';
const club = createClubFetch();
const stream: Response['body'] | undefined = (await club.GET('/f/parse', { parseAs: 'stream' })).data;
const at: string | undefined = (await club.GET('/f/parse', { params: { query: { ports: ['a'] } } })).data?.at;
const text: string | undefined = (await club.GET('/f/parse', { parseAs: 'text', headers: { a: undefined, b: null } })).data;
await club.GET('/f/parse', { baseUrl: 'https://x.example', querySerializer: ({ ports }) => String(ports) });
await club.POST('/v/length', { body: { name: 'a' }, bodySerializer: ({ name }) => String(name) });
// @ts-expect-error the body is required
await club.POST('/v/length');
// @ts-expect-error no such type
await club.GET('/f/parse', { params: { query: { ports: 1 } } });
export { stream, at, text };`),
    ).toEqual([]);
  });
});
