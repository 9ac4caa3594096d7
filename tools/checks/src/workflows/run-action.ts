import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { textOf } from './faults.ts';

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder with a git repository's place in it, and programs that write down how they are called. */
export function runnerWith(files: readonly string[] = []) {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-action-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const name of ['work', 'bin', ...files]) fs.mkdirSync(join(folder, name), { recursive: true });
  const calls = join(folder, 'calls');
  const read = (name: string) => fs.readFileSync(join(folder, name), 'utf8');
  return {
    read,
    /** A program of this name, which runs these lines of bash. */
    program: (name: string, lines: string) =>
      fs.writeFileSync(join(folder, 'bin', name), `#!/usr/bin/env bash\necho "${name} $*" >> '${calls}'\n${lines}\n`, {
        mode: 0o755,
      }),
    /** Runs a composite action as GitHub's runner does. */
    run: (action: string, values: Readonly<Record<string, string>>) => {
      fs.writeFileSync(calls, '');
      const { steps } = (parse(textOf(action)) as { runs: { steps: readonly Step[] } }).runs;
      const known: Record<string, string> = { ...values, 'runner.temp': folder };
      let log = '';
      for (const { id, run, env } of steps) {
        const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
          cwd: join(folder, 'work'),
          encoding: 'utf8',
          env: {
            PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
            GITHUB_OUTPUT: join(folder, 'output'),
            GITHUB_STEP_SUMMARY: join(folder, 'summary'),
            GITHUB_REPOSITORY: 'acme/apis',
            ...Object.fromEntries(Object.entries(env).map(([name, text]) => [name, evaluated(text, known)])),
          },
        });
        log += stdout + stderr;
        for (const [, name, value] of id ? read('output').matchAll(/^(\w+)=(.*)$/gm) : [])
          known[`steps.${id}.outputs.${name}`] = value as string;
        if (status !== 0) return { status, log, calls: read('calls') };
      }
      return { status: 0, log, calls: read('calls') };
    },
  };
}

/** A text of a workflow, with its expressions evaluated: names, and what stands after `||` if there is none. */
function evaluated(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const names = expression.split(' || ');
    const unknown = names.find((name) => !Object.hasOwn(known, name));
    if (unknown !== undefined) throw new Error(`The test gives ${unknown} no value.`);
    return names.map((name) => known[name]).find((value) => value !== '') ?? '';
  });
}
