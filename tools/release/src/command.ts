import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '@rollcall/build';
import { defineCommand, Failure, type Terminal } from '@rollcall/command';
import { projectAt, readManifest } from '@rollcall/command/project';
import { type Package, publishedPackages } from './packages.ts';
import { manager, run } from './run.ts';
import { type Staged, stage } from './stage.ts';
import { faultsOf } from './verify.ts';
import { type Announced, announcedVersions, applyChangesets } from './versions.ts';

/** `pnpm release`. */
export const command = defineCommand({
  name: 'release',
  description: `
Turns changesets into versions, and publishes those that the registry does not have yet.

Steps: versions and changelogs (one commit), build, pack, verify (content, exports, types), publish to the registry that
npm is configured for (with provenance in GitHub Actions), tag. The next run finishes an interrupted one.`,
  options: {
    'dry-run': {
      type: 'boolean',
      default: false,
      description: 'build, pack and verify everything, say what would be released, and change nothing',
    },
  },
  exit: { 0: 'done or nothing to do', 1: 'a package is not fit to publish; nothing was published after it' },
  run: async ({ values }, terminal: Terminal) => {
    const folder = mkdtempSync(join(tmpdir(), 'release-'));
    try {
      await steps(values['dry-run'], folder, terminal);
      return 0;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

async function steps(dry: boolean, folder: string, terminal: Terminal): Promise<void> {
  const { root, out } = terminal;
  const pending = await announcedVersions(root);
  for (const { name, type, oldVersion, newVersion } of pending)
    out(`${name}: ${oldVersion} → ${newVersion} (${type})\n`);
  if (pending.length === 0) out('No changeset announces a new version.\n');
  if (!dry && pending.length > 0) await makeVersions(root, pending);
  out('Building …\n');
  build(root);
  const staged = await stageAll(root, folder, out);
  const missing = staged.filter((candidate) => !isPublished(candidate, root));
  if (dry) {
    for (const { name, version } of missing.filter(
      (candidate) => !pending.some((release) => release.name === candidate.name),
    ))
      out(`${name}@${version} is not in the registry yet, and would be published.\n`);
    out('Dry run: nothing was changed.\n');
    return;
  }
  for (const candidate of missing) publish(candidate, terminal);
  const isVersioned = existsSync(join(root, '.git'));
  for (const candidate of isVersioned ? staged : []) tag(candidate, root);
  out(
    missing.length === 0
      ? 'The registry has everything.\n'
      : `Published: ${missing.map(({ name, version }) => `${name}@${version}`).join(', ')}${isVersioned ? '. Push the commit and its tags: git push --follow-tags' : ''}\n`,
  );
}

/** By the project's own script, if it has one. */
function build(root: string): void {
  if (readManifest(root).scripts?.build !== undefined) manager(['run', 'build'], root);
  else for (const { folder } of publishedPackages(root)) buildPackage(folder);
}

/** One commit; after it, the versions stand in the files, and a second run starts from there. */
async function makeVersions(root: string, pending: readonly Announced[]): Promise<void> {
  const dirty = run('git', ['status', '--porcelain'], root).trim();
  if (dirty !== '') throw new Error(`Commit or stash your changes before a release:\n${dirty}`);
  await applyChangesets(root);
  run('git', ['add', '--all'], root);
  run(
    'git',
    [
      'commit',
      '--quiet',
      '--message',
      `Release ${pending.map(({ name, newVersion }) => `${name}@${newVersion}`).join(', ')}`,
    ],
    root,
  );
}

async function stageAll(root: string, folder: string, out: Terminal['out']): Promise<Staged[]> {
  const staged = publishedPackages(root).map((source) => stage(source, folder));
  if (staged.length === 0)
    throw new Failure(`There is nothing to release: no package in ${projectAt(root).packages}/.`);
  const faults: string[] = [];
  for (const candidate of staged)
    faults.push(...(await faultsOf(candidate)).map((fault) => `${candidate.name}: ${fault}`));
  if (faults.length > 0) throw new Failure(`Not fit to be published:\n${faults.join('\n')}`);
  const count = staged.length === 1 ? '1 package' : `${staged.length} packages`;
  out(`Verified ${count}: content, exports and types.\n`);
  return staged;
}

/** Asks the registry that npm is configured for. */
function isPublished({ name, version }: Package, root: string): boolean {
  try {
    return run('npm', ['view', `${name}@${version}`, 'version', '--json'], root).includes(version);
  } catch (error) {
    if (/E404|404 Not Found|is not in this registry|No match found/i.test((error as Error).message)) return false;
    throw error;
  }
}

function publish({ name, version, tarball }: Staged, { root, env, out }: Terminal): void {
  // Only a workflow that may ask for an identity can prove where a package comes from.
  const provenance = env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined ? [] : ['--provenance'];
  const channel = version.includes('-') ? ['--tag', 'next'] : [];
  run('npm', ['publish', tarball, '--ignore-scripts', ...channel, ...provenance], root);
  out(`Published ${name}@${version}.\n`);
}

function tag({ name, version }: Package, root: string): void {
  const label = `${name}@${version}`;
  if (run('git', ['tag', '--list', label], root).trim() === '')
    run('git', ['tag', '--annotate', label, '--message', label], root);
}
