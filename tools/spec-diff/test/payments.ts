import type { JsonObject } from '@rollcall/openapi/json';

const NOUNS = ['account', 'balance', 'charge', 'customer', 'dispute', 'invoice', 'payout', 'refund', 'transfer'];
const nameOf = (index: number): string => `${NOUNS[index % NOUNS.length]}_${index}`;
const ref = (index: number, count: number) => ({
  $ref: `#/components/schemas/${nameOf(((index % count) + count) % count)}`,
});

/** An object that refers to others, which refer to it: directly, in lists, and either as an id or written out. */
function schema(index: number, count: number): JsonObject {
  const text = Object.fromEntries(
    Array.from({ length: 12 }, (_, turn) => [
      `field_${turn}`,
      {
        type: turn % 3 === 0 ? ['string', 'null'] : 'string',
        maxLength: 5000,
        description: `What the ${turn}th field of a ${nameOf(index)} holds, at some length, as such descriptions do.`,
      },
    ]),
  );
  return {
    type: 'object',
    description: `A ${nameOf(index)}.`,
    required: ['id', 'object'],
    properties: {
      id: { type: 'string', maxLength: 5000 },
      object: { type: 'string', enum: [nameOf(index)] },
      amount: { type: 'integer' },
      ...text,
      parent: { anyOf: [{ type: 'string', maxLength: 5000 }, ref(index + 1, count)] },
      owner: { anyOf: [{ type: 'string', maxLength: 5000 }, ref(index * 7 + 3, count), ref(index + 5, count)] },
      latest: { anyOf: [ref(index * 3 + 1, count), { type: 'null' }] },
      lines: {
        type: 'object',
        required: ['data', 'has_more'],
        properties: {
          data: { type: 'array', items: ref(index - 1, count) },
          has_more: { type: 'boolean' },
        },
      },
    },
  };
}

/** A description as large as that of a payments API, whose components all refer to each other. */
export function payments(count = 800): JsonObject {
  const schemas = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [nameOf(index), schema(index, count)]),
  );
  const answer = (index: number) => ({ 'application/json': { schema: ref(index, count) } });
  const failed = { description: 'Failed.', content: answer(0) };
  const paths = Object.fromEntries(
    Array.from({ length: count / 2 }, (_, index) => [
      `/v1/${nameOf(index)}s/{id}`,
      {
        get: {
          operationId: `get_${nameOf(index)}`,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 5000 } }],
          responses: { 200: { description: 'Found.', content: answer(index) }, default: failed },
        },
        post: {
          operationId: `update_${nameOf(index)}`,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 5000 } }],
          requestBody: {
            content: {
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  properties: {
                    amount: { type: 'integer' },
                    name: { type: 'string', maxLength: 100 },
                    metadata: { type: 'object', additionalProperties: { type: 'string' } },
                  },
                },
              },
            },
          },
          responses: { 200: { description: 'Updated.', content: answer(index) }, default: failed },
        },
      },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Payments', version: '1.0.0' },
    servers: [{ url: 'https://payments.example.com' }],
    security: [{ key: [] }],
    paths,
    components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
}
