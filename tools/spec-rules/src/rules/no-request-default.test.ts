import { describe, expect, test } from 'vitest';
import { body, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('no-request-default', yaml);

describe('no-request-default', () => {
  test('passes a body without defaults', async () => {
    expect(await lint(body('type: object\nproperties: {default: {type: string}}'))).toEqual([]);
  });

  test('refuses a default within a body, even `false`', async () => {
    expect(await lint(body('type: object\nproperties: {offers: {type: boolean, default: false}}'))).toEqual([
      expect.stringMatching(
        /\/application~1json\/schema\/properties\/offers\/default {2}A request body contains a `default`\./,
      ),
    ]);
  });

  test('follows references, and reports a shared schema once', async () => {
    const shared = body(
      "type: object\nproperties: {a: {$ref: '#/components/schemas/Flag'}, b: {type: array, items: {$ref: '#/components/schemas/Flag'}}}",
      'Flag: {type: boolean, default: true}',
    );
    expect(await lint(shared)).toEqual([expect.stringMatching(/^#\/components\/schemas\/Flag\/default /)]);
  });

  test('reports a schema once that two bodies share', async () => {
    const shared = "{schema: {$ref: '#/components/schemas/Flag'}}";
    const yaml = operation(
      `requestBody: {content: {application/json: ${shared}, text/plain: ${shared}}}\nresponses: {}`,
      'components: {schemas: {Flag: {type: boolean, default: true}}}',
    );
    expect(await lint(yaml)).toHaveLength(1);
  });

  test('passes defaults of parameters and responses', async () => {
    const yaml = `
parameters: [{name: a, in: query, schema: {type: integer, default: 1}}]
responses: {'200': {description: Fine., content: {application/json: {schema: {type: integer, default: 1}}}}}`;
    expect(await lint(operation(yaml))).toEqual([]);
  });
});
