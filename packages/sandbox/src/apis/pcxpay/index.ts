import document from '@rollcall/pcxpay/openapi.json' with { type: 'json' };
import { createServer, errors, unimplemented } from '@rollcall/pcxpay/server';
import { noting } from '../../http/refusal-notes.ts';
import type { SandboxApi } from '../api.ts';
import { registerUser } from './registerUser.ts';
import { addPerson, seed } from './seed.ts';

export const pcxpay: SandboxApi = {
  prefix: '/pcxpay/v1',
  document,
  secrets: () => [],
  users: {
    table: 'pcxpay_users',
    id: 'id',
    references: [{ table: 'pcxpay_members', column: 'user', fate: 'delete' }],
    others: ['pcxpay_organisations'],
    describe: ({ fname, lname, email, phone_number }) => ({ name: [fname, lname], email, phone: phone_number }),
  },
  seed,
  addPerson,
  create: (context) =>
    createServer(
      { ...unimplemented, registerUser: registerUser(context) },
      { ...context.stub, errors: noting(errors) },
    ),
};
