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
export function stage(own: Package, folder: string): Staged {
  const place = join(folder, own.name.replaceAll(/[^a-z0-9-]/g, '_'));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  pnpm(['pack', '--pack-destination', place], own.folder);
  const [packed = ''] = readdirSync(place);
  run('tar', ['-xzf', packed], place);
  rmSync(join(place, packed));
  const content = join(place, 'package');
  const file = join(content, 'package.json');
  const fields = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([name]) => !OURS.includes(name));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`);
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], content),
  );
  return { ...own, content, tarball: join(place, filename) };
}
