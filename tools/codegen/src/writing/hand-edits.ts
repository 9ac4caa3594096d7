import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageFolder } from './paths.ts';

/** The hash of each file's content as it was generated, by its path from the root. */
export type Hashes = Readonly<Record<string, string>>;

/** @param files - content by absolute path. */
export function hashesOf(root: string, files: ReadonlyMap<string, string>): Hashes {
  return Object.fromEntries([...files].map(([file, content]) => [relative(root, file), hash('sha256', content)]));
}

/** What somebody wrote into a generated folder, and where a copy of it is now. */
export interface Kept {
  readonly names: readonly string[];
  readonly folder: string;
}

/**
 * Keeps copies of files that somebody has changed or added by hand, before they are replaced or removed.
 *
 * @param names - what is about to be replaced or removed.
 * @param generated - what the last run made; absent if nobody knows, as in a fresh clone.
 * @returns nothing if nothing would be lost.
 */
export function keepHandEdits(
  root: string,
  { api, folder, names, generated }: { api: string; folder: string; names: readonly string[]; generated?: Hashes },
): Kept | undefined {
  const changed = names.filter((name) => {
    const path = join(folder, name);
    return fs.existsSync(path) && hash('sha256', fs.readFileSync(path, 'utf8')) !== generated?.[relative(root, path)];
  });
  const edited = changed.length === 0 ? [] : notCommitted(folder, changed, generated !== undefined);
  if (edited.length === 0) return undefined;
  const target = freeFolder(join(packageFolder(root, api), '.rollcall/edited'));
  for (const name of edited) {
    fs.mkdirSync(dirname(join(target, name)), { recursive: true });
    fs.copyFileSync(join(folder, name), join(target, name));
  }
  return { names: edited, folder: relative(root, target) };
}

/** The files that git has no copy of: what a checkout or a pull brought differs from the last run, too, but is not lost. */
function notCommitted(folder: string, names: readonly string[], withoutGit: boolean): readonly string[] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  const { status, stdout } = git('status', '--porcelain', '-z', '--untracked-files=all', '--', '.');
  if (status !== 0) return withoutGit ? names : [];
  const modified = new Set(stdout.split('\0').map((line) => line.slice(3)));
  const prefix = git('rev-parse', '--show-prefix').stdout.trim();
  return names.filter((name) => modified.has(prefix + name));
}

function freeFolder(base: string): string {
  let folder = base;
  for (let count = 2; fs.existsSync(folder); count++) folder = `${base}-${count}`;
  return folder;
}
