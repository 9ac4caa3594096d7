import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { packageManager } from '@rollcall/command/pnpm';
import { binOf, commandLineTools } from './generators.ts';
import { pathWithPnpm } from './pnpm.ts';
import type { Command } from './process.ts';
import { apisOf, copyRepository } from './workspace.ts';

/** What each of the command line tools writes, in their order. */
const OUTPUTS = {
  lint: [],
  bundle: ['out/openapi.json'],
  types: ['out/types.ts'],
  zod: ['out/zod.ts'],
  hono: ['out/hono*'],
};
const TASKS = Object.keys(OUTPUTS);

/** Makes a workspace in which the command line tools are turbo's tasks, each with what it reads and writes. */
export function makeTurboWorkspace(root: string): void {
  copyRepository(root, ['specs']);
  const write = (path: string, content: object) => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), JSON.stringify(content, null, 2));
  };
  const tasks = Object.entries(OUTPUTS).map(([task, outputs]) => [task, { inputs: ['*.yaml'], outputs }]);
  write('package.json', { name: 'tools', private: true, packageManager });
  write('turbo.json', { tasks: Object.fromEntries(tasks) });
  // JSON is YAML.
  write('pnpm-workspace.yaml', { packages: ['specs/*'], pmOnFail: 'ignore', verifyDepsBeforeRun: false });
  write('pnpm-lock.yaml', { lockfileVersion: '9.0', importers: {} });
  for (const api of apisOf(root)) {
    const folder = join(root, 'specs', api);
    const commands = commandLineTools(root, api, join(folder, 'out')).map(({ args }) => scriptOf(args));
    write(`specs/${api}/package.json`, {
      name: api,
      private: true,
      scripts: Object.fromEntries(TASKS.map((task, index) => [task, commands[index]])),
    });
  }
}

const scriptOf = (args: readonly string[]): string =>
  [process.execPath, ...args].map((word) => JSON.stringify(word)).join(' ');

/**
 * All tasks, as many at a time as there are processors here.
 *
 * @param cached - how many tasks have to come from the cache.
 */
export function turbo(root: string, cached: number): Command {
  const count = apisOf(root).length * TASKS.length;
  return {
    args: [binOf('turbo', 'turbo'), 'run', ...TASKS, '--concurrency=2', '--output-logs=errors-only'],
    cwd: root,
    env: { PATH: pathWithPnpm() },
    says: new RegExp(`${count} successful, ${count} total\\s+Cached:\\s+${cached} cached`),
  };
}

/** Makes turbo forget. */
export function clearTurbo(root: string): void {
  fs.rmSync(join(root, '.turbo'), { recursive: true, force: true });
  fs.rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  for (const api of apisOf(root))
    for (const made of ['out', '.turbo']) fs.rmSync(join(root, 'specs', api, made), { recursive: true, force: true });
}
