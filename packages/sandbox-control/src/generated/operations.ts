// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = {
  name: 'sandbox-control',
  servers: [{ url: '{sandbox}/_sandbox', variables: { sandbox: { default: 'http://127.0.0.1:4080' } } }],
  securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'X-Sandbox-Token' } },
} as const satisfies Api;

export const listUsers = {
  id: 'listUsers',
  method: 'GET',
  path: '/users/{api}',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
    {
      name: 'api',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '404': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const createUser = {
  id: 'createUser',
  method: 'POST',
  path: '/users/{api}',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
    {
      name: 'api',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '201': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '404': { content: ['application/problem+json'] },
    '409': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'never',
} as const satisfies Operation;

export const deleteUser = {
  id: 'deleteUser',
  method: 'DELETE',
  path: '/users/{api}/{id}',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
    {
      name: 'api',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
    {
      name: 'id',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '204': { content: [] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '404': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'never',
} as const satisfies Operation;

export const reset = {
  id: 'reset',
  method: 'POST',
  path: '/reset',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '204': { content: [] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const getJournal = {
  id: 'getJournal',
  method: 'GET',
  path: '/journal',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
    {
      name: 'limit',
      in: 'query',
      required: false,
      style: 'form',
      explode: true,
      shape: { type: ['integer'] },
    },
  ],
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
  largeNumbers: true,
} as const satisfies Operation;

export const listFaults = {
  id: 'listFaults',
  method: 'GET',
  path: '/faults',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
  largeNumbers: true,
} as const satisfies Operation;

export const addFault = {
  id: 'addFault',
  method: 'POST',
  path: '/faults',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '201': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'never',
  largeNumbers: true,
} as const satisfies Operation;

export const removeFaults = {
  id: 'removeFaults',
  method: 'DELETE',
  path: '/faults',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '204': { content: [] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const getClock = {
  id: 'getClock',
  method: 'GET',
  path: '/clock',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const setClock = {
  id: 'setClock',
  method: 'PUT',
  path: '/clock',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'never',
} as const satisfies Operation;

export const endSession = {
  id: 'endSession',
  method: 'DELETE',
  path: '/session',
  parameters: [
    {
      name: 'X-Sandbox-Session',
      in: 'header',
      required: false,
      style: 'simple',
      explode: false,
      shape: { type: ['string'] },
    },
  ],
  responses: {
    '204': { content: [] },
    '400': { content: ['application/problem+json'] },
    '401': { content: ['application/problem+json'] },
    '403': { content: ['application/problem+json'] },
    '503': { content: ['application/problem+json'] },
  },
  security: [{}, { token: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const operations = { listUsers, createUser, deleteUser, reset, getJournal, listFaults, addFault, removeFaults, getClock, setClock, endSession } as const satisfies Operations;
