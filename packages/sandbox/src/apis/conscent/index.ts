import document from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { createServer, errors, safeEqual, unimplemented } from '@rollcall/conscent/server';
import { noting } from '../../http/refusal-notes.ts';
import type { SandboxApi } from '../api.ts';
import { findInConstantTime } from '../find-in-constant-time.ts';
import { registerUser } from './registerUser.ts';
import { addPerson, seed } from './seed.ts';
import { updateUser } from './updateUser.ts';

export const conscent: SandboxApi = {
  prefix: '/conscent',
  document,
  secrets: ({ conscent: clients }) =>
    clients.map(({ apiKey, apiSecret }) => ({ basicAuth: { username: apiKey, password: apiSecret } })),
  users: {
    table: 'conscent_users',
    id: 'id',
    describe: ({ firstName, lastName, email, countryCode = '', phone }) => ({
      name: [firstName, lastName],
      email,
      phone: phone && `${countryCode}${phone}`,
    }),
  },
  seed,
  addPerson,
  create: (context) => {
    const clients = context.settings.credentials.conscent;
    const handlers = { ...unimplemented, registerUser: registerUser(context), updateUser: updateUser(context) };
    return createServer(handlers, {
      ...context.stub,
      errors: noting(errors),
      authenticate: {
        basicAuth: ({ username, password }) =>
          findInConstantTime(clients, ({ apiKey, apiSecret }) => {
            const known = safeEqual(username, apiKey);
            return safeEqual(password, apiSecret) && known;
          }),
      },
    });
  },
};
