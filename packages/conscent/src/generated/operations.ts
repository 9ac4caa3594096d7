// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = {
  name: 'conscent',
  servers: [{ url: '{apiUrl}', variables: { apiUrl: { default: 'https://conscent.example.com' } } }],
  securitySchemes: { basicAuth: { type: 'http', scheme: 'basic' } },
} as const satisfies Api;

export const registerUser = {
  id: 'registerUser',
  method: 'POST',
  path: '/client/register-user',
  parameters: [],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '201': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
  },
  security: [{ basicAuth: [] }],
  retry: 'never',
} as const satisfies Operation;

export const updateUser = {
  id: 'updateUser',
  method: 'PATCH',
  path: '/client/update-user',
  parameters: [
    {
      name: 'userId',
      in: 'query',
      required: true,
      style: 'form',
      explode: true,
      shape: { type: ['string'] },
    },
  ],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
    '404': { content: ['application/json'] },
  },
  security: [{ basicAuth: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const operations = { registerUser, updateUser } as const satisfies Operations;
