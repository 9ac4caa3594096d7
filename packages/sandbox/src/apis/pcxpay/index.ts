import { createServer } from '@rollcall/pcxpay/server';
import type { SandboxApi } from '../api.ts';
import { registerUser } from './registerUser.ts';
import { seed } from './seed.ts';

export const pcxpay: SandboxApi = {
  prefix: '/pcxpay/v1',
  credentials: 'none: anybody who can reach it can register',
  access: () => 'anybody',
  seed,
  create: (context) => createServer({ registerUser: registerUser(context) }, context.stub),
};
