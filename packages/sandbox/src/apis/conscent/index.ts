import document from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { createServer, safeEqual } from '@rollcall/conscent/server';
import type { SandboxApi } from '../api.ts';
import { findSecretly } from '../find-secretly.ts';
import { registerUser } from './registerUser.ts';
import { seed } from './seed.ts';
import { updateUser } from './updateUser.ts';

export const conscent: SandboxApi = {
  prefix: '/conscent',
  document,
  secrets: ({ conscent: clients }) =>
    clients.map(({ apiKey, apiSecret }) => ({ basicAuth: { username: apiKey, password: apiSecret } })),
  seed,
  create: (context) => {
    const clients = context.settings.credentials.conscent;
    const handlers = { registerUser: registerUser(context), updateUser: updateUser(context) };
    return createServer(handlers, {
      ...context.stub,
      authenticate: {
        basicAuth: ({ username, password }) =>
          findSecretly(clients, ({ apiKey, apiSecret }) => {
            const known = safeEqual(username, apiKey);
            return safeEqual(password, apiSecret) && known;
          }),
      },
    });
  },
};
