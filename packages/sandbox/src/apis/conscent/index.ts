import { createServer, safeEqual } from '@rollcall/conscent/server';
import type { SandboxApi } from '../api.ts';
import { findSecretly } from '../find-secretly.ts';
import { registerUser } from './registerUser.ts';
import { seed } from './seed.ts';
import { updateUser } from './updateUser.ts';

export const conscent: SandboxApi = {
  prefix: '/conscent',
  credentials: 'API key sandbox-key, API secret sandbox-secret',
  access: ({ credentials }) =>
    credentials.conscent.some(({ apiKey, apiSecret }) => apiKey === 'sandbox-key' && apiSecret === 'sandbox-secret')
      ? 'known'
      : 'configured',
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
