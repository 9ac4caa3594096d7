/** For every rule, what it refuses and what it passes: excerpts of a description (of 3.1, unless they say so), which its page shows and a test lints. */
export interface RuleExample {
  readonly failing: string;
  readonly passing: string;
}

const schema = (yaml: string): string => `components:\n  schemas:\n    Member:\n${indented(yaml, 6)}`;

const operation = (yaml: string, root = ''): string =>
  `paths:\n  /members:\n    post:\n${indented(yaml, 6)}${root && `\n${root}`}`;

const indented = (yaml: string, by: number): string =>
  yaml
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');

const pair = (failing: string, passing: string): RuleExample => ({ failing, passing });

/** Two excerpts that differ in a schema, an operation or a path alone. */
const schemas = (failing: string, passing: string): RuleExample => pair(schema(failing), schema(passing));
const operations = (failing: string, passing: string, root = ''): RuleExample =>
  pair(operation(failing, root), operation(passing, root));

const body = (type: string, rest: string): string =>
  `requestBody:\n  content:\n    ${type}:\n${indented(rest, 6)}\nresponses: {}`;

const ANY = '{ type: string }';
const CAT = '{ type: string, const: cat }';
const DOG = '{ type: string, const: dog }';

const branches = (cat: string, dog: string): string => `components:
  schemas:
    Cat:
      type: object
      required: [kind]
      properties:
        kind: ${cat}
    Dog:
      type: object
      required: [kind]
      properties:
        kind: ${dog}
    Pet:
      oneOf:
        - $ref: '#/components/schemas/Cat'
        - $ref: '#/components/schemas/Dog'
      discriminator:
        propertyName: kind
        mapping:
          cat: '#/components/schemas/Cat'
          dog: '#/components/schemas/Dog'`;

const MEMBERS = `responses:
  '200':
    description: A page of members.
    content:
      application/json:
        schema: { type: object, properties: { members: { type: array, items: { type: string } } } }`;

const wholeQuery = (parameter: string): string => `openapi: 3.2.0
paths:
  /members:
    get:
      parameters:
        - in: querystring
          name: filter
${indented(parameter, 10)}
      responses: {}`;

const twoOperations = (second: string): string => `paths:
  /members:
    get: { operationId: listMembers, responses: {} }
    post: { operationId: ${second}, responses: {} }`;

const named = (answer: string): string => `requestBody:
  content:
    application/json:
      examples:
        newMember: { value: { name: Ada } }
responses:
  '201':
    description: The member was added.
    content:
      application/json:
        examples:
          ${answer}: { value: { id: '42' } }`;

/** A callback that is told of, and what it tells of in turn. */
const callbacks = (inner: string): string => `paths:
  /members:
    post:
      callbacks:
        added: { $ref: '#/components/callbacks/Added' }
      responses: {}
components:
  callbacks:
    Added:
      '{$request.body#/url}':
        post:
${indented(inner, 10)}`;

/** The examples by the ids of their rules. */
export const examples: Readonly<Record<string, RuleExample>> = {
  'closed-empty-object': schemas('type: object', 'type: object\nproperties:\n  name: { type: string }'),
  'constraint-fits-type': schemas('type: string\nminimum: 1', 'type: string\nminLength: 1'),
  'credential-answered-by-401': operations(
    "security:\n  - key: []\nresponses:\n  '200': { description: The member. }",
    "security:\n  - key: []\nresponses:\n  '200': { description: The member. }\n  '401': { description: The key is missing or wrong. }",
  ),
  'discriminator-tells-apart': pair(branches(CAT, ANY), branches(CAT, DOG)),
  'example-names-paired': operations(named('created'), named('newMember')),
  'example-required': operations(
    body('application/json', 'schema: { type: object }'),
    body('application/json', 'schema: { type: object }\nexamples:\n  ada: { value: { name: Ada } }'),
  ),
  'form-part-flat': operations(
    body('multipart/form-data', 'schema:\n  type: object\n  properties:\n    tags: { type: array }'),
    body('multipart/form-data', 'schema:\n  type: object\n  properties:\n    tags: { type: string }'),
  ),
  'format-known': schemas('type: string\nformat: phone', 'type: string\nformat: email'),
  'header-parameter-effective': operations(
    'parameters:\n  - { name: Authorization, in: header, schema: { type: string } }\nresponses: {}',
    'parameters:\n  - { name: X-Trace, in: header, schema: { type: string } }\nresponses: {}',
  ),
  'input-answered-by-400': operations(
    "requestBody: { content: {} }\nresponses:\n  '201': { description: The member was added. }",
    "requestBody: { content: {} }\nresponses:\n  '201': { description: The member was added. }\n  '400': { description: The body breaks a rule. }",
  ),
  'json-schema-dialect': pair(
    'info: { title: Club, version: 1.0.0 }',
    'jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\ninfo: { title: Club, version: 1.0.0 }',
  ),
  'keyword-known': schemas('type: string\nminLenght: 1', 'type: string\nminLength: 1'),
  'lifecycle-date': operations('x-sunset: next summer\nresponses: {}', 'x-sunset: "2027-06-30"\nresponses: {}'),
  'message-effective': schemas(
    "type: string\npattern: '^[0-9]{10}$'\nx-message: Wrong format.",
    "type: string\npattern: '^[0-9]{10}$'\nx-message: must be ten digits",
  ),
  'no-request-default': operations(
    body('application/json', 'schema:\n  type: object\n  properties:\n    offers: { type: boolean, default: true }'),
    body('application/json', 'schema:\n  type: object\n  properties:\n    offers: { type: boolean }'),
  ),
  'operation-id-camel-case': operations(
    'operationId: register_member\nresponses: {}',
    'operationId: registerMember\nresponses: {}',
  ),
  'operation-id-unique': pair(twoOperations('listMembers'), twoOperations('addMember')),
  'pagination-resolves': operations(
    `x-pagination: { style: page, items: /members, parameter: page }\n${MEMBERS}`,
    `parameters: [{ name: page, in: query, schema: { type: integer } }]\nx-pagination: { style: page, items: /members, parameter: page }\n${MEMBERS}`,
  ),
  'pattern-interoperable': schemas("type: string\npattern: '^\\p{L}+$'", "type: string\npattern: '^[A-Za-z]+$'"),
  'portable-callbacks': pair(
    callbacks("callbacks:\n  again: { $ref: '#/components/callbacks/Added' }\nresponses: {}"),
    callbacks('responses: {}'),
  ),
  'portable-keywords': schemas('$anchor: member\ntype: string', 'type: string'),
  'portable-media-types': operations(
    body('application/xml', 'schema: { type: object }'),
    body('application/json', 'schema: { type: object }'),
  ),
  'portable-names': operations('operationId: then\nresponses: {}', 'operationId: finish\nresponses: {}'),
  'portable-operations': pair(
    'paths:\n  /members:\n    trace: { responses: {} }',
    "paths:\n  /members:\n    get:\n      responses:\n        '200': { description: The members. }",
  ),
  'portable-parameters': operations(
    'parameters:\n  - { name: Content-Length, in: header, schema: { type: integer } }\nresponses: {}',
    'parameters:\n  - { name: X-Length, in: header, schema: { type: integer } }\nresponses: {}',
  ),
  'portable-paths': pair(
    'paths:\n  /members/{id}:\n    get:\n      responses: {}',
    'paths:\n  /members/{id}:\n    get:\n      parameters:\n        - { name: id, in: path, required: true, schema: { type: string } }\n      responses: {}',
  ),
  'portable-querystring': pair(
    wholeQuery('schema: { type: object }'),
    wholeQuery('content:\n  application/x-www-form-urlencoded: { schema: { type: object } }'),
  ),
  'portable-recursion': schemas(
    "anyOf:\n  - $ref: '#/components/schemas/Member'\n  - type: string",
    "type: object\nproperties:\n  friend: { $ref: '#/components/schemas/Member' }",
  ),
  'portable-security': operations('security:\n  - missing: []\nresponses: {}', 'security: []\nresponses: {}'),
  'portable-styles': operations(
    'parameters:\n  - { name: ids, in: query, style: spaceDelimited, explode: true, schema: { type: object } }\nresponses: {}',
    'parameters:\n  - { name: ids, in: query, schema: { type: array, items: { type: string } } }\nresponses: {}',
  ),
  'portable-unions': pair(branches(ANY, ANY), branches(CAT, DOG)),
  'required-defined': schemas(
    'type: object\nrequired: [name, email]\nproperties:\n  name: { type: string }',
    'type: object\nrequired: [name, email]\nproperties:\n  name: { type: string }\n  email: { type: string }',
  ),
  'retry-declared': operations('responses: {}', 'x-retry: never\nresponses: {}'),
  'secret-write-only': operations(
    body('application/json', 'schema:\n  type: object\n  properties:\n    password: { type: string }'),
    body(
      'application/json',
      'schema:\n  type: object\n  properties:\n    password: { type: string, format: password, writeOnly: true }',
    ),
  ),
  'part-documented': schemas(
    `description: A member.
x-source: { document: club.md, section: Members }
type: object
properties:
  name: { type: string }`,
    `description: A member.
x-source: { document: club.md, section: Members }
type: object
properties:
  name: { type: string, description: Full name. }`,
  ),
  'source-or-inferred': operations(
    'operationId: addMember\nresponses: {}',
    'operationId: addMember\nx-source: { document: club.md, section: Joining }\nresponses: {}',
  ),
};
