import { describe, expect, expectTypeOf, it } from 'vitest';
import { type ClubOptions, createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import type { Member } from '../../../test/club/types.ts';
import { ApiError, PaginationError } from '../index.ts';

const auth = { tenant: 'club-1', bearerAuth: 'token' };
const base = 'https://oslo.club.example.com/v1';

function page(names: string[], next: string | null): Response {
  return jsonResponse(200, { data: { results: names.map((name) => ({ id: name, name })), next }, count: 3 });
}

async function namesOf(answers: Response[], options: ClubOptions = {}) {
  const { fetch, requests } = stub(...answers);
  const names: string[] = [];
  const client = createClubClient({ fetch, auth, ...options });
  for await (const member of client.listMembers.pages({ query: { page: 1 } })) names.push(member.name);
  return { names, requests };
}

describe('pages', () => {
  it('goes through the items of all pages, with credentials', async () => {
    const answers = [page(['Ada', 'Bo'], `${base}/members?page=2`), page(['Cy'], '/v1/members?page=3'), page([], null)];
    const { names, requests } = await namesOf(answers);
    expect(names).toEqual(['Ada', 'Bo', 'Cy']);
    expect(requests.map(({ url }) => url)).toEqual([1, 2, 3].map((number) => `${base}/members?page=${number}`));
    expect(requests.every(({ headers }) => headers.get('authorization') === 'Bearer token')).toBe(true);
  });

  it('asks for a page only when it is needed', async () => {
    const { fetch, requests } = stub(page(['Ada', 'Bo'], `${base}/members?page=2`));
    for await (const _ of createClubClient({ fetch, auth }).listMembers.pages()) break;
    expect(requests).toHaveLength(1);
  });

  it('gives whole pages too', async () => {
    const { fetch } = stub(page(['Ada'], `${base}/members?page=2`), page(['Bo'], null));
    const counts: number[] = [];
    for await (const body of createClubClient({ fetch, auth }).listMembers.pages().byPage()) counts.push(body.count);
    expect(counts).toEqual([3, 3]);
  });

  it('follows no URL to another origin, which would get the credentials', async () => {
    for (const next of [
      'https://evil.example.com/x',
      'http://oslo.club.example.com/v1/members',
      '//evil.example.com',
    ]) {
      const call = namesOf([page(['Ada'], next), page(['Eve'], null)]);
      await expect(call).rejects.toBeInstanceOf(PaginationError);
      await expect(call).rejects.toThrow(`which allowOrigins does not list`);
    }
  });

  it('follows one to an allowed origin', async () => {
    const answers = [page(['Ada'], 'https://two.example.com/members?page=2'), page(['Bo'], null)];
    expect((await namesOf(answers, { allowOrigins: ['https://two.example.com'] })).names).toEqual(['Ada', 'Bo']);
  });

  it('ends a loop', async () => {
    const twice = page(['Ada'], `${base}/members?page=2`);
    await expect(namesOf([twice])).rejects.toThrow('listMembers: the next page has been seen before');
  });

  it('throws an ApiError where a page is refused', async () => {
    const refused = jsonResponse(401, { message: 'No.' });
    await expect(namesOf([refused])).rejects.toBeInstanceOf(ApiError);
    const second = namesOf([page(['Ada'], `${base}/members?cursor=secret`), refused]);
    await expect(second).rejects.toMatchObject({ status: 401, request: { url: `${base}/members` } });
  });

  it('throws where there is no list, or the next page has no URL', async () => {
    await expect(namesOf([jsonResponse(200, {})])).rejects.toThrow(
      'listMembers: the page has no list at /data/results',
    );
    await expect(namesOf([page([], 'http://')])).rejects.toThrow('the URL of the next page is not a URL');
  });

  it('knows the type of its items, and exists only where the operation declares pagination', () => {
    const client = createClubClient();
    async () => {
      for await (const member of client.listMembers.pages()) expectTypeOf(member).toEqualTypeOf<Member>();
    };
    // @ts-expect-error not paginated
    expect(client.getMember.pages).toBeUndefined();
  });

  it('fetches the first page, and the one that its next leads to', async () => {
    const { fetch, requests } = stub(page(['Ada', 'Bo'], '?page=2'), page(['Cy'], null));
    const { listMembers } = createClubClient({ fetch, auth });
    const first = await listMembers.page({ query: { page: 1 } });
    expect(first).toMatchObject({ items: [{ name: 'Ada' }, { name: 'Bo' }], body: { count: 3 } });
    // As it comes back from a cache or a file.
    const { next } = JSON.parse(JSON.stringify(first));
    const second = await listMembers.page({ query: { page: 1 } }, { from: next });
    expect(second).toMatchObject({ items: [{ name: 'Cy' }], next: undefined });
    expect(requests.map(({ url }) => url)).toEqual([1, 2].map((number) => `${base}/members?page=${number}`));
    expectTypeOf(first.items).toEqualTypeOf<Member[]>();
  });

  it('fetches no page from another origin', async () => {
    const { fetch, requests } = stub(page(['Eve'], null));
    const call = createClubClient({ fetch, auth }).listMembers.page({}, { from: 'https://evil.example.com/members' });
    await expect(call).rejects.toThrow(/evil\.example\.com, which allowOrigins does not list/);
    await expect(call).rejects.toBeInstanceOf(PaginationError);
    expect(requests).toEqual([]);
  });
});
