import fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Hashes } from './hand-edits.ts';
import { generatedFolder } from './paths.ts';

/**
 * What the last run saw: for each API the files that decided its output, and the output. Kept outside the repository's
 * content; deleting it costs one full run.
 */
interface State {
  /** Files that every API depends on: the generator itself, and the lock file behind its libraries. */
  readonly tool: Stamps;
  readonly apis: Readonly<Record<string, Entry>>;
}

export interface Entry {
  readonly inputs: Stamps;
  readonly outputs: Stamps;
  /** What tells files that were generated from those that somebody has changed since. */
  readonly hashes?: Hashes;
}

/** By path from the root. A file that does not exist has an empty stamp. */
export type Stamps = Readonly<Record<string, string>>;

const stateFile = (root: string): string => join(root, 'node_modules/.cache/rollcall/generate.json');

export function readState(root: string): State {
  try {
    return JSON.parse(fs.readFileSync(stateFile(root), 'utf8')) as State;
  } catch {
    return { tool: {}, apis: {} };
  }
}

export function writeState(root: string, state: State): void {
  const file = stateFile(root);
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(state));
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** True if nothing that decides an API's output has been touched since, nor the output. */
export function isUnchanged(root: string, api: string, state: State): boolean {
  return Object.keys(state.tool).length > 0 && isSame(root, state.tool) && isUntouched(root, api, state);
}

/** The same, for a process that has loaded the generator already and goes on with that. */
export function isUntouched(root: string, api: string, state: State): boolean {
  const known = state.apis[api];
  return (
    known !== undefined &&
    isSame(root, known.inputs) &&
    isSame(root, known.outputs) &&
    filesIn(generatedFolder(root, api)).length === generatedOf(root, api, known)
  );
}

/** How many of the outputs are in the folder that holds nothing else; documents stand beside the team's own files. */
function generatedOf(root: string, api: string, { outputs }: Entry): number {
  const folder = `${relative(root, generatedFolder(root, api))}/`;
  return Object.keys(outputs).filter((path) => path.startsWith(folder)).length;
}

const checked = new WeakMap<Stamps, boolean>();

function isSame(root: string, stamps: Stamps): boolean {
  const remembered = checked.get(stamps);
  if (remembered !== undefined) return remembered;
  // Not `join`: with a hundred APIs it takes as long as asking the file system.
  const same = Object.entries(stamps).every(([path, stamp]) => stampOf(`${root}/${path}`) === stamp);
  checked.set(stamps, same);
  return same;
}

export function stampsOf(root: string, files: Iterable<string>): Stamps {
  return Object.fromEntries([...files].map((file) => [relative(root, file), stampOf(file)]));
}

/** A file system's clock may be this much behind, in milliseconds. */
const CLOCK_STEP = 10;

/** Stamps of files that have been read since `started`: one that was written meanwhile gets a stamp that fits no file. */
export function settledStamps(root: string, files: Iterable<string>, started: number): Stamps {
  const stamps = Object.entries(stampsOf(root, files)).map(([path, stamp]) => [
    path,
    Number(stamp.split('.')[0]) / 1e6 >= started - CLOCK_STEP ? 'changed while it was read' : stamp,
  ]);
  return Object.fromEntries(stamps);
}

/** Changes whenever the content does: the change time can't be set back, and renaming a file into place gives a new inode. */
function stampOf(file: string): string {
  const stat = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ctimeNs}.${stat.size}.${stat.ino}` : '';
}

/** Paths of the files below a folder; none if there is no folder. */
export function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}/${entry.name}`).map((file) => `${entry.name}/${file}`) : [entry.name],
    );
}
