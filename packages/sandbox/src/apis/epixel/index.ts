import document from '@rollcall/epixel/openapi.json' with { type: 'json' };
import { createServer, safeEqual, unimplemented } from '@rollcall/epixel/server';
import { noting } from '../../http/refusal-notes.ts';
import type { SandboxApi } from '../api.ts';
import { findInConstantTime } from '../find-in-constant-time.ts';
import { errors } from './errors.ts';
import { listSponsors } from './listSponsors.ts';
import { addPerson, seed } from './seed.ts';
import { signUp } from './signUp.ts';
import { signUpWithPackage } from './signUpWithPackage.ts';
import { validateSponsor } from './validateSponsor.ts';

export const epixel: SandboxApi = {
  prefix: '/epixel/api/v1',
  document,
  secrets: ({ epixel: clients }) => clients.map(({ apiKey, accessToken }) => ({ apiKey, bearerAuth: accessToken })),
  users: {
    table: 'epixel_users',
    id: 'uid',
    references: [{ table: 'epixel_users', column: 'sponsor', fate: 'forget' }],
    describe: ({ first_name, last_name, username, email, phone_number }) => ({
      name: [first_name, last_name],
      username,
      email,
      phone: phone_number,
    }),
  },
  seed,
  addPerson,
  create: (context) => {
    const clients = context.settings.credentials.epixel;
    const handlers = {
      ...unimplemented,
      signUp: signUp(context),
      signUpWithPackage: signUpWithPackage(context),
      listSponsors: listSponsors(context),
      validateSponsor: validateSponsor(context),
    };
    return createServer(handlers, {
      ...context.stub,
      errors: noting(errors),
      authenticate: {
        apiKey: ({ key }) => findInConstantTime(clients, ({ apiKey }) => safeEqual(key, apiKey)),
        // A token is good together with its own key only.
        bearerAuth: ({ token }, { request }) => {
          const key = request.headers.get('apikey') ?? '';
          return findInConstantTime(clients, ({ apiKey, accessToken }) => {
            const known = safeEqual(key, apiKey);
            return safeEqual(token, accessToken) && known;
          });
        },
      },
    });
  },
};
