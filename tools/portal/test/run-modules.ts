import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SANDBOX } from '../src/facts/servers.ts';

/** What a package lets others import, by its full name, and the source of it. */
export type Entries = readonly (readonly [name: string, source: string])[];

/** The entries of all packages of a repository. */
export function entriesIn(root: string): Entries {
  return fs.globSync('packages/*/package.json', { cwd: root }).flatMap((file) => {
    const { name, exports = {} } = JSON.parse(fs.readFileSync(join(root, file), 'utf8'));
    return Object.entries(exports).map(
      ([entry, source]) => [name + entry.slice(1), join(root, dirname(file), String(source))] as const,
    );
  });
}

export interface Module {
  /** `a.ts` */
  readonly file: string;
  readonly text: string;
}

/**
 * Runs modules of packages' users one after the other, in a process of their own.
 *
 * @param sandbox - the address that stands in place of the one that modules have.
 * @returns what each logs, the arguments of a call as a list.
 */
export async function runModules(
  folder: string,
  modules: readonly Module[],
  entries: Entries,
  sandbox: string,
): Promise<Map<string, readonly unknown[]>> {
  for (const { file, text } of modules) {
    const own = entries.reduce((code, [name, path]) => code.replaceAll(`'${name}'`, `'${pathToFileURL(path)}'`), text);
    fs.writeFileSync(join(folder, file.replace(/ts$/, 'mts')), own.replaceAll(SANDBOX, sandbox));
  }
  const runner = join(folder, 'run.mjs');
  fs.writeFileSync(runner, RUNNER);
  const files = modules.map(({ file }) => file.replace(/ts$/, 'mts'));
  const options = { cwd: folder, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(process.execPath, [runner, ...files], options);
  const logged: [string, unknown[]][] = JSON.parse(stdout);
  return new Map(logged.map(([file, line]) => [file.replace(/mts$/, 'ts'), line]));
}

const RUNNER = `
const logged = [];
const log = console.log;
for (const file of process.argv.slice(2)) {
  console.log = (...line) => logged.push([file, line]);
  await import('./' + file).catch((error) => logged.push([file, ['failed', String(error)]]));
}
log(JSON.stringify(logged));
`;
