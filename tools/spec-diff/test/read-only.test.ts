/** No request carries what is `readOnly`, and no response what is `writeOnly`, wherever the flag stands: requiring it breaks nothing. */
import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test, vi } from 'vitest';
import { tryPayloads } from '../src/analyzers/behaviour.ts';
import { judgeAll } from '../src/combine-analyzers.ts';
import { now } from './corpus.ts';

vi.setConfig({ testTimeout: 180_000 });

type Flag = 'readOnly' | 'writeOnly';

/** The schema of a booking, which is in the body of a request or in an answer, and what it refers to. */
function harbour(flag: Flag, booking: object, schemas: object = {}): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Booking' } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Harbour', version: '1.0.0' },
    servers: [{ url: 'https://harbour.example.com' }],
    paths: {
      '/bookings': {
        post: {
          operationId: 'addBooking',
          ...(flag === 'readOnly' && { requestBody: { required: true, content } }),
          responses: { 200: { description: 'added', ...(flag === 'writeOnly' && { content }) } },
        },
      },
    },
    components: {
      schemas: {
        Booking: booking,
        Mark: { type: 'string', [flag]: true },
        Alias: { $ref: '#/components/schemas/Mark' },
        ...schemas,
      },
    },
  };
}

const berth = { type: 'string' };
const booking = (mark: object, required: readonly string[]) => ({
  type: 'object',
  required,
  properties: { berth, mark },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pairOf = (schema: (required: readonly string[]) => object) =>
  [schema(['berth']), schema(['berth', 'mark'])] as const;

/** By where the flag stands: the booking before and after `mark` became required. */
const places: Record<string, readonly [before: object, after: object]> = {
  'on the property': pairOf((required) => booking({ type: 'string', readOnly: true, writeOnly: true }, required)),
  'behind a $ref': pairOf((required) => booking(ref('Mark'), required)),
  'behind two': pairOf((required) => booking(ref('Alias'), required)),
  'in the allOf of the property': pairOf((required) => booking({ allOf: [ref('Alias')] }, required)),
  'beside a $ref': pairOf((required) => booking({ ...ref('Plain'), readOnly: true, writeOnly: true }, required)),
  'in a property of items': pairOf((required) => ({ type: 'array', items: booking(ref('Mark'), required) })),
  'in a property of further properties': pairOf((required) => ({
    type: 'object',
    additionalProperties: booking(ref('Mark'), required),
  })),
  'in a property of a property': pairOf((required) => ({
    type: 'object',
    properties: { inner: booking(ref('Mark'), required) },
  })),
  'in a branch of a union': pairOf((required) => ({ oneOf: [booking(ref('Mark'), required), { type: 'integer' }] })),
  'in one part of an allOf, and required in another': pairOf((required) => ({
    allOf: [booking(ref('Mark'), []), { type: 'object', required }],
  })),
  'in an allOf, and required beside it': pairOf((required) => ({
    type: 'object',
    required,
    allOf: [booking(ref('Mark'), [])],
  })),
  'in what a $ref leads to, and required beside the $ref': pairOf((required) => ({ ...ref('Base'), required })),
};

const schemas = { Plain: { type: 'string' }, Base: booking(ref('Mark'), []) };

describe.each(['readOnly', 'writeOnly'] as const)('%s', (flag) => {
  test.each(Object.entries(places))('%s', (_, [before, after]) => {
    const trials = tryPayloads(harbour(flag, before, schemas), harbour(flag, after, schemas));
    expect(trials.map(({ direction }) => direction)).toEqual([flag === 'readOnly' ? 'request' : 'response']);
    expect(trials[0]?.payloads).toBeGreaterThan(0);
    expect(trials.flatMap(({ refused }) => refused)).toEqual([]);
  });

  test('on a property that what a $ref leads to requires, and that only the schema around it hides', () => {
    const around = (hidden: object, base: string) => ({ allOf: [ref(base), { properties: { mark: hidden } }] });
    const bases = { Old: booking({}, ['berth']), New: booking({}, ['berth', 'mark']) };
    const trials = tryPayloads(
      harbour(flag, around(ref('Mark'), 'Old'), bases),
      harbour(flag, around(ref('Mark'), 'New'), bases),
    );
    expect(trials.flatMap(({ refused }) => refused)).toEqual([]);
  });

  test('of a property that is not flagged breaks what it broke', () => {
    const [before, after] = pairOf((required) => booking(ref('Plain'), required));
    const [trial] = tryPayloads(harbour('readOnly', before, schemas), harbour('readOnly', after, schemas));
    expect(trial?.refused.length).toBeGreaterThan(0);
  });
});

test('all analyzers agree that nothing breaks', async () => {
  const [before, after] = pairOf((required) => booking(ref('Mark'), required));
  const source = (document: JsonObject) => ({ name: 'harbour', document, locate: () => ({ line: 1 }) });
  const pair = { api: 'harbour', old: source(harbour('readOnly', before)), new: source(harbour('readOnly', after)) };
  const [judgement] = await judgeAll([pair], now);
  expect(judgement?.bump).not.toBe('major');
  expect(judgement?.notes).toEqual([]);
});
