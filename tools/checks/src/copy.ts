import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';

/** Copies what git would commit, as it is now, to a repository of its own in a temporary folder. */
export function copyOf(root: string, name: string): string {
  const copy = fs.mkdtempSync(join(os.tmpdir(), `rollcall-${name}-`));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const files = git('ls-files', '-z', '-co', '--exclude-standard').split('\0');
  for (const file of files.filter((path) => path !== '' && fs.existsSync(join(root, path)))) {
    fs.mkdirSync(dirname(join(copy, file)), { recursive: true });
    fs.copyFileSync(join(root, file), join(copy, file));
  }
  execFileSync('git', ['init', '-q'], { cwd: copy });
  return copy;
}
