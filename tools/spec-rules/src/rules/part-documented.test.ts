import { describe, expect, test } from 'vitest';
import { found, lintWith, schemas } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('part-documented', yaml);
const SOURCE = 'x-source: {document: club.md, section: Members}';
const member = (property: string, source = SOURCE) =>
  schemas(`
Member:
  description: A member.
  ${source}
  type: object
  properties:
    name: {${property}}
Other: {description: Another., x-inferred: Nothing says it.}`);
const name = '#/components/schemas/Member/properties/name';

describe('part-documented', () => {
  test('passes a property with a description, whose schema names its source', async () => {
    expect(await lint(member('type: string, description: Full name.'))).toEqual([]);
  });

  test('refuses a property without a description', async () => {
    expect(await lint(member('type: string'))).toEqual(found(name, 'The property `name` does not say what it means'));
  });

  test('refuses a property that neither says itself where it comes from nor is within something that does', async () => {
    const faults = await lint(member('type: string, description: Full name.', 'title: Member'));
    expect(faults).toEqual([
      expect.stringMatching(/^#\/components\/schemas\/Member {2}Neither the schema `Member` nor .* `x-inferred:`/),
      expect.stringMatching(/properties\/name {2}Neither the property `name` nor what contains it says where/),
    ]);
  });

  test('refuses parameters and responses of an operation that does not say so', async () => {
    const yaml = `
openapi: 3.1.0
paths:
  /members:
    get:
      parameters: [{name: page, in: query, description: Which., schema: {type: string}}]
      responses: {'200': {description: All., x-inferred: It works.}, '404': {description: None.}}
components: {schemas: {Other: {description: Another., x-inferred: Nothing says it.}}}`;
    expect((await lint(yaml)).map((text) => text.split('  ')[0])).toEqual([
      '#/paths/~1members/get/parameters/0',
      '#/paths/~1members/get/responses/404',
    ]);
  });

  test('passes a description whose components name no source', async () => {
    expect(await lint(schemas('Member: {type: object, properties: {name: {type: string}}}'))).toEqual([]);
  });

  test('leaves what a reference leads to to its own place', async () => {
    expect(await lint(member("$ref: '#/components/schemas/Other'"))).toEqual([]);
  });
});
