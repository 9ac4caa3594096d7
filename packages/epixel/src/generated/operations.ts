// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = {
  name: 'epixel',
  servers: [
    {
      url: 'https://{domain}/{apiPrefix}/{version}',
      variables: {
        domain: { default: 'epixel.example.com' },
        apiPrefix: { default: 'api' },
        version: { default: 'v1' },
      },
    },
  ],
  securitySchemes: {
    apiKey: { type: 'apiKey', in: 'header', name: 'apikey' },
    bearerAuth: { type: 'http', scheme: 'bearer' },
  },
} as const satisfies Api;

export const signUp = {
  id: 'signUp',
  method: 'POST',
  path: '/user/signup/',
  parameters: [],
  body: {
    required: true,
    content: {
      'multipart/form-data': {
        fields: {
          country_code: { shape: { type: ['string'] }, required: true },
          first_name: { shape: { type: ['string'] }, required: true },
          last_name: { shape: { type: ['string'] }, required: true },
          username: { shape: { type: ['string'] }, required: true },
          password: { shape: { type: ['string'] }, required: true },
          agree_terms: { shape: { type: ['string'] }, required: true },
          user_type: { shape: { type: ['string'] }, required: true },
          email: { shape: { type: ['string'] }, required: true },
          phone_number: { shape: { type: ['string'] }, required: true },
          place_genealogy: { shape: { type: ['string'] }, required: false },
          position: { shape: { type: ['string'] }, required: false },
          sponsor: { shape: { type: ['string'] }, required: false },
          subdomain: { shape: { type: ['string'] }, required: false },
        },
      },
    },
  },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
  },
  security: [{ apiKey: [], bearerAuth: [] }],
  retry: 'never',
} as const satisfies Operation;

export const signUpWithPackage = {
  id: 'signUpWithPackage',
  method: 'POST',
  path: '/user/signup-package/',
  parameters: [],
  body: {
    required: true,
    content: {
      'multipart/form-data': {
        fields: {
          country_code: { shape: { type: ['string'] }, required: true },
          sponsor: { shape: { type: ['string'] }, required: true },
          first_name: { shape: { type: ['string'] }, required: true },
          last_name: { shape: { type: ['string'] }, required: true },
          username: { shape: { type: ['string'] }, required: true },
          password: { shape: { type: ['string'] }, required: true },
          confirm_password: { shape: { type: ['string'] }, required: true },
          agree_terms: { shape: { type: ['string'] }, required: true },
          user_type: { shape: { type: ['string'] }, required: true },
          email: { shape: { type: ['string'] }, required: true },
          phone_number: { shape: { type: ['string'] }, required: true },
          place_genealogy: { shape: { type: ['string'] }, required: false },
          product_id: { shape: { type: ['string'] }, required: true },
          address_first_name: { shape: { type: ['string'] }, required: true },
          address_last_name: { shape: { type: ['string'] }, required: true },
          address_mail_id: { shape: { type: ['string'] }, required: true },
          address_phone_number: { shape: { type: ['string'] }, required: true },
          address_name_line: { shape: { type: ['string'] }, required: true },
          address_premise: { shape: { type: ['string'] }, required: true },
          address_locality: { shape: { type: ['string'] }, required: true },
          address_postal_code: { shape: { type: ['string'] }, required: true },
          address_country_code: { shape: { type: ['string'] }, required: true },
          address_state_code: { shape: { type: ['string'] }, required: true },
          subdomain: { shape: { type: ['string'] }, required: true },
          position: { shape: { type: ['string'] }, required: false },
        },
      },
    },
  },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
    '500': { content: ['application/json'] },
  },
  security: [{ apiKey: [], bearerAuth: [] }],
  retry: 'never',
} as const satisfies Operation;

export const listSponsors = {
  id: 'listSponsors',
  method: 'GET',
  path: '/user/get/sponsors/',
  parameters: [],
  responses: { '200': { content: ['application/json'] }, '401': { content: ['application/json'] } },
  security: [{ apiKey: [], bearerAuth: [] }],
  retry: 'idempotent',
  pagination: {
    style: 'next-url',
    items: '/data/results',
    next: '/data/next',
    previous: '/data/previous',
    count: '/data/count',
  },
} as const satisfies Operation;

export const validateSponsor = {
  id: 'validateSponsor',
  method: 'POST',
  path: '/user/validate-sponsor/',
  parameters: [],
  body: {
    required: true,
    content: {
      'multipart/form-data': { fields: { sponsor: { shape: { type: ['string'] }, required: true } } },
    },
  },
  responses: {
    '200': { content: ['application/json'] },
    '400': { content: ['application/json'] },
    '401': { content: ['application/json'] },
  },
  security: [{ apiKey: [], bearerAuth: [] }],
  retry: 'idempotent',
} as const satisfies Operation;

export const operations = { signUp, signUpWithPackage, listSponsors, validateSponsor } as const satisfies Operations;
