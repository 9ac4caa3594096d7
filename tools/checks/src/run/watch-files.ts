import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How often is looked: unlike a watcher for each folder, this knows what git ignores, and works on every disk. */
const LOOK_MS = 1000;

/** Waits until a file that git does not ignore is changed, added or removed. */
export async function changeOf(root: string, every = LOOK_MS): Promise<void> {
  const before = stampOf(root);
  do await setTimeout(every);
  while (stampOf(root) === before);
}

/** Changes with every save. */
function stampOf(root: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  const files = String(listed)
    .split('\0')
    .filter((file) => file !== '');
  const times = files.map((file) => fs.statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return `${files.length} ${times.reduce((sum, time) => sum + time, 0)} ${Math.max(...times)}`;
}
