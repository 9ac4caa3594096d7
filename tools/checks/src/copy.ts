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

/**
 * Copies the specs and the packages to a temporary folder, without what is installed: a project on which the commands of this
 * repository run.
 */
export function projectCopy(root: string, name: string): string {
  const copy = fs.mkdtempSync(join(os.tmpdir(), `rollcall-${name}-`));
  const filter = (path: string) => !path.includes('node_modules');
  for (const path of ['specs', 'packages', 'package.json', 'redocly.yaml'])
    fs.cpSync(join(root, path), join(copy, path), { recursive: true, filter });
  // It imports what only the repository has.
  const config = JSON.stringify(join(root, 'rollcall.config.ts'));
  fs.writeFileSync(join(copy, 'rollcall.config.mjs'), `export { default } from ${config};\n`);
  return copy;
}
