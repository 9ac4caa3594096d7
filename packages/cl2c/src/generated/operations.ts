// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = {
  name: 'cl2c',
  servers: [{ url: '{apiUrl}', variables: { apiUrl: { default: 'https://api.example.com' } } }],
  securitySchemes: {
    tenant: { type: 'apiKey', in: 'header', name: 'tenant' },
    apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
  },
} as const satisfies Api;

export const createUser = {
  id: 'createUser',
  method: 'POST',
  path: '/v1/cl2c/user',
  parameters: [],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
  },
  security: [{ tenant: [], apiKey: [] }],
  retry: 'never',
} as const satisfies Operation;

export const operations = { createUser } as const satisfies Operations;
