import { describe, expect, test } from 'vitest';
import { lintWith, schema, schemas } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('required-defined', yaml);

describe('required-defined', () => {
  test('passes names that are defined beside `required`', async () => {
    expect(await lint(schema('type: object\nrequired: [a]\nproperties: {a: {type: string}}'))).toEqual([]);
  });

  test('refuses a name that is not', async () => {
    expect(await lint(schema('type: object\nrequired: [a, b]\nproperties: {a: {type: string}}'))).toEqual([
      '#/components/schemas/Thing/required/1  `b` is required and not defined in the `properties` beside it. Add `b` to `properties` here, or correct the name.',
    ]);
  });

  test('refuses a name that only another branch defines', async () => {
    const branches = `
Base: {type: object, properties: {a: {type: string}}}
Thing:
  allOf:
    - $ref: '#/components/schemas/Base'
    - {type: object, required: [a], properties: {b: {type: string}}}`;
    expect(await lint(schemas(branches))).toEqual([expect.stringContaining('`a` is required')]);
  });

  test('is not fooled by names that every object has', async () => {
    expect(await lint(schema('type: object\nrequired: [toString]\nproperties: {}'))).toHaveLength(1);
  });
});
