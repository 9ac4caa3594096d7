/** Every pair of places is compared once: recursion comes to an end, and the work grows with what differs. */
import type { JsonObject } from '@rollcall/openapi/json';
import { expect, test } from 'vitest';
import { tryPayloads } from '../src/analyzers/behaviour.ts';
import { fieldsOf } from '../src/analyzers/fields.ts';
import { sliceOf } from '../src/analyzers/slice.ts';
import { compareDocuments } from '../src/contract/compare.ts';
import { nodeAt } from '../src/node.ts';
import { apply } from './apply.ts';
import { now, titleOf } from './corpus.ts';
import { payments } from './payments.ts';

/** Components that all refer to all others, directly, in lists and in unions. */
function knot(count: number): JsonObject {
  const names = Array.from({ length: count }, (_, index) => `Knot${index}`);
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const properties = Object.fromEntries(
    names.flatMap((name) => [
      [`one${name}`, ref(name)],
      [`all${name}`, { type: 'array', items: { anyOf: [{ type: 'string' }, ref(name)] } }],
    ]),
  );
  const schemas = Object.fromEntries(
    names.map((name) => [name, { type: 'object', properties: { ...properties, own: { type: 'string' } } }]),
  );
  const content = { 'application/json': { schema: ref('Knot0') } };
  return {
    openapi: '3.1.0',
    info: { title: 'Knot', version: '1.0.0' },
    paths: {
      '/knots': {
        post: { operationId: 'tie', requestBody: { content }, responses: { 200: { description: 'Tied.', content } } },
      },
    },
    components: { schemas },
  };
}

const ids = (old: JsonObject, next: JsonObject) =>
  compareDocuments(old, next, now).map((finding) => `${titleOf(finding)} ${finding.operations.length}`);

test('components that all refer to each other are compared in a second', { timeout: 20_000 }, () => {
  const old = knot(25);
  const next = apply(old, [{ set: 'Knot7/properties/own/maxLength', to: 5 }]);
  const started = performance.now();
  expect(ids(old, next).sort()).toEqual(['request max-length-set 1', 'response max-length-set 1']);
  expect(fieldsOf(nodeAt(old, '#/components/schemas/Knot0'), 'request', now).length).toBeLessThan(1_000);
  // A second, on a machine that does nothing else.
  expect(performance.now() - started).toBeLessThan(8_000);
});

test('payloads of such components are bounded', { timeout: 60_000 }, () => {
  const old = knot(4);
  const trials = tryPayloads(old, apply(old, [{ set: 'Knot2/properties/own/maxLength', to: 5 }]));
  expect(trials.every(({ payloads }) => payloads > 0)).toBe(true);
});

test('three edits of a description of megabytes are found for all operations', { timeout: 120_000 }, () => {
  const old = payments(400);
  const next = apply(old, [
    { set: 'charge_2/properties/amount/maximum', to: 5 },
    { remove: 'customer_3/properties/field_1' },
    {
      set: '#/paths/~1v1~1charge_2s~1{id}/post/requestBody/content/application~1x-www-form-urlencoded/schema/required',
      to: ['amount'],
    },
  ]);
  expect(ids(old, next).sort()).toEqual([
    'request property-became-required 1',
    'response max-set 400',
    'response property-removed 400',
  ]);
});

test('a slice of a large description has what differs, and a way to it', () => {
  const old = payments(400);
  const next = apply(old, [{ remove: 'customer_3/properties/field_1' }]);
  const slice = sliceOf(old, next);
  expect(slice.operations).toEqual([1, 400]);
  expect(ids(slice.old, slice.new)).toEqual(['response property-removed 1']);
});

test('a dozen unions at one place come to an end, as does a union of hundreds', { timeout: 60_000 }, () => {
  const only = (schema: object) => ({
    ...knot(1),
    paths: {
      '/knots': {
        post: {
          operationId: 'tie',
          requestBody: { content: { 'application/json': { schema } } },
          responses: { 200: { description: 'Tied.' } },
        },
      },
    },
  });
  const unions = (last: string, count = 12) =>
    only({
      allOf: Array.from({ length: count }, (_, index) => ({
        anyOf: [{ required: [`a${index}`] }, { required: [`b${index}`] }, { required: [index === 7 ? last : 'c'] }],
      })),
    });
  expect(ids(unions('c'), unions('d'))).toContain('request unions-changed 1');
  expect(ids(unions('c', 3), unions('c'))).toEqual(['request unions-added 1']);
  expect(ids(unions('c'), unions('c', 3))).toEqual(['request unions-removed 1']);
  const union = (maxLength: number) =>
    only({
      oneOf: Array.from({ length: 300 }, (_, index) => ({
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { const: `k${index}` },
          text: { type: 'string', maxLength: index === 150 ? maxLength : 9 },
        },
      })),
    });
  expect(ids(union(9), union(5))).toEqual(['request max-length-decreased 1']);
});

test('a chain of unions, each of whose branches lead to the next, comes to an end', { timeout: 60_000 }, () => {
  const chain = (maxLength: number): JsonObject => {
    const next = (index: number) => ({ $ref: `#/components/schemas/Link${index + 1}` });
    const schemas: Record<string, object> = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [
        `Link${index}`,
        {
          oneOf: [
            { type: 'object', required: [`a${index}`], properties: { [`a${index}`]: next(index) } },
            next(index),
            { allOf: [next(index), { minProperties: 1 }] },
          ],
        },
      ]),
    );
    schemas.Link14 = { type: 'object', properties: { text: { type: 'string', maxLength } } };
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Link0' } } };
    return {
      ...knot(1),
      paths: {
        '/chains': {
          post: {
            operationId: 'tie',
            requestBody: { content },
            responses: { 200: { description: 'Tied.', content } },
          },
        },
      },
      components: { schemas },
    } as JsonObject;
  };
  expect(ids(chain(9), chain(5)).sort()).toEqual(['request max-length-decreased 1', 'response max-length-decreased 1']);
});
