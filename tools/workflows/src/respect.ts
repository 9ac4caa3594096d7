import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workflows } from './find-workflows.ts';

interface Outcome {
  readonly passed: boolean;
  readonly steps: number;
  readonly checks: number;
  /** What Redocly prints about it. */
  readonly output: string;
}

/**
 * Runs the steps against a server with Redocly's runner: a second opinion, from a program that shares nothing with ours.
 *
 * @param baseUrl - what the operations' paths are appended to.
 */
export async function respect({ api, file, inputs }: Workflows, baseUrl: string): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'respect-'));
  const report = path.join(folder, 'report.json');
  const inputArgs = Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]);
  const argv = ['respect', file, '--server', `${api}=${baseUrl}`, ...inputArgs, '--json-output', report];
  try {
    const { code, output } = await redocly(argv, folder);
    const steps = stepsOf(report);
    const checks = steps.flatMap((step) => step.checks ?? []);
    return { passed: code === 0, steps: steps.length, checks: checks.length, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const command = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
);

/** Away from the repository, whose settings are about linting. */
function redocly(argv: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(process.execPath, [command, ...argv], { cwd, env, timeout: 60_000 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

interface Report {
  readonly files: Readonly<
    Record<string, { readonly executedWorkflows: readonly { readonly executedSteps: readonly Step[] }[] }>
  >;
}

interface Step {
  readonly checks?: readonly unknown[];
}

function stepsOf(report: string): Step[] {
  try {
    const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return Object.values(files).flatMap((file) => file.executedWorkflows.flatMap(({ executedSteps }) => executedSteps));
  } catch {
    // It leaves none when it can't read the workflows; its output tells why.
    return [];
  }
}
