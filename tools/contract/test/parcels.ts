/** An invented API that has something of everything the kit can test. */
const text = (schema: object = {}) => ({ type: 'string', ...schema });
const json = (schema: object, example: unknown) => ({
  content: { 'application/json': { schema, examples: { usual: { value: example } } } },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const problem = { description: 'Refused.', ...json(ref('Problem'), { message: 'no' }) };

export const parcels = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Parcels', version: '1' },
  security: [{ login: [] }],
  paths: {
    '/parcels': {
      post: {
        operationId: 'sendParcel',
        parameters: [
          { name: 'express', in: 'query', schema: { type: 'boolean' } },
          {
            name: 'labels',
            in: 'query',
            schema: { type: 'array', maxItems: 3, items: text({ enum: ['fragile', 'heavy'] }) },
          },
          { name: 'X-Depot', in: 'header', required: true, schema: text({ pattern: '^[A-Z]{3}$' }), example: 'OSL' },
          { name: 'visit', in: 'cookie', schema: { type: 'integer', minimum: 1, maximum: 9 } },
        ],
        requestBody: { required: true, ...json(ref('Parcel'), { to: { kind: 'person', name: 'Ada' }, grams: 250 }) },
        responses: {
          201: {
            description: 'Sent.',
            headers: { Location: { required: true, schema: text({ format: 'uri-reference' }) } },
            ...json(ref('Sent'), { id: 7, to: { kind: 'person', name: 'Ada' } }),
          },
          400: problem,
          401: problem,
        },
      },
    },
    '/parcels/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1, maximum: 1000 } }],
      get: {
        operationId: 'findParcel',
        security: [{ key: [], token: [] }],
        responses: {
          200: { description: 'Found.', ...json(ref('Sent'), { id: 7, to: { kind: 'depot', code: 'OSL' } }) },
          400: problem,
          401: problem,
          404: problem,
        },
      },
      put: {
        operationId: 'labelParcel',
        security: [],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['note'],
                properties: { note: text({ minLength: 2, maxLength: 5 }), copies: { type: 'integer', multipleOf: 2 } },
              },
            },
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', required: ['note'], properties: { note: text() } },
            },
          },
        },
        responses: { 204: { description: 'Labelled.' }, 400: problem },
      },
    },
  },
  components: {
    securitySchemes: {
      login: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'query', name: 'key' },
      token: { type: 'http', scheme: 'bearer' },
    },
    schemas: {
      Parcel: {
        type: 'object',
        required: ['to', 'grams'],
        minProperties: 2,
        maxProperties: 5,
        properties: {
          to: ref('Recipient'),
          grams: { type: 'number', exclusiveMinimum: 0, maximum: 30_000 },
          pin: text({ writeOnly: true, minLength: 6 }),
          tags: { type: 'array', uniqueItems: true, minItems: 1, maxItems: 3, items: text() },
          sender: {
            type: ['object', 'null'],
            additionalProperties: false,
            properties: { mail: text({ format: 'email' }) },
          },
        },
      },
      Recipient: { oneOf: [ref('Person'), ref('Depot')] },
      Person: {
        type: 'object',
        required: ['kind', 'name'],
        properties: { kind: { const: 'person' }, name: text({ minLength: 1 }) },
      },
      Depot: {
        type: 'object',
        required: ['kind', 'code'],
        properties: { kind: { const: 'depot' }, code: text({ pattern: '^[A-Z]{3}$' }) },
      },
      Sent: {
        type: 'object',
        required: ['id', 'to'],
        properties: { id: { type: 'integer', minimum: 1 }, to: ref('Recipient') },
      },
      Problem: { type: 'object', required: ['message'], properties: { message: text() } },
    },
  },
};
