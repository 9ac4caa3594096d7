import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { managerOf, rootOf } from '@rollcall/command/project';
import type { Package } from './packages.ts';
import { manager, run } from './run.ts';
import { SBOM, sbomOf } from './sbom.ts';

const only = (object: object, wanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => wanted(name)));

/** A package as it will be published. */
export interface Staged extends Package {
  /** Its content, unpacked. */
  readonly content: string;
  readonly tarball: string;
}

/** Fields of package.json that mean something in this repository only. */
const OURS = ['devDependencies', 'scripts'];
/** Fields of `publishConfig` that npm obeys. The others say what package.json is to say, which of all only pnpm does. */
const OF_NPM = ['access', 'provenance', 'registry', 'tag'];

/** pnpm puts versions in place of its `workspace:` and `catalog:`; what others have is a version already. */
function pack({ folder }: Package, target: string): void {
  const args = ['pack', '--pack-destination', target];
  if (managerOf(rootOf(folder)) === 'pnpm') manager(args, folder);
  else run('npm', [...args, '--ignore-scripts'], folder);
}

/** What the root's `package.json` says of the repository holds for every package in it; npm shows it, and provenance needs it. */
export function repositoryFields(root: string, folder: string): object {
  const { repository, homepage, bugs } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { type = 'git', url = repository } = Object(repository);
  const directory = relative(root, folder).split(sep).join('/');
  return {
    ...(repository && { repository: { type, url, directory } }),
    ...(homepage && { homepage }),
    ...(bugs && { bugs }),
  };
}

/** Packs a built package, and leaves out what only this repository needs. */
export function stage(source: Package, folder: string): Staged {
  const target = join(folder, source.name.replaceAll(/[^a-z0-9-]/g, '_'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  pack(source, target);
  const [packed = ''] = readdirSync(target);
  run('tar', ['-xzf', packed], target);
  rmSync(join(target, packed));
  const content = join(target, 'package');
  const file = join(content, 'package.json');
  const { publishConfig = {}, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  const config = only(publishConfig, (name) => OF_NPM.includes(name));
  const fields = {
    ...repositoryFields(rootOf(source.folder), source.folder),
    ...only(manifest, (name) => !OURS.includes(name)),
    ...only(publishConfig, (name) => !OF_NPM.includes(name)),
    files: [...(manifest.files ?? []), SBOM],
    ...(Object.keys(config).length > 0 && { publishConfig: config }),
  };
  writeFileSync(file, `${JSON.stringify(fields, null, 2)}\n`);
  writeFileSync(join(content, SBOM), sbomOf(source.folder));
  const license = join(rootOf(source.folder), 'LICENSE');
  if (existsSync(license)) copyFileSync(license, join(content, 'LICENSE'));
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', target], content),
  );
  return { ...source, content, tarball: join(target, filename) };
}
