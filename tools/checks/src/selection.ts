import fs from 'node:fs';
import { join } from 'node:path';
import { chooseNames } from '@rollcall/command';

export const CHECKS = ['lint:code', 'lint', 'drift', 'spec-diff', 'types', 'test'];

export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

/** The packages and tools of the repository. */
export function workspacesOf(root: string): Workspace[] {
  const folders = ['packages', 'tools'].flatMap((group) =>
    fs.readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return folders
    .filter((folder) => fs.existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(fs.readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const { name, scripts = {}, dependencies, devDependencies, peerDependencies } = manifest;
      const all = { ...dependencies, ...devDependencies, ...peerDependencies };
      return { name, folder, scripts, dependencies: Object.keys(all) };
    });
}

/** The tasks to run, as turbo knows them, and the APIs that they are about; all if there is none. */
export interface Selection {
  readonly tasks: readonly string[];
  readonly apis: readonly string[];
}

/**
 * What a command line asks for: checks, or what an edit to the spec of an API can break. The latter is everything that its
 * package has, and of the workspaces that know it their types and what their script `test:api` runs for it.
 *
 * @throws UsageError for an unknown name.
 */
export function select(asked: readonly string[], apis: readonly string[], workspaces: readonly Workspace[]): Selection {
  const chosen = asked.length > 0 ? chooseNames('check or API', asked, [...CHECKS, ...apis]) : [];
  const checks = chosen.filter((name) => CHECKS.includes(name));
  const named = chosen.filter((name) => apis.includes(name));
  if (named.length === 0) return { tasks: checks.length > 0 ? checks : CHECKS, apis: [] };
  const wanted = (task: string) => checks.length === 0 || checks.includes(task.replace(/^test:api$/, 'test'));
  const tasksOf = ({ name, scripts }: Workspace, tasks: readonly string[]) =>
    tasks.filter((task) => task in scripts && wanted(task)).map((task) => `${name}#${task}`);
  const packages = workspaces.filter(({ folder }) => named.some((api) => folder === `packages/${api}`));
  const users = workspaces.filter(({ dependencies }) => packages.some(({ name }) => dependencies.includes(name)));
  const tasks = [
    ...packages.flatMap((workspace) => tasksOf(workspace, CHECKS)),
    ...workspaces.flatMap((workspace) => tasksOf(workspace, ['test:api', 'spec-diff'])),
    ...users.flatMap((workspace) => tasksOf(workspace, ['types'])),
  ];
  return { tasks: [...new Set(tasks)], apis: named };
}
