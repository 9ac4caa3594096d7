import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyReleasePlan } from '@changesets/apply-release-plan';
import { readConfig } from '@changesets/config';
import { getReleasePlan } from '@changesets/get-release-plan';
import { getPackages } from '@manypkg/get-packages';
import { publishedPackages } from './packages.ts';

/** What the configuration of a project calls by this name comes with us: nobody need install it. */
const DEFAULT = '@changesets/changelog-git';

export interface Announced {
  readonly name: string;
  readonly type: string;
  readonly oldVersion: string;
  readonly newVersion: string;
}

/** The versions that changesets announce, of packages that are published. */
export async function announcedVersions(root: string): Promise<Announced[]> {
  if (!existsSync(join(root, '.changeset'))) return [];
  const published = new Set(publishedPackages(root).map(({ name }) => name));
  const { releases } = await getReleasePlan(root);
  return releases.flatMap(({ name, type, oldVersion, newVersion }) =>
    type !== 'none' && newVersion !== undefined && published.has(name) ? [{ name, type, oldVersion, newVersion }] : [],
  );
}

/**
 * Writes announced versions and their changelogs, as `changeset version` does: by the libraries that it is made of, since it
 * refuses to start on Node 20.
 */
export async function applyChangesets(root: string): Promise<void> {
  const packages = await getPackages(root);
  const { config, errors } = await readConfig(packages.rootDir, packages);
  if (!config) throw new Error(`.changeset/config.json: ${errors?.join(' ')}`);
  const [name, options = null] = config.changelog || [];
  const changelog =
    name === DEFAULT ? ([new URL('changelog.ts', import.meta.url).href, options] as const) : config.changelog;
  await applyReleasePlan(await getReleasePlan(root), packages, { ...config, changelog });
}
