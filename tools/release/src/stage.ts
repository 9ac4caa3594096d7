import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './packages.ts';
import { pnpm, run } from './run.ts';

/** A package as it will be published. */
export interface Staged extends Package {
  /** Its content, unpacked. */
  readonly content: string;
  readonly tarball: string;
}

/** Fields of package.json that mean something in this repository only. */
const OURS = ['devDependencies', 'scripts', 'publishConfig'];

/** Packs a built package, and leaves out what only this repository needs. */
export function stage(source: Package, folder: string): Staged {
  const target = join(folder, source.name.replaceAll(/[^a-z0-9-]/g, '_'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  pnpm(['pack', '--pack-destination', target], source.folder);
  const [packed = ''] = readdirSync(target);
  run('tar', ['-xzf', packed], target);
  rmSync(join(target, packed));
  const content = join(target, 'package');
  const file = join(content, 'package.json');
  const fields = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([name]) => !OURS.includes(name));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`);
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', target], content),
  );
  return { ...source, content, tarball: join(target, filename) };
}
