import { describe, expect, expectTypeOf, test } from 'vitest';
import { connectEpixel, listSponsors, pagesOf } from '../src/generated/calls.ts';
import { type components, createEpixelClient, type EpixelClient } from '../src/index.ts';

type Schemas = components['schemas'];
type Result = Awaited<ReturnType<EpixelClient['listSponsors']>>;

const page = (username: string, next: string | null) => ({
  status_code: 200,
  errors: {},
  data: { results: [{ username, first_name: 'Mateo', last_name: 'Silva' }], count: 2, previous: null, next },
});

function options() {
  const pages = [page('mateo.silva', 'https://epixel.example.com/api/v1/user/get/sponsors/?page=2'), page('ida', null)];
  const fetch = async () => Response.json(pages.shift());
  return { apiUrl: 'https://epixel.example.com/api/v1', auth: { apiKey: 'key', bearerAuth: 'token' }, fetch };
}

describe('listSponsors', () => {
  test('narrows the body by the status and by ok', () => {
    expectTypeOf<Extract<Result, { status: 200 }>['body']>().toEqualTypeOf<Schemas['SponsorList']>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<401>();
  });

  test('needs no input, and takes none', async () => {
    await createEpixelClient(options()).listSponsors();
    // @ts-expect-error no such input
    await createEpixelClient(options()).listSponsors({ query: { page: 2 } });
  });

  test('goes through the sponsors of all pages, as method and as function', async () => {
    const names: string[] = [];
    for await (const sponsor of createEpixelClient(options()).listSponsors.pages()) {
      expectTypeOf(sponsor).toEqualTypeOf<Schemas['Sponsor']>();
      names.push(sponsor.username);
    }
    for await (const sponsor of pagesOf(listSponsors, connectEpixel(options()))) {
      expectTypeOf(sponsor).toEqualTypeOf<Schemas['Sponsor']>();
      names.push(sponsor.username);
    }
    expect(names).toEqual(['mateo.silva', 'ida', 'mateo.silva', 'ida']);
  });

  test('goes through the pages themselves', async () => {
    for await (const body of createEpixelClient(options()).listSponsors.pages().byPage()) {
      expectTypeOf(body).toEqualTypeOf<Schemas['SponsorList']>();
      expect(body.data.count).toBe(2);
    }
  });
});
