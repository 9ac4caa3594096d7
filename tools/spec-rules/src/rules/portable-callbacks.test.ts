import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (paths: string, components: string) =>
  lintWith('portable-callbacks', `openapi: 3.1.0\npaths: ${paths}\ncomponents: ${components}`);

describe('portable-callbacks', () => {
  test('refuses a callback that contains itself', async () => {
    const components = `{callbacks: {A: {'{$url}': {post: {responses: {}, callbacks: {again: {$ref: '#/components/callbacks/A'}}}}}}}`;
    const paths = `{/a: {post: {responses: {}, callbacks: {first: {$ref: '#/components/callbacks/A'}}}}}`;
    expect(await lint(paths, components)).toEqual([
      expect.stringMatching(/^#\/components\/callbacks\/A\/.*\/again {2}The callback contains itself/),
    ]);
  });

  test('refuses callbacks that multiply without bound', async () => {
    const links = Array.from({ length: 40 }, (_, index) => {
      const next = `{$ref: '#/components/callbacks/C${index + 1}'}`;
      return `C${index}: {'{$url}': {post: {responses: {}, callbacks: {a: ${next}, b: ${next}}}}}`;
    });
    const components = `{callbacks: {${links.join(', ')}, C40: {'{$url}': {post: {responses: {}}}}}}`;
    const paths = `{/a: {post: {responses: {}, callbacks: {first: {$ref: '#/components/callbacks/C0'}}}}}`;
    expect(await lint(paths, components)).toEqual([expect.stringContaining('There are more than 20000 operations')]);
  });
});
