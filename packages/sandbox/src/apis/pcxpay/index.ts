import document from '@rollcall/pcxpay/openapi.json' with { type: 'json' };
import { createServer } from '@rollcall/pcxpay/server';
import type { SandboxApi } from '../api.ts';
import { registerUser } from './registerUser.ts';
import { seed } from './seed.ts';

export const pcxpay: SandboxApi = {
  prefix: '/pcxpay/v1',
  document,
  secrets: () => [],
  seed,
  create: (context) => createServer({ registerUser: registerUser(context) }, context.stub),
};
