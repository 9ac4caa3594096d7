import { createServer, safeEqual } from '@rollcall/cl2c/server';
import type { SandboxApi } from '../api.ts';
import { findSecretly } from '../find-secretly.ts';
import { createUser, type Principals } from './createUser.ts';
import { seed } from './seed.ts';

export const cl2c: SandboxApi = {
  prefix: '/cl2c',
  credentials: 'tenant sandbox-tenant with X-API-Key sandbox-key; tenant sandbox-tenant-2 with sandbox-key-2',
  access: ({ credentials }) =>
    credentials.cl2c.some(({ apiKey }) => ['sandbox-key', 'sandbox-key-2'].includes(apiKey)) ? 'known' : 'configured',
  seed,
  create: (context) => {
    const tenants = context.settings.credentials.cl2c;
    const handlers = { createUser: createUser(context) };
    return createServer<Principals & Record<string, unknown>>(handlers, {
      ...context.stub,
      authenticate: {
        tenant: ({ key }) => findSecretly(tenants, ({ tenant }) => safeEqual(key, tenant))?.tenant,
        // A key opens its own tenant only.
        apiKey: ({ key }, { request }) => {
          const asked = request.headers.get('tenant');
          const matches = ({ tenant, apiKey }: (typeof tenants)[number]) => safeEqual(key, apiKey) && tenant === asked;
          return findSecretly(tenants, matches) !== undefined;
        },
      },
    });
  },
};
