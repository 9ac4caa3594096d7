import fs from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@rollcall/command';
import { specFile } from '@rollcall/openapi/apis';
import { generatedFolder, packageFolder } from './paths.ts';

/** The packages whose spec is gone. */
export function orphansOf(root: string): string[] {
  const packages = join(root, 'packages');
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
  let isClean = true;
  let isRemoved = false;
  for (const api of orphansOf(root)) {
    const own = all ? [] : await ownFiles(root, api);
    if (own.length === 0) {
      fs.rmSync(packageFolder(root, api), { recursive: true });
      isRemoved = true;
      process.stdout.write(`packages/${api}: removed, as there is no specs/${api}\n`);
      continue;
    }
    isClean = false;
    process.stderr.write(
      `packages/${api}: there is no specs/${api}, but files of your own: ${own.join(', ')}.\n` +
        'Restore the spec, or remove the package with `pnpm generate --prune`.\n',
    );
  }
  if (isRemoved && fs.existsSync(join(root, 'pnpm-lock.yaml'))) await forget(root);
  return isClean;
}

/** The lock file has what every package depends on: takes out what is gone. */
async function forget(root: string): Promise<void> {
  const { pnpm } = await import('@rollcall/command/pnpm');
  if ((await pnpm(root, ['install', '--no-frozen-lockfile'])) !== 0)
    throw new Failure('`pnpm install` failed: pnpm-lock.yaml still has the package.');
}

/** What installing, building, testing and releasing leave behind. */
const TRACES =
  /^(node_modules|dist|coverage|\.turbo|\.rollcall|src\/generated|src\/generated\.staging)(\/|$)|^(test-results\.json|CHANGELOG\.md)$/;

/** Files that are neither generated nor as the template made them. */
async function ownFiles(root: string, api: string): Promise<string[]> {
  const { isSplit, scaffoldFiles } = await import('./scaffold.ts');
  const made = scaffoldFiles(api, isSplit(root, api));
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
