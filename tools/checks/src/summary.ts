import fs from 'node:fs';
import { join, relative } from 'node:path';

/** One task of one package, and the tests that it ran. */
export interface Check {
  /** As turbo calls it: `@rollcall/runtime#test`. */
  readonly task: string;
  readonly ok: boolean;
  readonly cached: boolean;
  /** What it printed. */
  readonly output: string;
  readonly seconds: number;
  /** Absent for checks that are one thing: lint, drift, types. */
  readonly tests?: Tests;
}

export interface Tests {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** A test that failed, or a file of tests that could not be run. */
export interface Failure {
  /** From the folder of its package. */
  readonly file: string;
  /** Absent for a file that could not be run. */
  readonly name?: string;
  readonly message: string;
}

interface TurboTask {
  readonly taskId: string;
  readonly task: string;
  readonly command: string;
  readonly directory: string;
  /** Absent for tasks whose results turbo does not keep. */
  readonly logFile?: string | null;
  readonly cache: { readonly status: string };
  readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode?: number | null };
}

/** What vitest's JSON reporter writes. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/**
 * Reads what turbo says of the run that began at `since`.
 *
 * @param outputOf - what a task has printed, for those of which turbo keeps no log.
 * @throws Error if turbo left no summary: nothing is known then, which must not look like success.
 */
export function newestSummary(root: string, since: number, outputOf: (task: string) => string): Check[] {
  const folder = join(root, '.turbo/runs');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => join(folder, name)) : [];
  const fresh = files.filter((file) => fs.statSync(file).mtimeMs >= since);
  const [file] = fresh;
  if (!file || fresh.length !== 1) throw new Error(`turbo left ${fresh.length} summaries of this run; expected one.`);
  const { tasks } = JSON.parse(fs.readFileSync(file, 'utf8')) as { tasks: TurboTask[] };
  fs.rmSync(file);
  return tasks.filter(({ command }) => command !== '<NONEXISTENT>').map((task) => checkOf(root, task, outputOf));
}

function checkOf(
  root: string,
  { taskId, task, directory, logFile, cache, execution }: TurboTask,
  outputOf: (task: string) => string,
): Check {
  const results = RESULTS[task];
  const tests = results === undefined ? undefined : testsOf(join(root, directory), results);
  return {
    task: taskId,
    ok: cache.status === 'HIT' || execution?.exitCode === 0,
    cached: cache.status === 'HIT',
    output: logFile ? textOf(join(root, logFile)) : outputOf(taskId),
    seconds: execution ? (execution.endTime - execution.startTime) / 1000 : 0,
    ...(tests && { tests }),
  };
}

const textOf = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** Where vitest.config.ts has the results of a task written to. */
const RESULTS: Readonly<Record<string, string>> = { test: 'test-results.json', 'test:api': 'test-results.api.json' };

function testsOf(folder: string, name: string): Tests | undefined {
  const file = join(folder, name);
  if (!fs.existsSync(file)) return undefined;
  const results = JSON.parse(fs.readFileSync(file, 'utf8')) as Results;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    skipped: results.numPendingTests,
    failures: failuresOf(results, folder),
  };
}

/** Reads the failures of a vitest run: of a file that fails without a failed test, the file's own message. */
export function failuresOf({ testResults }: Pick<Results, 'testResults'>, folder: string): Failure[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const file = relative(folder, name);
      if (failed.length === 0) return [{ file, message }];
      return failed.map(({ ancestorTitles, title, failureMessages }) => ({
        file,
        name: [...ancestorTitles, title].join(' > '),
        message: (failureMessages ?? []).join('\n'),
      }));
    });
}
