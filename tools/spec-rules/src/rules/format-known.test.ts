import { expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';
import { formats } from '../carried-keywords.ts';

const lint = (yaml: string) => lintWith('format-known', schema(yaml));

test.each(Object.entries(formats))('format-known passes `%s`', async (format, [type]) => {
  expect(await lint(`type: ${type}\nformat: ${format}`)).toEqual([]);
});

test.each(['phone', 'toString'])('format-known finds `%s`, which nobody checks', async (format) => {
  expect(await lint(`type: string\nformat: ${format}`)).toEqual([
    expect.stringContaining(`/format  \`format: ${format}\` is not known. Use one of date-time`),
  ]);
});

test('format-known says which format may be meant', async () => {
  expect(await lint('type: string\nformat: emial')).toEqual([
    expect.stringContaining('is not known. Did you mean `email`?'),
  ]);
});

test('format-known finds a format of another type', async () => {
  expect(await lint('type: integer\nformat: date')).toEqual([
    expect.stringContaining('`format: date` does not belong to type "integer"'),
  ]);
});
