import { describe, expect, test } from 'vitest';
import { lowered } from './lowering.ts';

// biome-ignore lint/suspicious/noExplicitAny: what it holds is the test's to know
const of = (parts: object): any => lowered({ openapi: '3.2.0', ...parts });
const withContent = (content: object, components: object = {}) =>
  of({ paths: { '/x': { query: { requestBody: { content } } } }, components }).paths['/x'].query.requestBody.content;

describe('a description of OpenAPI 3.2 in the words of 3.1', () => {
  test('is the same if it is of 3.1', () => {
    const document = { openapi: '3.1.1', components: { responses: { A: { summary: 'A' } } } };
    expect(lowered(document as never)).toBe(document);
  });

  // https://spec.openapis.org/oas/v3.2.0#components-media-types
  test('has the media types of the components where they are referred to', () => {
    const mediaTypes = { Pet: { schema: { type: 'object' } }, Dog: { $ref: '#/components/mediaTypes/Pet' } };
    const content = { 'application/json': { $ref: '#/components/mediaTypes/Dog' }, 'text/plain': {} };
    expect(withContent(content, { mediaTypes })).toEqual({ 'application/json': mediaTypes.Pet, 'text/plain': {} });
  });

  // https://spec.openapis.org/oas/v3.2.0#example-object
  test.each([
    ['data', 'text/csv', { dataValue: [1, 2], serializedValue: '1,2' }, { value: [1, 2] }],
    ['null', 'application/json', { summary: 'A', dataValue: null }, { summary: 'A', value: null }],
    ['what JSON stands for', 'application/json', { serializedValue: '{"a": 1}' }, { value: { a: 1 } }],
    ['a text as it is', 'text/plain', { serializedValue: '{"a": 1}' }, { value: '{"a": 1}' }],
    ['nothing of a form', 'application/x-www-form-urlencoded', { serializedValue: 'a=1' }, {}],
    ['nothing of a text that is not JSON', 'application/json', { serializedValue: '{' }, {}],
    ['a value as it was', 'application/json', { value: { dataValue: 1 } }, { value: { dataValue: 1 } }],
    ['what is referred to', 'application/json', { $ref: '#/components/examples/One' }, { value: 1 }],
  ])('has %s as the value of an example', (_, type, example, expected) => {
    const examples = { One: { serializedValue: '1' } };
    expect(withContent({ [type]: { examples: { example } } }, { examples })).toEqual({
      [type]: { examples: { example: expected } },
    });
  });

  test('has data as the value of an example of a parameter or a component, and no text in its place', () => {
    const examples = { a: { dataValue: true, serializedValue: 'flag=true' }, b: { serializedValue: 'flag=false' } };
    const { components } = of({ components: { examples, parameters: { Flag: { examples } } } });
    expect(components).toEqual({
      examples: { a: { value: true }, b: {} },
      parameters: { Flag: { examples: { a: { value: true }, b: {} } } },
    });
  });

  // https://spec.openapis.org/oas/v3.2.0#response-object
  test('has a description of every response: its own, or its summary', () => {
    const responses = { A: { summary: 'a', description: 'b' }, B: { summary: 'b' }, C: {}, D: { $ref: '#/x' } };
    expect(of({ components: { responses } }).components.responses).toEqual({
      ...{ A: { summary: 'a', description: 'b' }, B: { description: 'b' }, C: { description: '' } },
      D: { $ref: '#/x' },
    });
  });

  // https://spec.openapis.org/oas/v3.2.0#discriminator-object: it "MUST NOT change the validation outcome".
  test('has discriminators without a default', () => {
    const discriminator = { propertyName: 'kind', defaultMapping: 'Other' };
    const schemas = { A: { oneOf: [{ discriminator }], discriminator, examples: [{ discriminator }] } };
    const simple = { propertyName: 'kind' };
    expect(of({ components: { schemas } }).components.schemas.A).toEqual({
      oneOf: [{ discriminator: simple }],
      discriminator: simple,
      examples: [{ discriminator }],
    });
  });

  // https://spec.openapis.org/oas/v3.2.0#parameter-locations
  test('has the whole query as a marked parameter of it', () => {
    const parameters = { A: { in: 'querystring', name: 'a', content: {} }, B: { in: 'query', name: 'b' } };
    expect(of({ components: { parameters } }).components.parameters).toEqual({
      A: { in: 'query', name: 'a', content: {}, 'x-rollcall-querystring': true },
      B: parameters.B,
    });
  });

  // https://spec.openapis.org/oas/v3.2.0#security-requirement-object
  test('names security schemes by their components', () => {
    const security = [{ '#/components/securitySchemes/key': ['a'], basic: [] }];
    const named = [{ key: ['a'], basic: [] }];
    const { paths, ...root } = of({ security, paths: { '/x': { additionalOperations: { COPY: { security } } } } });
    expect(root.security).toEqual(named);
    expect(paths['/x'].additionalOperations.COPY.security).toEqual(named);
  });
});
