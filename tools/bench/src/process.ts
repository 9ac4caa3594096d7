import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cost } from './measure.ts';
import { temporaryFolder } from './workspace.ts';

export interface Command {
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the output has when the command did what it is measured for. */
  readonly says?: RegExp;
  /** Whether to measure how much memory it holds. */
  readonly memory?: boolean;
  /** Gets the output. */
  readonly hear?: (text: string) => void;
}

/** Nobody is told that a benchmark runs, and none of them waits for an answer from outside. */
const QUIET = {
  DO_NOT_TRACK: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
};

/** The environment of everything that is measured. What would change how Node starts is left out. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, FORCE_COLOR, ...own } = process.env;
  return { ...own, ...QUIET, ...extra };
}

/**
 * Runs Node to the end, from the start of the process to its exit.
 *
 * @throws Error with the output if it fails, or does not say what it should.
 */
export function run({ args, cwd, env, says, memory, hear }: Command): Cost {
  const peak = memory ? join(temporaryFolder(), 'peak') : undefined;
  const cpu = childrenCpu();
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    env: environment({ ...env, ...(peak && { BENCH_PEAK_MEMORY: peak, NODE_OPTIONS: HOOK }) }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const wall = performance.now() - started;
  const spent = (childrenCpu() ?? Number.NaN) - (cpu ?? Number.NaN);
  if (error || status !== 0 || (says && !says.test(stdout))) {
    const fault = error?.message ?? (status !== 0 ? `exit code ${status}` : `it did not say ${says}`);
    throw new Error(`node ${args.join(' ')}\nfailed: ${fault}\n${stdout}${stderr}`);
  }
  hear?.(stdout);
  return { wall, ...(Number.isFinite(spent) && { cpu: spent }), ...(peak && { memory: memoryOf(peak) }) };
}

/** Into the process and those that it starts. */
const HOOK = `--import=${pathToFileURL(join(import.meta.dirname, 'peak-memory.js')).href}`;

/** The largest process of a run, in bytes. */
function memoryOf(file: string): number {
  return Math.max(...fs.readFileSync(file, 'utf8').trim().split('\n').map(Number)) * 1024;
}

/** Runs commands one after the other; the cost is their sum. */
export function runAll(commands: readonly Command[]): Cost {
  const costs = commands.map(run);
  const sum = (pick: (cost: Cost) => number | undefined) =>
    costs.reduce((all, cost) => all + (pick(cost) ?? Number.NaN), 0);
  const cpu = sum((cost) => cost.cpu);
  return { wall: sum((cost) => cost.wall), ...(Number.isFinite(cpu) && { cpu }) };
}

/** CPU time of all finished children in milliseconds, in steps of 10: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function childrenCpu(): number | undefined {
  try {
    const fields = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return undefined;
  }
}
