import type { Command } from '@rollcall/command';
import manifest from '../package.json' with { type: 'json' };

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** The commands. Each is loaded, with its libraries, only when it is called. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  'new-api': { summary: 'add an API from any OpenAPI description', load: () => import('@rollcall/new-api/command') },
  generate: { summary: 'generate code from the specs', load: () => import('@rollcall/codegen/command') },
  lint: { summary: 'lint the specs', load: () => import('@rollcall/spec-rules/command') },
  test: {
    summary: 'run every check on the specs and on what was generated',
    load: () => import('./checks/command.ts'),
  },
  mock: { summary: 'run a mock of each API', load: () => import('@rollcall/mock/command') },
  contract: {
    summary: 'try everything that a description says, against the generated code or any server',
    load: () => import('@rollcall/contract/command'),
  },
  diff: {
    summary: 'say what changed, whom it breaks, and which version it needs',
    load: () => import('@rollcall/spec-diff/command'),
  },
  uses: {
    summary: 'write down which operations and fields of APIs a project uses',
    load: () => import('@rollcall/uses/command'),
  },
  build: { summary: 'build the packages', load: () => import('@rollcall/release/build') },
  release: {
    summary: 'version the packages, verify the tarballs, and publish them',
    load: () => import('@rollcall/release/command'),
  },
};

/** Put there by the build of the published command. */
declare const ROLLCALL_PROGRAM: string | undefined;

/** What is about this repository alone, and no part of the published command. */
const OURS: Readonly<Record<string, string>> = {
  test: 'tools/checks/src/command.ts',
  'new-api:survey': 'tools/new-api/src/survey/command.ts',
  conformance: 'tools/conformance/src/command.ts',
  bench: 'tools/bench/src/command.ts',
  'bench:budget': 'tools/bench/src/clients/budget.ts',
  portal: 'tools/portal/src/command.ts',
};

function loaderOf(name: string): Entry['load'] | undefined {
  if (typeof ROLLCALL_PROGRAM === 'undefined' && Object.hasOwn(OURS, name))
    return () => import(new URL(`../../../${OURS[name]}`, import.meta.url).href);
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.load : undefined;
}

const HELP = `Usage: rollcall <command> [options]

From OpenAPI descriptions to packages that are proven to keep them. Works in any folder with specs/<api>/openapi.yaml.

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}\n`)
  .join('')}
Each has --help. Exit code: 0 success, 1 findings, 2 could not run.
`;

/** Runs the command that the arguments name, and sets the exit code of this process. */
export async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    process.exitCode = name === undefined ? 2 : 0;
  } else if (name === '--version' || name === '-v') process.stdout.write(`${manifest.version}\n`);
  else {
    const load = loaderOf(name);
    if (load) return run(load, args);
    const { didYouMean } = await import('@rollcall/command');
    process.stderr.write(`Unknown command: ${name}.${didYouMean(name, Object.keys(COMMANDS))}\nSee rollcall --help.\n`);
    process.exitCode = 2;
  }
}

async function run(load: Entry['load'], args: readonly string[]): Promise<void> {
  const [{ runAsProcess }, { command }] = await Promise.all([import('@rollcall/command'), load()]);
  await runAsProcess(command, args);
}
