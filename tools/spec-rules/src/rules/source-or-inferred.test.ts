import { describe, expect, test } from 'vitest';
import { lintWith, operation, schema } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('source-or-inferred', yaml);
const source = 'x-source: {document: register.md, section: "Request / Body"}';

describe('source-or-inferred', () => {
  test('passes an operation with a source', async () => {
    expect(await lint(operation(`${source}\nresponses: {}`))).toEqual([]);
  });

  test('passes an operation with a reason', async () => {
    expect(await lint(operation('x-inferred: Nothing says it.\nresponses: {}'))).toEqual([]);
  });

  test('refuses an operation with neither', async () => {
    expect(await lint(operation('responses: {}'))).toEqual([
      '#/paths/~1things/post  The operation does not say where it comes from. Write `x-source: {document, section}`, or `x-inferred:` with the reason if no document says it.',
    ]);
  });

  test.each([
    ['register.md', 'is not an object'],
    ['{section: Body}', 'has a `document` that is not a plain file name'],
    ['{document: ../register.md, section: Body}', 'has a `document` that is not a plain file name'],
    ['{document: "https://example.com/a.md", section: Body}', 'has a `document` that is not a plain file name'],
    ['{document: register.md}', 'has no `section`'],
    ['{document: register.md, section: " "}', 'has no `section`'],
    ['{document: register.md, section: Body, page: 2}', 'has an unknown field `page`'],
  ])('refuses `x-source: %s`', async (value, wrong) => {
    expect(await lint(operation(`x-source: ${value}\nresponses: {}`))).toEqual([
      expect.stringContaining(`/post/x-source  \`x-source\` ${wrong}.`),
    ]);
  });

  test.each(['true', '""', '"  "', '[because]'])('refuses `x-inferred: %s`', async (value) => {
    expect(await lint(operation(`${source}\nx-inferred: ${value}\nresponses: {}`))).toEqual([
      expect.stringContaining('/post/x-inferred  `x-inferred` is not a reason.'),
    ]);
  });

  test('looks into responses, parameters, properties and what stands beside a reference', async () => {
    const faulty = operation(
      `
${source}
parameters:
  - {name: a, in: query, schema: {type: string}, x-inferred: ''}
responses:
  '200': {description: Fine., x-inferred: ''}`,
      `
components:
  schemas:
    Other: {type: string}
    Thing:
      type: object
      properties:
        a: {type: string, x-inferred: ''}
        b: {$ref: '#/components/schemas/Other', x-source: {}}`,
    );
    expect((await lint(faulty)).map((found) => found.split('  ')[0])).toEqual([
      '#/paths/~1things/post/parameters/0/x-inferred',
      '#/paths/~1things/post/responses/200/x-inferred',
      '#/components/schemas/Thing/properties/a/x-inferred',
      '#/components/schemas/Thing/properties/b/x-source',
    ]);
  });

  test('takes a property of that name for a property', async () => {
    expect(await lint(schema('type: object\nproperties: {x-source: {type: string}}'))).toEqual([]);
  });
});
