import fs from 'node:fs';
import { join } from 'node:path';
import { checkApiName } from '@rollcall/codegen/apis';
import { generate } from '@rollcall/codegen/generate';
import { Failure } from '@rollcall/command';
import { lockFiles, managerOf, projectAt } from '@rollcall/command/project';
import type { Placer } from '@rollcall/spec-rules/place';
import type { Decision } from './decision.ts';
import { readDescription } from './reading/read.ts';
import { importedText, report } from './report.ts';
import { type Leaving, type Staged, stage } from './staging/stage.ts';
import { upgrade } from './upgrade/upgrade.ts';

export interface Request {
  readonly root: string;
  readonly name: string;
  readonly from: string;
  readonly within: string | undefined;
  readonly leaving: Leaving;
  /** XML and YAML are carried as text, where nothing else is offered. */
  readonly asText: boolean;
  readonly test: boolean;
  /** Told what is to be written, as soon as that is known. */
  readonly onStaged?: (staged: Staged) => void;
  /** Installs what the packages depend on, and gives the exit code. */
  readonly install: (root: string) => Promise<number>;
  /** Runs the contract tests, and gives the exit code. */
  readonly runTests: (root: string, name: string) => Promise<number>;
  /** Throws where what was generated does not compile, load or start. */
  readonly verify: (root: string, name: string) => Promise<void>;
}

/** Adds an API: all of it, or nothing. */
export async function addApi(request: Request): Promise<0 | 1> {
  const { root, name, from, within } = request;
  checkApiName(name);
  const { specFolder, packageFolder } = projectAt(root);
  for (const folder of [specFolder(name), packageFolder(name)])
    if (fs.existsSync(join(root, folder)))
      throw new Error(`${folder} already exists: choose another name, or delete it.`);
  say(`Reading ${from}`);
  const description = await readDescription(from, within);
  const filled: Decision[] = [];
  const document = upgrade(description.document, (decision) => filled.push(decision));
  const isSame = description.isWhole && JSON.stringify(document) === JSON.stringify(description.source.parsed);
  say('Linting');
  const text = isSame ? description.source.source.body : undefined;
  const made = await stage({ root, name, document, text, leaving: request.leaving, asText: request.asText });
  const staged = { ...made, decisions: [...description.decisions, ...filled, ...made.decisions] };
  request.onStaged?.(staged);
  process.stdout.write(report(staged, description.place, `${specFolder(name)}/IMPORTED.md`));
  if (staged.refused.length > 0) {
    const count = staged.refused.length === 1 ? '1 thing' : `${staged.refused.length} things`;
    throw new Failure(`${specFolder(name)} was not added: ${count} can't be carried. ${HINTS[request.leaving]}`);
  }
  await settle(request, filesOf(name, staged, description.place));
  return request.test ? runTests(request) : 0;
}

const HINTS: Readonly<Record<Leaving, string>> = {
  nothing: 'Mend the description, or leave out what a client can do without: run it without `--strict`.',
  dispensable: 'Mend the description, or leave out what holds that: `--exclude-unsupported`.',
  operations: 'No operation holds it that could be left out, or all do.',
};

function filesOf(name: string, staged: Staged, place: Placer): Map<string, string> {
  const { files, wanted, decisions } = staged;
  if (wanted.length + decisions.length === 0) return new Map(files);
  return new Map([...files, ['IMPORTED.md', importedText(name, staged, place)]]);
}

/** Writes, generates, installs and tries what came out; takes everything back if any of it fails. */
async function settle({ root, name, install, verify }: Request, files: ReadonlyMap<string, string>): Promise<void> {
  const { specFolder, packageFolder, isApplication } = projectAt(root);
  const locks = lockFiles(root).map((file) => [file, fs.readFileSync(file)] as const);
  const undo = () => {
    for (const folder of [specFolder(name), packageFolder(name)])
      fs.rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, content] of locks) fs.writeFileSync(file, content);
  };
  process.once('exit', undo);
  try {
    const folder = join(root, specFolder(name));
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of files) fs.writeFileSync(join(folder, file), text);
    await generate(root, [name]);
    if (!isApplication) {
      say('Installing');
      if ((await install(root)) !== 0) throw new Failure(`\`${managerOf(root)} install\` failed.`);
    }
    say('Compiling and loading');
    await verify(root, name);
  } catch (error) {
    undo();
    if (error instanceof Error) error.message += `\n${specFolder(name)} was not added.`;
    throw error;
  } finally {
    process.off('exit', undo);
  }
}

async function runTests({ root, name, runTests }: Request): Promise<0 | 1> {
  say('Running the contract tests');
  const { specFolder, packageFolder } = projectAt(root);
  const added = `Added ${specFolder(name)} and ${packageFolder(name)}`;
  const code = await runTests(root, name);
  if (code === 0) process.stdout.write(`${added}.\n`);
  else process.stderr.write(`${added}; its contract tests fail: see above.\n`);
  return code === 0 ? 0 : 1;
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${what} …\n`);
}
