import fs from 'node:fs';
import { join } from 'node:path';
import { checkApiName } from '@rollcall/codegen/apis';
import { generate } from '@rollcall/codegen/generate';
import { Failure } from '@rollcall/command';
import type { Placer } from '@rollcall/spec-rules/place';
import { type Description, readDescription } from './read.ts';
import { importedText, report } from './report.ts';
import { type Staged, stage } from './stage.ts';
import { upgrade } from './upgrade.ts';

export interface Request {
  readonly root: string;
  readonly name: string;
  readonly from: string;
  readonly within: string | undefined;
  readonly exclude: boolean;
  readonly test: boolean;
  /** Told what is to be written, as soon as that is known. */
  readonly onStaged?: (staged: Staged) => void;
  /** Runs the package manager in a folder and gives its exit code. */
  readonly pnpm: (folder: string, args: readonly string[]) => Promise<number>;
  /** Throws where what was generated does not compile, load or start. */
  readonly verify: (root: string, name: string) => Promise<void>;
}

/** Adds an API: all of it, or nothing. */
export async function addApi(request: Request): Promise<0 | 1> {
  const { root, name, from, within } = request;
  checkApiName(name);
  for (const folder of [`specs/${name}`, `packages/${name}`])
    if (fs.existsSync(join(root, folder)))
      throw new Error(`${folder} already exists: choose another name, or delete it.`);
  say(`Reading ${from}`);
  const description = await readDescription(from, within);
  const { rounded } = description;
  const document = upgrade(description.document);
  const isSame = description.isWhole && JSON.stringify(document) === JSON.stringify(description.source.parsed);
  say('Linting');
  const text = isSame ? description.source.source.body : undefined;
  const staged = await stage({ root, name, document, text, exclude: request.exclude });
  request.onStaged?.(staged);
  process.stdout.write(report({ ...staged, rounded }, description.place, `specs/${name}/IMPORTED.md`));
  if (staged.refused.length > 0) {
    const hint = request.exclude
      ? 'No operation holds it that could be left out, or all do.'
      : 'Mend the description, or leave out what holds that: `--exclude-unsupported`.';
    const count = staged.refused.length === 1 ? '1 thing' : `${staged.refused.length} things`;
    throw new Failure(`specs/${name} was not added: ${count} can't be carried. ${hint}`);
  }
  await settle(request, filesOf(name, { ...staged, rounded }, description.place));
  return request.test ? runTests(request) : 0;
}

function filesOf(name: string, found: Staged & Pick<Description, 'rounded'>, place: Placer): Map<string, string> {
  const { files, wanted, guessed, rounded } = found;
  if (wanted.length + guessed.length + rounded.length === 0) return new Map(files);
  return new Map([...files, ['IMPORTED.md', importedText(name, found, place)]]);
}

/** Writes, generates, installs and tries what came out; takes everything back if any of it fails. */
async function settle({ root, name, pnpm, verify }: Request, files: ReadonlyMap<string, string>): Promise<void> {
  const lock = join(root, 'pnpm-lock.yaml');
  const before = fs.existsSync(lock) ? fs.readFileSync(lock) : undefined;
  const undo = () => {
    for (const folder of ['specs', 'packages']) fs.rmSync(join(root, folder, name), { recursive: true, force: true });
    if (before) fs.writeFileSync(lock, before);
  };
  process.once('exit', undo);
  try {
    const folder = join(root, 'specs', name);
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of files) fs.writeFileSync(join(folder, file), text);
    await generate(root, [name]);
    say('Installing');
    const code = await pnpm(root, ['install', '--no-frozen-lockfile']);
    if (code !== 0) throw new Failure('`pnpm install` failed.');
    say('Compiling and loading');
    await verify(root, name);
  } catch (error) {
    undo();
    if (error instanceof Error) error.message += `\nspecs/${name} was not added.`;
    throw error;
  } finally {
    process.off('exit', undo);
  }
}

async function runTests({ root, name, pnpm }: Request): Promise<0 | 1> {
  say('Running the contract tests');
  // A dot a test is progress to who watches, and a hundred kilobytes to a log.
  const reporter = process.stdout.isTTY ? 'dot' : 'minimal';
  const code = await pnpm(join(root, 'packages', name), ['run', 'test', `--reporter=${reporter}`]);
  if (code === 0) process.stdout.write(`Added specs/${name} and packages/${name}.\n`);
  else process.stderr.write(`Added specs/${name} and packages/${name}; its contract tests fail: see above.\n`);
  return code === 0 ? 0 : 1;
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${what} …\n`);
}
