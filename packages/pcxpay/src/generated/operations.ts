// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = { name: 'pcxpay', servers: [{ url: 'https://api.pcxpay.com/v1' }], securitySchemes: {} } as const satisfies Api;

export const registerUser = {
  id: 'registerUser',
  method: 'POST',
  path: '/users/register',
  parameters: [],
  body: { required: true, content: { 'application/json': {} } },
  responses: { '201': { content: ['application/json'] }, '400': { content: ['application/json'] } },
  security: [],
  retry: 'never',
} as const satisfies Operation;

export const operations = { registerUser } as const satisfies Operations;
