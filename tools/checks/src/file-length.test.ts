import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const LIMIT = 300;

test(`no hand-written file of code has more than ${LIMIT} lines`, () => {
  const args = ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx', '*.js', '*.mjs', ':!*/generated/*'];
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const long = files.flatMap((file) => {
    const path = join(root, file);
    const lines = fs.existsSync(path) ? fs.readFileSync(path, 'utf8').split('\n').length - 1 : 0;
    return lines > LIMIT ? [`${file}: ${lines}`] : [];
  });
  expect(files.length).toBeGreaterThan(1000);
  expect(long).toEqual([]);
});
