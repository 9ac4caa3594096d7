/** What makes turbo run tests again: an edit to what they read, and to nothing else. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const turbo = join(root, 'node_modules/.bin/turbo');

interface Task {
  readonly taskId: string;
  readonly task: string;
  readonly directory: string;
  readonly hash: string;
  /** Files by path, from the directory. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

/** What `turbo run test` would do. */
function planOf(at: string): ReadonlyMap<string, Task> {
  const output = execFileSync(turbo, ['run', 'test', '--dry=json'], {
    cwd: at,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  const { tasks } = JSON.parse(output.slice(output.indexOf('{'))) as { tasks: readonly Task[] };
  return new Map(tasks.map((task) => [task.taskId, task]));
}

interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

function workspaces(): Workspace[] {
  const folders = ['packages', 'tools'].flatMap((group) =>
    fs.readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return folders
    .filter((folder) => fs.existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(fs.readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const { name, dependencies, devDependencies, peerDependencies } = manifest;
      return { name, folder, dependencies: Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }) };
    });
}

const all = workspaces();
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
function readersOf(file: string): string[] {
  const [group = '', name = '', within = ''] = file.split('/');
  if (group === 'specs')
    return [`packages/${name}`, 'tools/bench', 'tools/codegen', 'tools/spec-rules', 'tools/workflows'];
  if (file === 'redocly.yaml') return ['tools/codegen', 'tools/new-api', 'tools/spec-rules'];
  if (group === 'tools') return name === 'build' && within === 'src' ? ['tools/consumption'] : [];
  const loaders = ['tools/bench', 'tools/consumption', 'tools/contract'];
  if (within === 'package.json') return [...loaders, 'tools/release'];
  if (name === 'cli' && within === 'src') return [...loaders, ...STARTERS];
  return within === 'src' ? loaders : [];
}

/** The folders of the workspaces whose tests an edit to a file has to run again. */
function expectedFor(file: string): string[] {
  const owner = all.find(({ folder }) => file.startsWith(`${folder}/`));
  const users = owner ? [...usersOf(owner.name)].map((name) => folderOf.get(name) ?? '') : [];
  // Never cached, for they read everything.
  return [...new Set([...users, ...readersOf(file)])].filter((folder) => folder !== 'tools/checks').sort();
}

/** The same, as turbo has it: a task depends on its own inputs, and on all that the tasks before it depend on. */
function foundFor(plan: ReadonlyMap<string, Task>, file: string): string[] {
  const depends = (id: string): boolean => {
    const task = plan.get(id);
    if (!task) return false;
    const isInput = Object.keys(task.inputs).some((input) => normalize(join(task.directory, input)) === file);
    return isInput || task.dependencies.some(depends);
  };
  const tests = [...plan.values()].filter(({ task }) => task === 'test');
  return tests
    .filter(({ taskId, directory }) => directory !== 'tools/checks' && depends(taskId))
    .map(({ directory }) => directory)
    .sort();
}

/** A source file of each workspace, and what else is read from afar. */
const files = [
  ...all.flatMap(({ folder }) => {
    const source = fs.readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    const found = source.filter((file) => /^(src|test)\/.*\.ts$/.test(file)).sort()[0];
    return [...(found ? [`${folder}/${found}`] : []), `${folder}/package.json`];
  }),
  ...all.filter(({ folder }) => isOfApi(folder)).map(({ folder }) => `${folder}/src/generated/openapi.json`),
  ...apis.map((api) => `specs/${api}/openapi.yaml`),
  'redocly.yaml',
];

describe('the tests that turbo runs again', () => {
  let plan: ReadonlyMap<string, Task>;
  beforeAll(() => {
    plan = planOf(root);
  });

  test('are those of every workspace that has some', () => {
    const withTests = all.filter(({ folder }) => {
      const { scripts = {} } = JSON.parse(fs.readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return scripts.test !== undefined;
    });
    for (const { name } of withTests) expect(plan.has(`${name}#test`), name).toBe(true);
  });

  test.each(files)('after an edit to %s are those that read it', (file) => {
    expect(foundFor(plan, file).filter((folder) => hasTests(folder))).toEqual(expectedFor(file).filter(hasTests));
  });
});

function hasTests(folder: string): boolean {
  return JSON.parse(fs.readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts?.test !== undefined;
}

/** Above, hashes are foretold of the files that turbo names. Here files are edited, in a copy. */
describe('the hashes of tests', () => {
  let copy: string;
  beforeAll(() => {
    copy = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-inputs-'));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
    const present = git('ls-files', '-z', '-co', '--exclude-standard')
      .split('\0')
      .filter((file) => file !== '');
    for (const file of present.filter((name) => fs.existsSync(join(root, name)))) {
      fs.mkdirSync(dirname(join(copy, file)), { recursive: true });
      fs.copyFileSync(join(root, file), join(copy, file));
    }
    execFileSync('git', ['init', '-q'], { cwd: copy });
  });
  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

  test.each([
    `packages/${apis[0]}/src/generated/client.ts`,
    'tools/openapi/src/json.ts',
    `specs/${apis[0]}/openapi.yaml`,
  ])('change with %s where the tests read it, and nowhere else', (file) => {
    const before = planOf(copy);
    fs.appendFileSync(join(copy, file), '\n');
    const after = planOf(copy);
    const changed = [...after.values()].filter(
      ({ task, taskId, hash }) => task === 'test' && before.get(taskId)?.hash !== hash,
    );
    const folders = changed.map(({ directory }) => directory).filter((folder) => folder !== 'tools/checks');
    expect(folders.filter(hasTests).sort()).toEqual(expectedFor(file).filter(hasTests));
  });
});
