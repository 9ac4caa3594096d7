import { expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('constraint-fits-type', schema(yaml));

test.each(['type: string\nminLength: 1', 'type: [string, integer]\nminimum: 1', 'minLength: 1'])(
  'constraint-fits-type passes %s',
  async (yaml) => {
    expect(await lint(yaml)).toEqual([]);
  },
);

test.each([
  ['type: string\nminimum: 1', 'minimum'],
  ['type: integer\nproperties: {}', 'properties'],
])('constraint-fits-type finds %s', async (yaml, keyword) => {
  expect(await lint(yaml)).toEqual([expect.stringContaining(`/${keyword}  \`${keyword}\` does not belong to type`)]);
});
