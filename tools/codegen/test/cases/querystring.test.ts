import { beforeAll, describe, expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { type Generated, generatedCase, refusalsOf } from '../generated.ts';

const USE = `
import { createClubClient } from './client.ts';
import { byFormOptions } from './query.ts';
import { fakeClub } from './testing.ts';
import type { createServer } from './server.ts';

export async function calls(client: ReturnType<typeof createClubClient>) {
  await client.byForm({ query: { search: { foo: 'a', tags: ['b'] } } });
  // @ts-expect-error required
  await client.byForm();
  // @ts-expect-error a list
  await client.byForm({ query: { search: { tags: 'b' } } });
  await client.byJson();
  await client.byJson({ query: { json: { numbers: [1], flag: null } } });
  // @ts-expect-error required within
  await client.byJson({ query: { json: {} } });
  await client.byText({ query: { selector: '$.a' } });
  void [byFormOptions, fakeClub];
}
export const handlers: Pick<Parameters<typeof createServer>[0], 'byText'> = {
  byText: ({ query }) => {
    query.selector satisfies string;
    return { status: 204 };
  },
};
`;

// https://spec.openapis.org/oas/v3.2.0#parameter-locations
describe('a parameter that is the whole query', () => {
  let api: Generated;
  beforeAll(async () => {
    api = await generatedCase('querystring');
    return api.dispose;
  });
  const done = { status: 204 };

  /** What a call sends as its query, and what the handler is given. */
  async function called(id: string, value: unknown) {
    const { client, received } = await conversation(api, { byForm: done, byJson: done, byText: done });
    const { response } = await client[id]({ query: value });
    return { query: new URL(received.at(-1).request.url).search.slice(1), given: received.at(-1).query, response };
  }

  async function read(target: string) {
    const { fetch, received } = await conversation(api, { byForm: done, byJson: done, byText: done });
    const { status } = await fetch(new Request(`https://example.com${target}`));
    return status === 204 ? received.at(-1).query : status;
  }

  test('is carried to everything: nothing is refused, and all compiles', async () => {
    expect(await refusalsOf('querystring')).toEqual([]);
    expect(await api.compile(USE)).toEqual([]);
  });

  // https://spec.openapis.org/oas/v3.2.0#parameter-object-examples, as each `serializedValue` has it
  test.each([
    ['byJson', { json: { numbers: [1, 2], flag: null } }, '%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D'],
    ['byText', { selector: '$.a.b[1:1]' }, '%24.a.b%5B1%3A1%5D'],
  ])('%s is written as its media type has it, and encoded', async (id, value, wire) => {
    expect(await called(id, value)).toMatchObject({ query: wire, given: value });
  });

  test('is written as a form, whose blanks may be encoded in either way, and read in both', async () => {
    const value = { search: { foo: 'a + b', bar: true } };
    const { query, given } = await called('byForm', value);
    expect([...new URLSearchParams(query)]).toEqual([...new URLSearchParams('foo=a+%2B+b&bar=true')]);
    expect(given).toEqual(value);
    expect(await read('/form?foo=a+%2B+b&bar=true')).toEqual(value);
  });

  test('has fields in the styles of their encoding', async () => {
    const { query, given } = await called('byForm', { search: { tags: ['b', 'c d'] } });
    expect([query, given]).toEqual(['tags=b,c%20d', { search: { tags: ['b', 'c d'] } }]);
  });

  test('is judged as a whole, and may be missing where it is not required', async () => {
    expect(await read('/form?foo=a&other=1')).toBe(400);
    expect(await read('/form?bar=2')).toBe(400);
    expect(await read('/form?foo=a&foo=b')).toBe(400);
    expect(await read('/form')).toEqual({ search: {} });
    expect(await read('/json')).toEqual({});
    expect(await read('/json?%7B%7D')).toBe(400);
    expect(await read('/json?%7B')).toBe(400);
    expect(await read('/text')).toBe(400);
    expect(await read('/text?%')).toBe(400);
  });

  test('is in fixtures under its name', async () => {
    const { fixtures } = await api.load('testing.ts');
    expect(fixtures.byForm.spacesAndPluses).toEqual({ query: { search: { foo: 'a + b', bar: true } } });
  });
});
