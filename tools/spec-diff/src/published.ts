import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSource, type Source } from './source.ts';

const INSIDE = ['package/dist/generated/openapi.json', 'package/openapi.json'];

export const isTarball = (base: string): boolean => /\.(tgz|tar\.gz)$/.test(base);
/** `npm:@rollcall/petstore@1.2.0` */
export const isPublished = (base: string): boolean => base.startsWith('npm:');

/** The description in a package: the tarball that `npm pack` makes, or one that the registry has. */
export async function readPublished(base: string): Promise<Source> {
  if (isTarball(base)) return readTarball(resolve(base), base);
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    const args = ['pack', base.slice('npm:'.length), '--pack-destination', folder, '--json', '--ignore-scripts'];
    const [{ filename }] = JSON.parse(
      execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    return await readTarball(join(folder, filename), base);
  } catch (error) {
    throw new Error(`${base} can't be had from the registry: ${(error as Error).message.split('\n')[0]}`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTarball(file: string, name: string): Promise<Source> {
  for (const path of INSIDE) {
    try {
      const text = execFileSync('tar', ['-xzOf', file, path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 28,
      });
      const label = path.replace('package/', '');
      return readSource({ name: `${label} of ${name}`, file: label, text });
    } catch (error) {
      if ((error as { status?: number }).status === undefined) throw error;
    }
  }
  throw new Error(
    `${name} is no package with a description: it lacks ${INSIDE.map((path) => path.replace('package/', '')).join(' and ')}.`,
  );
}
