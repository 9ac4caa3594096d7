import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { connectEpixel, retry } from '../src/generated/calls.ts';
import { ApiError, type components } from '../src/index.ts';
import {
  listSponsorsInfiniteOptions,
  listSponsorsOptions,
  listSponsorsQueryKey,
  signUpMutation,
  validateSponsorMutation,
} from '../src/query.ts';
import { fakeEpixel, fixtures, make, responses } from '../src/testing.ts';

type Schemas = components['schemas'];

const base = 'https://epixel.example.com/api/v1/user/get/sponsors/';
const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 0, retryDelay: 1 } } });
const fake = fakeEpixel();
const epixel = connectEpixel({ auth: { apiKey: 'key-7', bearerAuth: 'token-7' }, fetch: fake });
afterEach(() => {
  queryClient.clear();
  fake.reset();
});

/** The sponsors of one page, with the links to its neighbours. */
function pageOf(number: number, last: number) {
  const link = (page: number) => (page > 0 && page <= last ? `${base}?page=${page}` : null);
  const results = [make.sponsor({ username: `sponsor.${number}` })];
  return {
    status: 200 as const,
    body: make.sponsorList({ data: { results, count: last, previous: link(number - 1), next: link(number + 1) } }),
  };
}

describe('a query', () => {
  test('has the body of the success as data', async () => {
    const data = await queryClient.fetchQuery(listSponsorsOptions(epixel));
    expect(data).toEqual(responses.listSponsors[200].middlePage.body);
    expectTypeOf(data).toEqualTypeOf<Schemas['SponsorList']>();
    expect(queryClient.getQueryData(listSponsorsQueryKey())).toEqual(data);
    expectTypeOf(queryClient.getQueryData(listSponsorsQueryKey())).toEqualTypeOf<Schemas['SponsorList'] | undefined>();
  });

  test('fails with an error that is typed by status', async () => {
    fake.use({ listSponsors: 401 });
    const observer = new QueryObserver(queryClient, { ...listSponsorsOptions(epixel), retry: false });
    const { error } = await observer.refetch();
    expect(error).toBeInstanceOf(ApiError);
    if (!(error instanceof ApiError)) throw error;
    expectTypeOf(error.status).toEqualTypeOf<401>();
    expectTypeOf(error.body).toEqualTypeOf<Schemas['AuthenticationFailure']>();
    expect(error.status).toBe(401);
  });

  test('is aborted with the query', async () => {
    const aborted = vi.fn();
    const waiting = connectEpixel({
      auth: { apiKey: 'key', bearerAuth: 'token' },
      fetch: (_url, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(aborted(signal.reason)));
        }),
    });
    const observer = new QueryObserver(queryClient, listSponsorsOptions(waiting));
    const unsubscribe = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('fetching'));
    await new Promise((resolve) => setTimeout(resolve));
    unsubscribe();
    await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
  });

  test('is sent again by the client, or else by the query, but not by both', async () => {
    const refused = () => fake.requests.length;
    fake.use({ listSponsors: [401] });
    await expect(queryClient.fetchQuery({ ...listSponsorsOptions(epixel), retry: 2 })).rejects.toBeInstanceOf(ApiError);
    expect(refused()).toBe(3);
    const retrying = connectEpixel({ auth: { apiKey: 'key', bearerAuth: 'token' }, fetch: fake }, { retry });
    expect(listSponsorsOptions(retrying)).toMatchObject({ retry: false });
    expect(listSponsorsOptions(epixel)).not.toHaveProperty('retry');
  });

  test('holds no secret in its key', () => {
    const keys = [listSponsorsOptions(epixel), listSponsorsInfiniteOptions(epixel)].map(({ queryKey }) => queryKey);
    expect(keys).toEqual([
      ['epixel', 'listSponsors'],
      ['epixel', 'listSponsors', {}, 'infinite'],
    ]);
    expect(JSON.stringify(queryClient.getQueryCache().getAll())).not.toMatch(/key-7|token-7/);
  });
});

describe('an infinite query', () => {
  test('fetches page after page, as the description says', async () => {
    fake.use({ listSponsors: [pageOf(1, 3), pageOf(2, 3), pageOf(3, 3)] });
    const observer = new InfiniteQueryObserver(queryClient, listSponsorsInfiniteOptions(epixel));
    expectTypeOf(observer.getCurrentResult().data?.pages[0]?.items).toEqualTypeOf<Schemas['Sponsor'][] | undefined>();
    await observer.refetch();
    let result = observer.getCurrentResult();
    while (result.hasNextPage) result = await observer.fetchNextPage();
    expect(result.data?.pages.flatMap(({ items }) => items.map(({ username }) => username))).toEqual([
      'sponsor.1',
      'sponsor.2',
      'sponsor.3',
    ]);
    expect(fake.requests.map(({ url }) => url)).toEqual([base, `${base}?page=2`, `${base}?page=3`]);
  });

  test('goes on from pages that were stored', async () => {
    fake.use({ listSponsors: [pageOf(1, 2), pageOf(2, 2)] });
    const options = listSponsorsInfiniteOptions(epixel);
    const stored = JSON.parse(JSON.stringify(await queryClient.fetchInfiniteQuery(options)));
    queryClient.clear();
    queryClient.setQueryData(options.queryKey, stored);
    const { data } = await new InfiniteQueryObserver(queryClient, options).fetchNextPage();
    expect(data?.pages.map(({ items }) => items[0]?.username)).toEqual(['sponsor.1', 'sponsor.2']);
  });

  test('is invalidated by the key of its operation, and by the name of the API', async () => {
    await queryClient.fetchInfiniteQuery(listSponsorsInfiniteOptions(epixel));
    await queryClient.fetchQuery(listSponsorsOptions(epixel));
    const invalid = () => queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.isInvalidated }).length;
    await queryClient.invalidateQueries({ queryKey: ['epixel', 'other'] });
    expect(invalid()).toBe(0);
    await queryClient.invalidateQueries({ queryKey: listSponsorsQueryKey() });
    expect(invalid()).toBe(2);
  });
});

describe('a mutation', () => {
  test('has the input as its variables and the body as data', async () => {
    const observer = new MutationObserver(queryClient, signUpMutation(epixel));
    const data = await observer.mutate({ body: make.signUpRequest({ user_type: 'member' }) });
    expect(data).toMatchObject({ status_code: 200 });
    type SignUp = Parameters<typeof observer.mutate>[0];
    expectTypeOf(fixtures.signUp.member).toExtend<SignUp>();
    expect(signUpMutation(epixel).mutationKey).toEqual(['epixel', 'signUp']);
    // @ts-expect-error the input is required
    await expect(observer.mutate()).rejects.toThrow('the body is missing');
  });

  test('fails with an error that is typed by status', async () => {
    const observer = new MutationObserver(queryClient, {
      ...validateSponsorMutation(epixel),
      onError: (error) => {
        if (error instanceof ApiError && error.status === 400)
          expectTypeOf(error.body).toEqualTypeOf<Schemas['ValidationFailure']>();
      },
    });
    await expect(observer.mutate(fixtures.validateSponsor.sponsorBlocked)).rejects.toMatchObject({
      status: 400,
      body: responses.validateSponsor[400].sponsorBlocked.body,
    });
    expectTypeOf(observer.getCurrentResult().data).toEqualTypeOf<Schemas['SponsorAccepted'] | undefined>();
  });
});
