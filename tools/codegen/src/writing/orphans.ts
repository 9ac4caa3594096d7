import fs from 'node:fs';
import { join } from 'node:path';
import { commandLine, Failure } from '@rollcall/command';
import { install, lockFiles, managerOf, projectAt } from '@rollcall/command/project';
import { specFile } from '@rollcall/openapi/apis';
import { generatedFolder, packageFolder } from './paths.ts';

/** The packages whose spec is gone. */
export function orphansOf(root: string): string[] {
  const packages = join(root, projectAt(root).packages);
  if (!fs.existsSync(packages)) return [];
  return fs
    .readdirSync(packages)
    .filter((name) => !fs.existsSync(specFile(root, name)))
    .filter((name) => fs.existsSync(join(generatedFolder(root, name), 'openapi.json')))
    .sort();
}

/**
 * Removes the packages whose spec is gone, and leaves those in which somebody has written something.
 *
 * @param all - remove those too.
 * @returns true if none is left.
 */
export async function removeOrphans(root: string, all: boolean): Promise<boolean> {
  const { specFolder, packageFolder: folderOf, isApplication } = projectAt(root);
  let isClean = true;
  let isRemoved = false;
  for (const api of orphansOf(root)) {
    const own = all ? [] : await ownFiles(root, api);
    if (own.length === 0) {
      fs.rmSync(packageFolder(root, api), { recursive: true });
      isRemoved = true;
      process.stdout.write(`${folderOf(api)}: removed, as there is no ${specFolder(api)}\n`);
      continue;
    }
    isClean = false;
    process.stderr.write(
      `${folderOf(api)}: there is no ${specFolder(api)}, but files of your own: ${own.join(', ')}.\n` +
        `Restore the spec, or remove the package with \`${commandLine('generate')} --prune\`.\n`,
    );
  }
  if (isRemoved && !isApplication && lockFiles(root).length > 0) await forget(root);
  return isClean;
}

/** The lock file has what every package depends on: takes out what is gone. */
async function forget(root: string): Promise<void> {
  if ((await install(root)) !== 0)
    throw new Failure(`\`${managerOf(root)} install\` failed: the lock file still has the package.`);
}

/** What installing, building, testing and releasing leave behind. */
const TRACES =
  /^(node_modules|dist|coverage|\.turbo|\.rollcall|src\/generated|src\/generated\.staging)(\/|$)|^generated(\.staging)?(\/|$)|^(test-results\.json|CHANGELOG\.md|README\.md|SKILL\.md|api\.md)$/;

/** Files that are neither generated nor as the template made them. */
async function ownFiles(root: string, api: string): Promise<string[]> {
  const { scaffoldFiles } = await import('./scaffold.ts');
  const made = scaffoldFiles(root, api);
  const folder = packageFolder(root, api);
  return filesBelow(folder).filter((file) => {
    const text = fs.readFileSync(join(folder, file), 'utf8');
    return withoutVersion(file, text) !== withoutVersion(file, made.get(file) ?? '');
  });
}

function filesBelow(folder: string, path = ''): string[] {
  return fs.readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path ? `${path}/${entry.name}` : entry.name;
    if (TRACES.test(name)) return [];
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

/** A release changes the version, and nothing else that a person wrote. */
function withoutVersion(file: string, text: string): string {
  return file === 'package.json' ? text.replace(/^ {2}"version": ".*",$/m, '') : text;
}
