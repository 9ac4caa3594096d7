import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { JsonObject } from '@rollcall/openapi/json';
import { canonical } from './canonical.ts';

/** A change that Redocly calls breaking. */
export interface Verdict {
  readonly rule: string;
  readonly message: string;
  /** The path through the description, references followed: which operation it is about. */
  readonly path: string;
  readonly old?: string;
  readonly new?: string;
}

interface Change {
  readonly path: string;
  readonly impact: string;
  readonly verdicts: readonly { readonly ruleId: string; readonly impact: string; readonly message: string }[];
  readonly base?: { readonly pointer: string };
  readonly revision?: { readonly pointer: string };
}

/**
 * Asks Redocly's `diff` for a second opinion. It reads both descriptions in canonical form, for it rates a default that is
 * said as a change. It needs `diff-recommended` from a configuration of its own: without it, all is a patch to it.
 */
export async function askRedocly(old: JsonObject, next: JsonObject, now: Date): Promise<Verdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    await Promise.all([
      writeFile(join(folder, 'old.json'), JSON.stringify(canonical(old, now))),
      writeFile(join(folder, 'new.json'), JSON.stringify(canonical(next))),
      writeFile(join(folder, 'redocly.yaml'), "extends: [diff-recommended]\ntelemetry: 'off'\n"),
    ]);
    await run(folder);
    const { changes } = JSON.parse(await readFile(join(folder, 'diff.json'), 'utf8')) as { changes: Change[] };
    return changes.flatMap(toVerdicts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
  const args = [
    'diff',
    'old.json',
    'new.json',
    '--format=json',
    '--output=diff.json',
    '--fail-on=none',
    '--config=redocly.yaml',
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, env, timeout: 60_000 }).catch(explain);
}

/** @throws Error with the first problem that it has found, rather than with the command that failed. */
function explain({ stderr = '', killed, code }: { stderr?: string; killed?: boolean; code?: unknown }): never {
  const { place, problem } = /^\[1\] \S+ at (?<place>\S+)\s+(?<problem>.+)$/m.exec(stderr)?.groups ?? {};
  const why = killed ? 'it took more than a minute' : `it failed with ${String(code)}`;
  throw new Error(problem === undefined ? why : `${problem} at ${place}`);
}

function toVerdicts({ path, verdicts, base, revision }: Change): Verdict[] {
  return verdicts
    .filter(({ impact }) => impact === 'major')
    .map(({ ruleId, message }) => ({
      rule: ruleId,
      message,
      path,
      ...(base && { old: base.pointer }),
      ...(revision && { new: revision.pointer }),
    }));
}
