import { globSync } from 'node:fs';
import { join } from 'node:path';
import { configuredRegistry, QUIET } from './npmrc.ts';
import { createProject } from './project.ts';

/** A program that runs JavaScript, and the arguments that go before a script. */
export type Runtime = readonly [program: string, ...args: string[]];

const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** What npm has to install, and where in `node_modules` the program is then. Node's own package would need an install script. */
const RUNTIMES = {
  'Node 20': [`node20@npm:node-${platform}@20`, 'node20/bin/node*'],
  'Node 22': [`node22@npm:node-${platform}@22`, 'node22/bin/node*'],
  'Node 24': [`node24@npm:node-${platform}@24`, 'node24/bin/node*'],
  Bun: ['bun@1', '@oven/*/bin/bun*', 'run'],
  Deno: ['deno@2', '@deno/*/deno*', 'run', '--allow-all', '--no-lock'],
} as const;

export type RuntimeName = keyof typeof RUNTIMES;
export const runtimeNames = Object.keys(RUNTIMES) as RuntimeName[];

/** Installs the runtimes that others use; this process runs on the newest one that we support. */
export async function installRuntimes(folder: string): Promise<Readonly<Record<RuntimeName, Runtime>>> {
  const project = createProject(folder, { npmrc: `registry=${configuredRegistry()}\n${QUIET}` });
  await project.install(...Object.values(RUNTIMES).map(([name]) => name));
  const found = Object.entries(RUNTIMES).map(([name, [, pattern, ...args]]): [string, Runtime] => {
    const [program] = globSync(join('node_modules', pattern), { cwd: folder });
    if (program === undefined) throw new Error(`${name} was not installed.`);
    return [name, [join(folder, program), ...args]];
  });
  return Object.fromEntries(found) as Record<RuntimeName, Runtime>;
}
