import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from '@rollcall/release/packages';
import { stage } from '@rollcall/release/stage';
import { root } from './consumer.ts';
import { start } from './project.ts';

/** Where packages are packed; their content stays beside their tarballs. */
export const PACKED = join(import.meta.dirname, '../node_modules/.packed');
const packed = new Map<string, Promise<string>>();

/** Builds a package, packs it as it is released, and says where the tarball is: once for all files of tests. */
export function pack(own: Package): Promise<string> {
  const known = packed.get(own.name) ?? buildAndPack(own);
  packed.set(own.name, known);
  return known;
}

async function buildAndPack(own: Package): Promise<string> {
  // `node ../../tools/build/src/main.ts`
  const { build } = JSON.parse(readFileSync(join(own.folder, 'package.json'), 'utf8')).scripts;
  const built = await start(process.execPath, build.split(' ').slice(1), own.folder);
  if (built.code !== 0 || built.output !== '') throw new Error(`${own.name}: ${built.output}`);
  return stage(own, PACKED).tarball;
}

/** The version of a library that the repository pins, if it does. */
export function pinnedVersion(name: string): string | undefined {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  return new RegExp(`^  '?${name}'?: (\\S+)$`, 'm').exec(workspace)?.[1];
}
