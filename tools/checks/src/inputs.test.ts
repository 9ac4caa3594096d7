/** What makes turbo run tests again: an edit to what they read, and to nothing else. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from './copy.ts';
import { workspacesOf } from './selection.ts';

const root = join(import.meta.dirname, '../../..');
const turbo = join(root, 'node_modules/.bin/turbo');

interface Task {
  readonly taskId: string;
  readonly task: string;
  readonly directory: string;
  readonly hash: string;
  /** `<NONEXISTENT>` where a workspace has no such script. */
  readonly command: string;
  /** Files by path, from the directory. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

/** The tasks whose results turbo keeps. */
const TASKS = ['lint', 'drift', 'types', 'test', 'test:api'];

interface Plan {
  readonly tasks: ReadonlyMap<string, Task>;
  /** Ids of tasks by the files that they read, from the root. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  /** Ids of tasks by the one that they wait for. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
}

/** What turbo would do. */
function planOf(at: string): Plan {
  const output = execFileSync(turbo, ['run', ...TASKS, '--dry=json'], {
    cwd: at,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  const { tasks } = JSON.parse(output.slice(output.indexOf('{'))) as { tasks: readonly Task[] };
  const readers = tasks.flatMap(({ taskId, directory, inputs }) =>
    Object.keys(inputs).map((input) => [normalize(join(directory, input)), taskId] as const),
  );
  const dependents = tasks.flatMap(({ taskId, dependencies }) => dependencies.map((id) => [id, taskId] as const));
  return {
    tasks: new Map(tasks.map((task) => [task.taskId, task])),
    readers: gathered(readers),
    dependents: gathered(dependents),
  };
}

function gathered(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, members]) => [key, members.map(([, member]) => member)]));
}

const all = workspacesOf(root);
const folderOf = new Map(all.map(({ name, folder }) => [name, folder]));
const apis = fs
  .readdirSync(join(root, 'specs'))
  .filter((api) => fs.existsSync(join(root, 'specs', api, 'openapi.yaml')));
const isOfApi = (folder: string) => apis.some((api) => folder === `packages/${api}`);

/** The workspace itself and all that depend on it, one through the other. */
function usersOf(name: string): Set<string> {
  const found = new Set([name]);
  for (const workspace of found)
    for (const user of all) if (user.dependencies.includes(workspace)) found.add(user.name);
  return found;
}

/** Those whose tests start commands as people do. */
const STARTERS = ['packages/sandbox', 'tools/mock', 'tools/new-api'];

/** The folders of the workspaces whose tests read a file without depending on where it stands. */
function readersInTests(file: string): string[] {
  const [group = '', name = '', within = ''] = file.split('/');
  if (group === 'specs')
    return [
      `packages/${name}`,
      ...['bench', 'codegen', 'portal', 'spec-rules', 'workflows'].map((tool) => `tools/${tool}`),
    ];
  if (file === 'redocly.yaml') return ['tools/codegen', 'tools/new-api', 'tools/spec-rules'];
  if (group === 'tools') return name === 'build' && within === 'src' ? ['tools/consumption'] : [];
  const loaders = ['tools/bench', 'tools/consumption', 'tools/contract', 'tools/portal'];
  if (within === 'package.json') return [...loaders, 'tools/release'];
  if (name === 'cli' && within === 'src') return [...loaders, ...STARTERS];
  if (name === 'redocly-plugin' && within === 'src') return [...loaders, 'tools/spec-rules'];
  return within === 'src' ? loaders : [];
}

/** The folders of the workspaces that a task reads a file in without depending on where it stands. */
function readersOf(task: string, file: string): string[] {
  if (task === 'test') return readersInTests(file);
  if (task === 'test:api')
    return /^specs\/|^packages\/[^/]+\/src\/|^redocly\.yaml$/.test(file) ? foldersWith(task) : [];
  if (task === 'types') return [];
  const [group = '', name = ''] = file.split('/');
  if (group === 'specs') return [`packages/${name}`];
  return file === 'redocly.yaml' ? foldersWith(task) : [];
}

const foldersWith = (task: string): string[] =>
  all.filter(({ scripts }) => task in scripts).map(({ folder }) => folder);

/** What an edit to a file has to run again: `packages/epixel test`. */
function expectedFor(file: string): string[] {
  const owner = all.find(({ folder }) => file.startsWith(`${folder}/`));
  const users = owner ? [...usersOf(owner.name)].map((name) => folderOf.get(name) ?? '') : [];
  return TASKS.flatMap((task) =>
    [...new Set([...users, ...readersOf(task, file)])]
      .filter((folder) => foldersWith(task).includes(folder))
      .map((folder) => `${folder} ${task}`),
  )
    .filter((name) => name !== NEVER_CACHED)
    .sort();
}

/** It reads everything. */
const NEVER_CACHED = 'tools/checks test';

/** The same, as turbo has it: a task depends on its own inputs, and on all that the tasks before it depend on. */
function foundFor({ tasks, readers, dependents }: Plan, file: string): string[] {
  const found = new Set(readers.get(file));
  for (const id of found) for (const dependent of dependents.get(id) ?? []) found.add(dependent);
  return namesOf([...found].flatMap((id) => tasks.get(id) ?? []));
}

const namesOf = (tasks: readonly Task[]): string[] =>
  tasks
    .filter(({ task, command }) => TASKS.includes(task) && command !== '<NONEXISTENT>')
    .map(({ task, directory }) => `${directory} ${task}`)
    .filter((name) => name !== NEVER_CACHED)
    .sort();

/** A source file of each workspace, and what else is read from afar. */
const files = [
  ...all.flatMap(({ folder }) => {
    const [found] = fs.globSync('{src,test}/**/*.ts', { cwd: join(root, folder) }).sort();
    return [...(found ? [`${folder}/${found}`] : []), `${folder}/package.json`];
  }),
  ...all.filter(({ folder }) => isOfApi(folder)).map(({ folder }) => `${folder}/src/generated/openapi.json`),
  ...apis.map((api) => `specs/${api}/openapi.yaml`),
  'redocly.yaml',
];

describe('the tasks that turbo runs again', () => {
  let plan: Plan;
  beforeAll(() => {
    plan = planOf(root);
  });

  test('are those of every workspace that has some', () => {
    const scripts = all.flatMap(({ name, scripts }) =>
      TASKS.filter((task) => task in scripts).map((task) => `${name}#${task}`),
    );
    expect(scripts.filter((id) => !plan.tasks.has(id))).toEqual([]);
  });

  test.each(files)('after an edit to %s are those that read it', (file) => {
    expect(foundFor(plan, file)).toEqual(expectedFor(file));
  });
});

/** Above, hashes are foretold of the files that turbo names. Here files are edited, in a copy. */
describe('the hashes of tasks', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyOf(root, 'inputs');
  });
  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

  test.each([
    `packages/${apis[0]}/src/generated/client.ts`,
    'tools/openapi/src/json.ts',
    `specs/${apis[0]}/openapi.yaml`,
  ])('change with %s where it is read, and nowhere else', (file) => {
    const before = planOf(copy);
    fs.appendFileSync(join(copy, file), '\n');
    const after = planOf(copy);
    const changed = [...after.tasks.values()].filter(({ taskId, hash }) => before.tasks.get(taskId)?.hash !== hash);
    expect(namesOf(changed)).toEqual(expectedFor(file));
  });
});
