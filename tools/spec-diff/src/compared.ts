import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { chooseApis, listApis, specsFolder } from '@rollcall/openapi/apis';
import { readSpecFile } from './bundle.ts';
import type { Comparison } from './combine-analyzers.ts';
import { type Base, commitOf, type Doubt, defaultBase, specAt } from './git.ts';
import { isPublished, isTarball, readPublished } from './published.ts';
import type { Source } from './source.ts';

interface Compared extends Comparison {
  readonly file: string;
  readonly inRepository: boolean;
}

interface Work {
  readonly comparisons: readonly Compared[];
  readonly baseCommit?: string;
  /** What a reader should know about what was compared. */
  readonly notes: readonly string[];
  /** Why there was nothing, or not the right thing, to compare with. */
  readonly doubt?: Doubt;
}

interface Wanted {
  readonly positionals: readonly string[];
  readonly apis: readonly string[];
}

/**
 * Finds what is to be compared with what.
 *
 * @throws Error for a base or an API that does not exist, and for a file that is not a description.
 */
export async function compared(
  { positionals, apis }: Wanted,
  { root, cwd }: { root: string; cwd: string },
): Promise<Work> {
  const [first, second] = positionals;
  if (first !== undefined && second !== undefined)
    return { comparisons: [await twoSources(first, second, cwd)], notes: [] };
  const names = chooseApis(root, apis, cwd);
  if (first !== undefined && (isTarball(first) || isPublished(first) || existsSync(resolve(cwd, first)))) {
    const [api, ...others] = names;
    if (api === undefined || others.length > 0)
      throw new UsageError(`Say which API ${first} is an older version of, with --api.`);
    const next = await specOf(root, api);
    return {
      comparisons: [{ api, old: await readAny(first, cwd), new: next, file: pathOf(root, api), inRepository: true }],
      notes: [],
    };
  }
  return fromGit(root, names, first);
}

async function fromGit(root: string, names: readonly string[], revision: string | undefined): Promise<Work> {
  const base = revision === undefined ? defaultBase(root) : named(root, revision);
  if (!('commit' in base)) return { comparisons: [], notes: [], doubt: base };
  const pairs = await Promise.all(
    names.map(async (api) => {
      const old = await specAt(root, base, pathOf(root, api));
      return { api, old, new: await specOf(root, api), file: pathOf(root, api), inRepository: true };
    }),
  );
  const fresh = pairs
    .filter(({ old }) => !old)
    .map(({ api }) => `${api} is new since ${base.name}: there is nothing to break.`);
  const uncommitted =
    revision === undefined && base.name.startsWith('the last commit') && !base.doubt
      ? [`Compared with ${base.name}: only changes that are not committed show.`]
      : [];
  return {
    comparisons: pairs.filter((pair): pair is Compared => pair.old !== undefined),
    baseCommit: base.commit,
    ...(base.doubt ? { doubt: base.doubt } : {}),
    notes: [...uncommitted, ...fresh],
  };
}

function named(root: string, revision: string): Base {
  const commit = commitOf(root, revision);
  const hint = listApis(specsFolder(root)).includes(revision) ? ` For that API alone: \`--api ${revision}\`.` : '';
  if (!commit) throw new Error(`\`${revision}\` is not a git revision, file, tarball or npm:… here.${hint}`);
  return { commit, name: `${revision}${commit.startsWith(revision) ? '' : `, ${commit.slice(0, 7)}`}` };
}

async function twoSources(first: string, second: string, cwd: string): Promise<Compared> {
  const [old, next] = await Promise.all([readAny(first, cwd), readAny(second, cwd)]);
  const folder = basename(dirname(resolve(cwd, second)))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '');
  return { api: folder || 'api', old, new: next, file: second, inRepository: false };
}

const readAny = (place: string, cwd: string): Promise<Source> =>
  isTarball(place) || isPublished(place)
    ? readPublished(isTarball(place) ? resolve(cwd, place) : place)
    : readSpecFile(resolve(cwd, place), { name: place, file: place });

const pathOf = (root: string, api: string): string => `${projectAt(root).specFolder(api)}/openapi.yaml`;
const specOf = (root: string, api: string): Promise<Source> => {
  const file = pathOf(root, api);
  return readSpecFile(join(root, file), { name: file, file });
};
