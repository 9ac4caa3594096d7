import type { Api, Operation, Operations } from '../../src/operation.ts';

/** The table that `rollcall generate` would make of the invented API of a chess club. */
export const api = {
  name: 'club',
  servers: [
    {
      url: 'https://{city}.club.example.com/{version}/',
      variables: { city: { default: 'oslo' }, version: { default: 'v1', enum: ['v1', 'v2'] } },
    },
  ],
  securitySchemes: {
    basicAuth: { type: 'http', scheme: 'basic' },
    bearerAuth: { type: 'http', scheme: 'bearer' },
    tenant: { type: 'apiKey', in: 'header', name: 'X-Tenant' },
    queryKey: { type: 'apiKey', in: 'query', name: 'api_key' },
    session: { type: 'apiKey', in: 'cookie', name: 'sid' },
    sso: { type: 'openIdConnect' },
  },
} as const satisfies Api;

const text = { type: ['string'] } as const;
const json = ['application/json'] as const;

export const registerMember = {
  id: 'registerMember',
  method: 'POST',
  path: '/members/',
  parameters: [],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '201': { content: json, headers: { 'X-Seats-Left': { required: true, shape: { type: ['integer'] } } } },
    '400': { content: json },
    '429': { content: [], headers: { 'Retry-After': { required: false, shape: text } } },
  },
  security: [],
  retry: 'never',
} as const satisfies Operation;

export const getMember = {
  id: 'getMember',
  method: 'GET',
  path: '/members/{id}',
  parameters: [
    { name: 'id', in: 'path', required: true, style: 'simple', explode: false, shape: text },
    { name: 'fields', in: 'query', required: false, style: 'form', explode: false, shape: { type: ['array'] } },
    { name: 'filter', in: 'query', required: false, style: 'deepObject', explode: true, shape: { type: ['object'] } },
    { name: 'X-Trace', in: 'header', required: false, style: 'simple', explode: false, shape: text },
    { name: 'theme', in: 'cookie', required: false, style: 'form', explode: true, shape: text },
  ],
  responses: {
    '200': { content: json },
    '4XX': { content: ['application/problem+json'] },
    default: { content: json },
  },
  security: [],
  retry: 'idempotent',
} as const satisfies Operation;

export const listMembers = {
  id: 'listMembers',
  method: 'GET',
  path: '/members',
  parameters: [
    { name: 'page', in: 'query', required: false, style: 'form', explode: true, shape: { type: ['integer'] } },
  ],
  responses: { '200': { content: json }, '401': { content: json } },
  security: [{ tenant: [], bearerAuth: [] }, { basicAuth: [] }],
  retry: 'idempotent',
  pagination: { style: 'next-url', items: '/data/results', next: '/data/next' },
  largeNumbers: true,
} as const satisfies Operation;

export const updateMember = {
  id: 'updateMember',
  method: 'PATCH',
  path: '/members/{id}',
  parameters: [{ name: 'id', in: 'path', required: true, style: 'simple', explode: false, shape: text }],
  body: {
    required: true,
    content: {
      'application/json': {},
      'application/merge-patch+json': {},
      'application/x-www-form-urlencoded': { fields: {} },
    },
  },
  responses: { '204': { content: [] } },
  security: [{}, { session: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const uploadPicture = {
  id: 'uploadPicture',
  method: 'POST',
  path: '/pictures',
  parameters: [],
  body: {
    required: true,
    content: {
      'multipart/form-data': {
        fields: {
          file: { shape: text, required: true, binary: true },
          tags: { shape: { type: ['array'], items: text }, required: false },
          about: { shape: { type: ['object'] }, required: false },
          note: { shape: text, required: false, contentType: 'text/markdown' },
        },
      },
    },
  },
  responses: { '201': { content: [] } },
  security: [],
  retry: 'never',
} as const satisfies Operation;

export const putBackup = {
  id: 'putBackup',
  method: 'PUT',
  path: '/backup',
  parameters: [],
  body: { required: false, content: { 'application/octet-stream': {} } },
  responses: { '204': { content: [] } },
  security: [],
  retry: 'idempotent',
} as const satisfies Operation;

export const getBackup = {
  id: 'getBackup',
  method: 'GET',
  path: '/backup',
  parameters: [],
  responses: { '200': { content: ['application/zip', 'text/csv'] }, '404': { content: json } },
  security: [{ queryKey: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const payFee = {
  id: 'payFee',
  method: 'POST',
  path: '/fees',
  parameters: [],
  body: { required: true, content: { 'application/json': {} } },
  responses: { '201': { content: json } },
  security: [{ sso: [] }],
  retry: 'with-key',
} as const satisfies Operation;

export const table = {
  registerMember,
  getMember,
  listMembers,
  updateMember,
  uploadPicture,
  putBackup,
  getBackup,
  payFee,
} as const satisfies Operations;
