import document from '@rollcall/cl2c/openapi.json' with { type: 'json' };
import { createServer, errors, safeEqual, unimplemented } from '@rollcall/cl2c/server';
import { noting } from '../../http/refusal-notes.ts';
import type { SandboxApi } from '../api.ts';
import { findInConstantTime } from '../find-in-constant-time.ts';
import { createUser, type Principals } from './createUser.ts';
import { addPerson } from './seed.ts';

export const cl2c: SandboxApi = {
  prefix: '/cl2c',
  document,
  secrets: ({ cl2c: tenants }) => tenants,
  users: {
    table: 'cl2c_users',
    id: 'id',
    describe: ({ firstName, lastName, userName, email, phoneNumber }) => ({
      name: [firstName, lastName],
      username: userName,
      email,
      phone: phoneNumber,
    }),
  },
  addPerson,
  create: (context) => {
    const tenants = context.settings.credentials.cl2c;
    const handlers = { ...unimplemented, createUser: createUser(context) };
    return createServer<Principals & Record<string, unknown>>(handlers, {
      ...context.stub,
      errors: noting(errors),
      authenticate: {
        tenant: ({ key }) => findInConstantTime(tenants, ({ tenant }) => safeEqual(key, tenant))?.tenant,
        // A key opens its own tenant only.
        apiKey: ({ key }, { request }) => {
          const asked = request.headers.get('tenant');
          const matches = ({ tenant, apiKey }: (typeof tenants)[number]) => safeEqual(key, apiKey) && tenant === asked;
          return findInConstantTime(tenants, matches) !== undefined;
        },
      },
    });
  },
};
