import type { OpenApiDocument } from '@rollcall/openapi/document';
import { expect, test } from 'vitest';
import { modelOf } from './model.ts';

/** 2026-01-01 in seconds since 1970, and 2027-06-30 as HTTP writes it. */
const SINCE = 1_767_225_600;
const SUNSET = 'Wed, 30 Jun 2027 00:00:00 GMT';
const announcing = { deprecated: true, 'x-deprecation': '2026-01-01', 'x-sunset': '2027-06-30' };

function lifecycleOf(operation: object, schemas: object = {}) {
  const responses = { 200: { description: 'ok' } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Library', version: '1' },
    paths: { '/loans': { post: { operationId: 'lend', responses, ...operation } } },
    components: { schemas },
  };
  return modelOf('library', document as unknown as OpenApiDocument).operations[0]?.row.lifecycle;
}
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

test('an operation is announced with its days', () => {
  expect(lifecycleOf(announcing)).toEqual({ deprecation: SINCE, sunset: SUNSET });
});

test('one that is deprecated without a day is announced as deprecated since 1970', () => {
  expect(lifecycleOf({ deprecated: true })).toEqual({ deprecation: 0 });
});

test('nothing is announced where nothing is deprecated', () => {
  expect(lifecycleOf({ deprecated: false, requestBody: json({ type: 'object' }) })).toBeUndefined();
});

test('a parameter is announced if it or its schema is deprecated', () => {
  const parameters = [
    { name: 'sort', in: 'query', schema: { type: 'string' }, deprecated: true },
    { name: 'X-Old', in: 'header', schema: { type: 'string', 'x-sunset': '2027-06-30' } },
    { name: 'page', in: 'query', schema: { type: 'integer' } },
  ];
  expect(lifecycleOf({ parameters })).toEqual({
    properties: {
      query: { properties: { sort: { deprecation: 0 } } },
      headers: { properties: { 'X-Old': { sunset: SUNSET } } },
    },
  });
});

test('members of bodies and answers are announced, through references and composition', () => {
  const schemas = {
    Book: {
      type: 'object',
      properties: { isbn: { type: 'string', ...announcing }, next: { $ref: '#/components/schemas/Book' } },
    },
    Loan: {
      allOf: [
        { type: 'object', properties: { books: { type: 'array', items: { $ref: '#/components/schemas/Book' } } } },
      ],
    },
  };
  const isbn = { properties: { isbn: { deprecation: SINCE, sunset: SUNSET } } };
  const operation = {
    requestBody: json({ $ref: '#/components/schemas/Loan' }),
    responses: {
      200: { description: 'ok', ...json({ oneOf: [{ $ref: '#/components/schemas/Book' }, { type: 'null' }] }) },
    },
  };
  expect(lifecycleOf(operation, schemas)).toEqual({
    properties: { body: { properties: { books: { items: isbn } } }, answer: isbn },
  });
});

test('a deprecated member at the end of a long chain of unions is announced', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const doubled = (index: number) => [`U${index}`, { anyOf: [ref(`U${index + 1}`), ref(`U${index + 1}`)] }];
  const leaf = { type: 'object', properties: { old: { type: 'string', deprecated: true } } };
  const schemas = { ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => doubled(index))), U40: leaf };
  const old = { properties: { old: { deprecation: 0 } } };
  expect(lifecycleOf({ requestBody: json(ref('U0')) }, schemas)).toEqual({ properties: { body: old } });
});

test('the nearest deprecated members of components that all refer to each other are announced', () => {
  const names = Array.from({ length: 25 }, (_, index) => `C${index}`);
  const members = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const component = { type: 'object', properties: { ...members, old: { type: 'string', deprecated: true } } };
  const schemas = Object.fromEntries(names.map((name) => [name, { ...component }]));
  const found = lifecycleOf({ requestBody: json({ $ref: '#/components/schemas/C0' }) }, schemas);
  const old = { deprecation: 0 };
  expect(found?.properties?.body?.properties?.old).toEqual(old);
  expect(found?.properties?.body?.properties?.C7?.properties?.old).toEqual(old);
});

test('a far member is announced, however many schemas beside it are not deprecated', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const names = Array.from({ length: 1100 }, (_, index) => `C${index}`);
  const wide = { type: 'object', properties: Object.fromEntries(names.map((name) => [name, ref(name)])) };
  const schemas = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'object', properties: { same: ref(name) } }])),
    Far: { type: 'object', properties: { old: { type: 'string', deprecated: true } } },
  };
  const found = lifecycleOf({ requestBody: json({ allOf: [wide, { properties: { far: ref('Far') } }] }) }, schemas);
  const far = { properties: { old: { deprecation: 0 } } };
  expect(found).toEqual({ properties: { body: { properties: { far } } } });
});
