import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSpecFile, refersToFiles } from './bundle.ts';
import { readSource, type Source } from './source.ts';

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return undefined;
  }
}

/** The full name of a commit; `undefined` if there is none of that name here. */
export const commitOf = (root: string, revision: string): string | undefined =>
  git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();

type Environment = Readonly<Record<string, string | undefined>>;

export interface Base {
  readonly commit: string;
  /** What it is to a reader: `the merge base with main, 1a2b3c4`. */
  readonly name: string;
  /** Why nobody knows what the branch began with: it is not what a reader would compare with. */
  readonly doubt?: Doubt;
}

/** Why there is nothing, or not the right thing, to compare with. */
export interface Doubt {
  readonly id: 'base-unknown' | 'clone-shallow';
  readonly message: string;
}

/**
 * The branch that changes go to: as the workflow says, as the remote says, or by the names that are usual. A shallow clone may take
 * for the remote's branch the one that it has.
 */
function targetOf(root: string, env: Environment): string {
  const told = env.GITHUB_BASE_REF || env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME;
  if (told) return told;
  const remote = git(root, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (remote && !isShallow(root)) return remote.trim().replace(/^origin\//, '');
  const isThere = (branch: string) => [branch, `origin/${branch}`].some((name) => commitOf(root, name));
  return ['main', 'master'].find(isThere) ?? 'main';
}

const isShallow = (root: string): boolean => git(root, 'rev-parse', '--is-shallow-repository')?.trim() === 'true';

/**
 * What a working tree is compared with where nobody says: the last commit that it shares with the branch that changes go to. On
 * that branch itself it is the branch as it was fetched, and where there is no other, the last commit, against which uncommitted
 * changes show.
 *
 * @returns a doubt where there is no commit at all
 */
export function defaultBase(root: string, env: Environment = process.env): Base | Doubt {
  const head = commitOf(root, 'HEAD');
  if (!head) return { id: 'base-unknown', message: 'There is no commit to compare with: nothing was compared.' };
  const target = targetOf(root, env);
  const onTarget = git(root, 'branch', '--show-current')?.trim() === target;
  const candidates = onTarget ? [`origin/${target}`] : [target, `origin/${target}`];
  for (const branch of candidates) {
    const base = commitOf(root, branch) && git(root, 'merge-base', 'HEAD', branch)?.trim();
    if (base) return { commit: base, name: `the merge base with ${branch}, ${base.slice(0, 7)}` };
  }
  const name = `the last commit, ${head.slice(0, 7)}`;
  return { commit: head, name, ...(onTarget ? {} : { doubt: doubtAbout(root, target, candidates) }) };
}

function doubtAbout(root: string, target: string, branches: readonly string[]): Doubt {
  const instead = 'Compared with the last commit instead: only changes that are not committed show.';
  if (isShallow(root))
    return { id: 'clone-shallow', message: `This clone is shallow, without what the branch began with. ${instead}` };
  const isThere = branches.some((branch) => commitOf(root, branch));
  const why = isThere
    ? `shares no commit with ${target}`
    : `can't be compared with ${target}: there is no ${target} here`;
  return { id: 'base-unknown', message: `The branch ${why}. ${instead}` };
}

/** A spec as it was in a commit; `undefined` if it was not there. */
export async function specAt(root: string, { commit, name }: Base, path: string): Promise<Source | undefined> {
  const text = git(root, 'show', `${commit}:${path}`);
  if (text === undefined) return undefined;
  const label = `${path} at ${name}`;
  return refersToFiles(text) ? specWithFiles(root, commit, path, label) : readSource({ name: label, file: path, text });
}

/** The files that were in a folder in a commit, below the root. */
export const filesAt = (root: string, commit: string, folder: string): string[] =>
  git(root, 'ls-tree', '-r', '--name-only', commit, '--', folder)?.split('\n').filter(Boolean) ?? [];

async function specWithFiles(root: string, commit: string, path: string, label: string): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    const archive = execFileSync('git', ['archive', commit, path.split('/').slice(0, -1).join('/')], {
      cwd: root,
      maxBuffer: 2 ** 28,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return await readSpecFile(join(folder, path), { name: label, file: path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
