import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageManager } from '@rollcall/command/pnpm';
import { expect, test } from 'vitest';

test('whatever names a version of pnpm names the pinned one', () => {
  const root = join(import.meta.dirname, '../../..');
  const found = execFileSync(
    'git',
    ['grep', '--no-index', '-Iho', '--exclude-standard', '-E', 'pnpm@[0-9][0-9.]*[0-9]', '--', '.'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(new Set(found.trim().split('\n'))).toEqual(new Set([packageManager]));
});
