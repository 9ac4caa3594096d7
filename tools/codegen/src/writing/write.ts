import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './state.ts';

export interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many files were already as they should be; those are not touched. */
  readonly same: number;
}

/**
 * How a folder differs from what it should hold.
 *
 * @param present - what in it belongs to the generator.
 */
export function changesOf(
  folder: string,
  files: ReadonlyMap<string, string>,
  present: readonly string[] = filesIn(folder),
): Changes {
  const written = [...files]
    .filter(([name, content]) => contentOf(join(folder, name)) !== content)
    .map(([name]) => name);
  const removed = present.filter((name) => !files.has(name));
  return { written, removed, same: files.size - written.length };
}

function contentOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Makes the folder hold these files and no others. Every file is first written in full beside the folder and then renamed
 * into place; all of it in one go, so that no signal can come between.
 *
 * @param changes - how the folder differs.
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, string>, changes: Changes): void {
  if (changes.written.length + changes.removed.length === 0) return;
  const staging = `${folder}.staging`;
  fs.rmSync(staging, { recursive: true, force: true });
  try {
    for (const name of new Set(changes.written.map((name) => dirname(name))))
      for (const place of [staging, folder]) fs.mkdirSync(join(place, name), { recursive: true });
    for (const name of changes.written) fs.writeFileSync(join(staging, name), files.get(name) ?? '');
    for (const name of changes.written) fs.renameSync(join(staging, name), join(folder, name));
    for (const name of changes.removed) remove(folder, name);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** With the folders that it leaves empty. */
function remove(folder: string, name: string): void {
  fs.rmSync(join(folder, name));
  const parent = dirname(name);
  if (parent !== '.' && fs.readdirSync(join(folder, parent)).length === 0) fs.rmdirSync(join(folder, parent));
}
