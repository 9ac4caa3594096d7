import type { Handlers } from '@rollcall/epixel/server';
import type { Context } from '../api.ts';
import { done, fieldErrors, messages, refused } from './messages.ts';
import { findSponsor, type Sponsor } from './sponsor.ts';

function errorOf(sponsor: Sponsor): string | false {
  if (sponsor === 'malformed') return messages.sponsorUsername;
  if (sponsor === 'unknown') return messages.sponsorNotFound;
  return sponsor.status !== 'active' && messages.sponsorBlocked;
}

/** Tells whether somebody can sign up under a sponsor. */
export function validateSponsor({ store }: Context): Handlers['validateSponsor'] {
  return async ({ body }) => {
    const error = errorOf(await findSponsor(store.database, body.sponsor));
    return error ? refused(fieldErrors({ sponsor: error })) : done({});
  };
}
