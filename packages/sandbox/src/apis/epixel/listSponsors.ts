import type { components } from '@rollcall/epixel';
import type { Handlers } from '@rollcall/epixel/server';
import { externalUrl } from '../../http/external-url.ts';
import { countActiveEpixelUsers, listActiveEpixelUsers } from '../../storage/repositories/epixel-users.ts';
import type { Context } from '../api.ts';
import { done } from './messages.ts';

type Sponsor = components['schemas']['Sponsor'];

function sponsorOf({ details }: { readonly details: string }): Sponsor {
  const { username, first_name, last_name } = JSON.parse(details) as Sponsor;
  return { username, first_name, last_name };
}

/** The page asked for; the first where none is, or no number. The contract has no answer to a bad one. */
function pageOf(url: URL): number {
  const page = Number(url.searchParams.get('page'));
  return Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
}

/** Lists the users whom a new one can name as sponsor, in pages that link to each other. */
export function listSponsors({ store, settings }: Context): Handlers['listSponsors'] {
  const { pageSize } = settings.epixel;
  return async ({ request }) => {
    const url = externalUrl(request.url, settings.publicUrl);
    const page = pageOf(url);
    const linkTo = (number: number) => `${url.origin}${url.pathname}?page=${number}`;
    const count = await countActiveEpixelUsers(store.database);
    const rows = await listActiveEpixelUsers(store.database, { limit: pageSize, offset: (page - 1) * pageSize });
    const last = Math.max(1, Math.ceil(count / pageSize));
    return done({
      results: rows.map(sponsorOf),
      count,
      previous: page > 1 ? linkTo(Math.min(page - 1, last)) : null,
      next: page < last ? linkTo(page + 1) : null,
    });
  };
}
