import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { rules } from './plugin.ts';

const files = await readdir(new URL('rules', import.meta.url));

describe('the plugin', () => {
  test('has every rule of src/rules under the name of its file, and each has its tests beside it', () => {
    const ids = Object.keys(rules);
    expect(files.sort()).toEqual(ids.flatMap((id) => [`${id}.test.ts`, `${id}.ts`]).sort());
  });

  test.each(Object.entries(rules))('%s says in a sentence why it is there', (_, { docs }) => {
    expect(docs).toMatch(/^[A-Z].*\.$/);
  });
});
