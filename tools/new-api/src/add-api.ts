import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml, stringifyYaml } from '@redocly/openapi-core';
import { checkApiName } from '@rollcall/codegen/apis';
import { generate, type RecordUncarried } from '@rollcall/codegen/generate';
import { Failure } from '@rollcall/command';
import { managerOf, projectAt } from '@rollcall/command/project';
import type { Placer } from '@rollcall/spec-rules/place';
import type { Waiver } from '@rollcall/spec-rules/waivers';
import { checkCompleteness, completenessText } from './completeness/check.ts';
import type { Decision } from './decision.ts';
import { type Description, readDescription } from './reading/read.ts';
import { importedText, report } from './report.ts';
import type { Import, Request } from './request.ts';
import { Snapshot } from './snapshot.ts';
import { countOf, IMPORTED_REASON, SPEC, type Staged, stage } from './staging/stage.ts';
import { upstreamFiles } from './update/upstream.ts';
import type { Names } from './upgrade/names.ts';
import { upgrade } from './upgrade/upgrade.ts';

/** Adds an API: all of it, or nothing. */
export async function addApi(request: Request): Promise<0 | 1> {
  const { root, name } = request;
  checkApiName(name);
  const { specFolder, packageFolder } = projectAt(root);
  for (const folder of [specFolder(name), packageFolder(name)])
    if (fs.existsSync(join(root, folder)))
      throw new Error(`${folder} already exists: choose another name, or delete it.`);
  const { staged, description } = await prepare(request);
  request.onStaged?.(staged);
  process.stdout.write(report(staged, description.place, `${specFolder(name)}/IMPORTED.md`));
  checkRefused(request, staged, 'was not added');
  const record = upstreamFiles(request, description, staged.files.get(SPEC) ?? '');
  const files = new Map([...filesOf(name, staged, description.place), ...record]);
  await settle(request, files, 'was not added');
  process.stdout.write(completenessText(await checkCompleteness(request.root, name, description.original, staged)));
  return request.test ? runTests(request, 'Added') : 0;
}

/**
 * Reads a description and makes of it what is to be written.
 *
 * @param names - what operations are called, by their ids, as far as that is known.
 */
export async function prepare(
  { root, name, from, within, isStrict, asText }: Import,
  names?: Names,
): Promise<{ staged: Staged; description: Description }> {
  say(`Reading ${from}`);
  const description = await readDescription(from, within);
  const filled: Decision[] = [];
  const document = upgrade(description.document, (decision) => filled.push(decision), names);
  const isSame = description.isWhole && JSON.stringify(document) === JSON.stringify(description.source.parsed);
  say('Linting');
  const text = isSame ? description.source.source.body : undefined;
  const made = await stage({ root, name, document, text, isStrict, asText });
  return { staged: { ...made, decisions: [...description.decisions, ...filled, ...made.decisions] }, description };
}

/** @throws Failure if anything is refused. */
export function checkRefused(
  { root, name, isStrict }: Pick<Request, 'root' | 'name' | 'isStrict'>,
  { refused }: Pick<Staged, 'refused'>,
  outcome: string,
): void {
  if (refused.length === 0) return;
  const count = refused.length === 1 ? '1 thing' : `${refused.length} things`;
  throw new Failure(
    `${projectAt(root).specFolder(name)} ${outcome}: ${count} can't be carried. ${isStrict ? STRICT_HINT : HINT}`,
  );
}

const HINT = 'Mend the description: no operation holds it that could be left out, or all do.';
const STRICT_HINT = 'Mend the description, or leave out what holds that: run it without `--strict`.';

export function filesOf(name: string, staged: Staged, place: Placer): Map<string, string> {
  const { files, wanted, decisions } = staged;
  if (wanted.length + decisions.length === 0) return new Map(files);
  return new Map([...files, ['IMPORTED.md', importedText(name, staged, place)]]);
}

/** Files that only an import writes. */
const OWN = ['IMPORTED.md', 'LEFT_OUT.md', 'waivers.yaml', 'overlay.yaml', 'upstream'];

/** Writes, generates, installs and tries what came out; puts everything back if any of it fails. */
export async function settle(
  { root, name, install, verify }: Pick<Request, 'root' | 'name' | 'install' | 'verify'>,
  files: ReadonlyMap<string, string>,
  outcome: string,
): Promise<void> {
  const { specFolder, isApplication } = projectAt(root);
  const folder = join(root, specFolder(name));
  const snapshot = new Snapshot(root, name);
  const undo = () => snapshot.restore();
  process.once('exit', undo);
  try {
    for (const file of OWN) fs.rmSync(join(folder, file), { recursive: true, force: true });
    for (const [file, text] of files) {
      fs.mkdirSync(dirname(join(folder, file)), { recursive: true });
      fs.writeFileSync(join(folder, file), text);
    }
    await generate(root, [name], { record: recordIn(join(folder, 'waivers.yaml')) });
    if (!isApplication) {
      say('Installing');
      if ((await install(root)) !== 0) throw new Failure(`\`${managerOf(root)} install\` failed.`);
    }
    say('Compiling and loading');
    await verify(root, name);
  } catch (error) {
    undo();
    if (error instanceof Error) error.message += `\n${specFolder(name)} ${outcome}.`;
    throw error;
  } finally {
    process.off('exit', undo);
    snapshot.remove();
  }
}

/** Waives what targets of the project can't carry, as the import waives what the lint wants. */
function recordIn(file: string): RecordUncarried {
  return (rule, { length }) => {
    const waivers = fs.existsSync(file) ? (parseYaml(fs.readFileSync(file, 'utf8')) as Waiver[]) : [];
    const reason = `${IMPORTED_REASON} ${countOf(length)}.`;
    fs.writeFileSync(file, stringifyYaml([...waivers, { rule, reason }], { lineWidth: 120 }));
  };
}

export async function runTests(
  { root, name, runTests }: Pick<Request, 'root' | 'name' | 'runTests'>,
  done: string,
): Promise<0 | 1> {
  say('Running the contract tests');
  const { specFolder, packageFolder } = projectAt(root);
  const added = `${done} ${specFolder(name)} and ${packageFolder(name)}`;
  const code = await runTests(root, name);
  if (code === 0) process.stdout.write(`${added}.\n`);
  else process.stderr.write(`${added}; its contract tests fail: see above.\n`);
  return code === 0 ? 0 : 1;
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${what} …\n`);
}
