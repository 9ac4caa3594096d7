import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '@rollcall/command';
import { filesAt } from '../git.ts';
import { type Bump, isSmaller, larger } from '../severity.ts';
import { handWritten } from './entry.ts';

const FOLDER = '.changeset';
const STEPS: readonly string[] = ['major', 'minor', 'patch', 'none'];

/** A changeset: the step that it announces for each package. https://github.com/changesets/changesets */
interface Announcement {
  readonly file: string;
  readonly steps: ReadonlyMap<string, Bump>;
}

/** The changesets that the working tree has and the base had not: those that announce what changed in between. */
async function announcements(root: string, base: string | undefined): Promise<Announcement[]> {
  const known = new Set(base ? filesAt(root, base, FOLDER) : []);
  const names = await readdir(join(root, FOLDER)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md') && name !== 'README.md' && !known.has(`${FOLDER}/${name}`));
  return Promise.all(
    files.map(async (file) => ({ file, steps: stepsIn(await readFile(join(root, FOLDER, file), 'utf8')) })),
  );
}

const FRONT = /^---\r?\n([\s\S]*?)\r?\n?---/;

/** The front matter: one line per package, quoted or not. */
function stepsIn(text: string): Map<string, Bump> {
  const [, front = ''] = FRONT.exec(text) ?? [];
  const lines = [...front.matchAll(/^["']?(?<name>[^"':]+)["']?\s*:\s*["']?(?<step>\w+)["']?\s*$/gm)];
  return new Map(
    lines.flatMap(({ groups }) =>
      groups?.name && STEPS.includes(groups.step ?? '') ? [[groups.name, groups.step as Bump]] : [],
    ),
  );
}

/** The largest step that is announced for a package. */
export async function announcedFor(root: string, name: string, base: string | undefined): Promise<Bump> {
  const all = await announcements(root, base);
  return all.reduce<Bump>((step, { steps }) => larger(step, steps.get(name) ?? 'none'), 'none');
}

/** What is wrong with the changesets for a package that needs a step; `undefined` if nothing is. */
export function complaint(name: string, needed: Bump, announced: Bump): string | undefined {
  if (!isSmaller(announced, needed)) return undefined;
  const has = announced === 'none' ? 'No changeset announces it' : `The changeset announces a ${announced} step only`;
  return `${name} needs a ${needed} step. ${has}: run \`${commandLine('spec-diff')} --write\`.`;
}

/** What an API's changeset is called: a changeset that the base has announces earlier changes, and stays as it is. */
function fileOf(root: string, api: string, base: string | undefined): string {
  const known = new Set(base ? filesAt(root, base, FOLDER) : []);
  let file = `${FOLDER}/spec-${api}.md`;
  for (let count = 2; known.has(file); count++) file = `${FOLDER}/spec-${api}-${count}.md`;
  return file;
}

/** Where a changeset goes, and what it says. */
interface Changeset {
  readonly api: string;
  /** The package's. */
  readonly name: string;
  readonly step: Bump;
  readonly entry: string;
}

/**
 * Writes the changeset of an API over the last one since the base, or takes that away when there is nothing to say any more.
 * What people wrote into it stays: notes, and the steps of other packages.
 */
export async function writeChangeset(
  root: string,
  { api, name, step, entry }: Changeset,
  base: string | undefined,
): Promise<string | undefined> {
  const file = fileOf(root, api, base);
  const path = join(root, file);
  const text = await readFile(path, 'utf8').catch(() => '');
  const { above, below } = handWritten(text.replace(FRONT, ''));
  const others = [...stepsIn(text)].filter(([other]) => other !== name);
  if (step === 'none' && above + below === '' && others.length === 0) {
    await rm(path, { force: true });
    return undefined;
  }
  const steps = [...(step === 'none' ? [] : [[name, step] as const]), ...others];
  const front = steps.map(([each, its]) => `"${each}": ${its}\n`).join('');
  const body = [above, step === 'none' ? '' : entry, below].filter(Boolean).join('\n\n');
  await writeFile(path, `---\n${front}---\n\n${body}\n`);
  return file;
}
