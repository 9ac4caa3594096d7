/**
 * A description of as many operations as wanted, four a resource, such as a large API has: lists with filters, bodies with
 * nested objects, shared errors, examples everywhere. Every resource has names, limits and schemas of its own.
 */
export function syntheticSpec(operations: number): string {
  const resources = Array.from({ length: operations / 4 }, (_, index) => index);
  return `openapi: 3.1.0
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info:
  title: Warehouse
  version: 1.0.0
  description: An invented API for benchmarks.
  license: { name: None, identifier: LicenseRef-None }
servers:
  - url: https://warehouse.test
tags:
  - name: Items
    description: What is stored.
security:
  - key: []
paths:
${resources.map(pathsOf).join('')}components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  responses:
    Refused:
      description: Something is wrong with the request.
      content: { application/json: { schema: { $ref: '#/components/schemas/Refusal' }, examples: { refused: { value: { message: Too short. } } } } }
    Unknown:
      description: The credential is missing or wrong.
      content: { application/json: { schema: { $ref: '#/components/schemas/Refusal' }, examples: { unknown: { value: { message: Who are you? } } } } }
  schemas:
    Refusal:
      type: object
      description: Why it was refused.
      required: [message]
      properties: { message: { type: string, minLength: 1 } }
${resources.map(schemasOf).join('')}`;
}

const errors = `        '400': { $ref: '#/components/responses/Refused' }
        '401': { $ref: '#/components/responses/Unknown' }
`;

const content = (schema: string, example: string) =>
  `content: { application/json: { schema: { $ref: '#/components/schemas/${schema}' }, examples: { one: { value: ${example} } } } }`;

const item = (n: number) =>
  `{ id: i-${n}, name: Crate, colour: red, weight: 12.5, tags: [fragile], shelf: { aisle: 3, level: 1 }, storedAt: '2026-01-15T08:00:00Z' }`;
const input = '{ name: Crate, colour: red, weight: 12.5, tags: [fragile], shelf: { aisle: 3, level: 1 } }';

function operationOf(n: number, name: string, summary: string, rest: string): string {
  return `      operationId: ${name}
      tags: [Items]
      summary: ${summary} ${n}
      description: ${summary} ${n}, as the warehouse knows it.
      x-inferred: Invented for benchmarks.
      x-retry: never
${rest}${errors}`;
}

function pathsOf(n: number): string {
  const id = `      - { name: id, in: path, required: true, description: Which one., schema: { type: string, minLength: 3, maxLength: ${40 + n} }, examples: { one: { value: item-1 } } }\n`;
  const filters = `      parameters:
        - { name: colour, in: query, description: Only of this colour., schema: { type: string, enum: [red, green, blue] } }
        - { name: limit, in: query, description: How many at most., schema: { type: integer, minimum: 1, maximum: ${100 + n} } }
        - { name: tags, in: query, description: Only with all of these., schema: { type: array, items: { type: string, minLength: 2 }, maxItems: 5 } }
`;
  const body = `      requestBody:
        required: true
        description: The item.
        ${content(`Item${n}Input`, input)}
`;
  const answer = (status: number, schema: string, example: string) =>
    `      responses:\n        '${status}':\n          description: Done.\n          ${content(schema, example)}\n`;
  return `  /items-${n}:
    get:
${operationOf(n, `listItems${n}`, 'List items', filters + answer(200, `Item${n}List`, `{ items: [${item(n)}], total: 1 }`))}    post:
${operationOf(n, `createItem${n}`, 'Store an item', body + answer(201, `Item${n}`, item(n)))}  /items-${n}/{id}:
    parameters:
${id}    get:
${operationOf(n, `getItem${n}`, 'Read an item', answer(200, `Item${n}`, item(n)))}    put:
${operationOf(n, `updateItem${n}`, 'Replace an item', body + answer(200, `Item${n}`, item(n)))}`;
}

function schemasOf(n: number): string {
  const properties = `        name: { type: string, description: What it is called., minLength: 1, maxLength: ${80 + n} }
        colour: { type: string, enum: [red, green, blue] }
        weight: { type: number, description: In kilograms., exclusiveMinimum: 0, maximum: ${500 + n} }
        tags: { type: array, uniqueItems: true, maxItems: ${10 + n}, items: { type: string, pattern: '^[a-z]{2,${20 + n}}$' } }
        shelf: { $ref: '#/components/schemas/Shelf${n}' }
`;
  return `    Item${n}:
      type: object
      description: An item as it is stored.
      required: [id, name, storedAt]
      properties:
        id: { type: string, minLength: 3 }
        storedAt: { type: string, format: date-time }
${properties}    Item${n}Input:
      type: object
      description: An item to be stored.
      required: [name]
      properties:
${properties}    Item${n}List:
      type: object
      description: A page of items.
      required: [items, total]
      properties:
        total: { type: integer, minimum: 0 }
        items: { type: array, maxItems: ${100 + n}, items: { $ref: '#/components/schemas/Item${n}' } }
    Shelf${n}:
      type: object
      description: Where it lies.
      additionalProperties: false
      required: [aisle]
      properties:
        aisle: { type: integer, minimum: 1, maximum: ${50 + n} }
        level: { type: integer, minimum: 0, maximum: ${9 + n} }
`;
}
