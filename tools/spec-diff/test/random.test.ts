/** No value contradicts what is said of two random schemas. Taken literally, as within `not`: each property counts. */
import type { JsonObject } from '@rollcall/openapi/json';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { now } from './corpus.ts';
import { randomEdit, randomFrom, randomSchema, someValues } from './random-schemas.ts';

const PAIRS = 400;
const values = someValues(randomFrom(7), 200);
const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });

function document(schema: JsonObject, at: 'request' | 'response'): JsonObject {
  const content = { 'application/json': { schema: { not: schema } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: {
      '/things': {
        post: {
          operationId: 'act',
          ...(at === 'request' && { requestBody: { content } }),
          responses: { 200: { description: 'Done.', ...(at === 'response' && { content }) } },
        },
      },
    },
  };
}

const breaks = (old: JsonObject, next: JsonObject, at: 'request' | 'response'): boolean =>
  bumpOf(compareDocuments(document(old, at), document(next, at), now)) === 'major';

test('no value contradicts a verdict', { timeout: 120_000 }, () => {
  let seen = 0;
  for (let seed = 1; seed <= PAIRS; seed++) {
    const random = randomFrom(seed);
    const old = randomSchema(random, 2);
    const next = randomEdit(random, old);
    // The validator takes an empty list for one that has what `contains` asks for, beside `prefixItems`.
    if (/"contains".*"prefixItems"|"prefixItems".*"contains"/.test(JSON.stringify([old, next]))) continue;
    const [before, after] = [ajv.compile(old), ajv.compile(next)];
    const refused = values.find((value) => before(value) && !after(value));
    const added = values.find((value) => !before(value) && after(value));
    const pair = `${seed}: ${JSON.stringify(old)} -> ${JSON.stringify(next)}`;
    // `not` reverses what is allowed: who sends may no longer send what the schema has come to allow.
    if (added !== undefined) expect(breaks(old, next, 'request'), `${pair} allows ${JSON.stringify(added)}`).toBe(true);
    if (refused !== undefined)
      expect(breaks(old, next, 'response'), `${pair} refuses ${JSON.stringify(refused)}`).toBe(true);
    if (added !== undefined || refused !== undefined) seen++;
  }
  expect(seen).toBeGreaterThan(PAIRS / 4);
});
