import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { changeOf } from './watch-files.ts';

test.each([
  ['is added', (folder: string) => fs.writeFileSync(join(folder, 'new.ts'), '')],
  ['is saved', (folder: string) => fs.utimesSync(join(folder, 'a.ts'), 1, 1)],
  ['is removed', (folder: string) => fs.rmSync(join(folder, 'a.ts'))],
])('a file that %s is a change, one that git ignores is not', async (_, change) => {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-watch-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  fs.writeFileSync(join(folder, '.gitignore'), 'dist\n');
  fs.writeFileSync(join(folder, 'a.ts'), '');
  let isChanged = false;
  const changed = changeOf(folder, 5).then(() => {
    isChanged = true;
  });
  fs.writeFileSync(join(folder, 'dist'), '');
  await setTimeout(50);
  expect(isChanged).toBe(false);
  change(folder);
  await changed;
});
