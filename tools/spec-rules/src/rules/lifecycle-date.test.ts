import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('lifecycle-date', operation(yaml));

describe('lifecycle-date', () => {
  test('passes days', async () => {
    expect(await lint('deprecated: true\nx-deprecation: "2026-01-01"\nx-sunset: "2028-02-29"\nresponses: {}')).toEqual(
      [],
    );
  });

  test.each(['soon', '2027-02-30', '2027', '2027-01-31T00:00:00Z'])('refuses %s, at the value', async (value) => {
    expect(await lint(`x-sunset: "${value}"\nresponses: {}`)).toEqual([
      `#/paths/~1things/post/x-sunset  \`x-sunset\` is "${value}", which is not a day. Write a day such as \`"2027-01-31"\`, in quotes.`,
    ]);
  });

  test('looks at parameters and schemas', async () => {
    const parameter = '{name: a, in: query, x-deprecation: now, schema: {type: string, x-sunset: later}}';
    expect(await lint(`parameters: [${parameter}]\nresponses: {}`)).toEqual([
      expect.stringContaining('/parameters/0/x-deprecation  '),
      expect.stringContaining('/parameters/0/schema/x-sunset  '),
    ]);
  });
});
