import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compileGenerated, loadGenerated } from '@rollcall/codegen/verify';
import { defineCommand } from '@rollcall/command';
import { chooseApis } from '@rollcall/openapi/apis';

interface Outcome {
  readonly isPassed: boolean;
  /** What is to be read if it is not. */
  readonly output: string;
}

interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** `rollcall test`: in this repository, `pnpm test` runs what is listed in tools/checks. */
export const command = defineCommand({
  name: 'test',
  usage: '[api…]',
  description: `
Runs every check on the specs and on what was generated from them: lint, drift, types, loading, the contract tests and, where
there are changesets, diff. Default: all APIs, or the one in whose folder it is called.`,
  options: {},
  exit: { 0: 'all passed', 1: 'something failed' },
  run: async ({ positionals }, { root, cwd, out, error }) => {
    const checks = checksOf(root, chooseApis(root, positionals, cwd));
    const width = Math.max(...checks.map(({ name }) => name.length)) + 2;
    let failed = 0;
    await inTurn(checks, async ({ name, run }) => {
      const started = performance.now();
      const { isPassed, output } = await run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (!isPassed) failed++;
      if (!isPassed) error(`${output.trimEnd()}\n`);
      out(`${isPassed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}${seconds} s\n`);
    });
    out(`\n${checks.length - failed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
});

function checksOf(root: string, apis: readonly string[]): Check[] {
  const command = (name: string, ...args: string[]): Check => ({ name, run: () => runCommand(root, args) });
  return [
    command('lint', 'lint', ...apis),
    command('drift', 'generate', '--check', ...apis),
    ...(existsSync(join(root, '.changeset')) && existsSync(join(root, '.git'))
      ? [command('diff', 'diff', '--check', ...apis.flatMap((api) => ['--api', api]))]
      : []),
    ...apis.flatMap((api) => [
      { name: `types ${api}`, run: async () => broken(await compileGenerated(root, api)) },
      {
        name: `load ${api}`,
        run: async () => broken([await loadGenerated(root, api)].filter((found) => found !== undefined)),
      },
      command(`contract ${api}`, 'contract', api),
    ]),
  ];
}

function broken(breakages: Awaited<ReturnType<typeof compileGenerated>>): Outcome {
  const lines = breakages.map(
    ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
  );
  return { isPassed: breakages.length === 0, output: lines.join('\n') };
}

async function runCommand(cwd: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  process.off('exit', stop);
  return { isPassed: code === 0, output: `${output}${errors}` };
}

/** Several at a time, each begun in order. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
