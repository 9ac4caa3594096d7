import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { type Event, eventOf } from './events.ts';

export interface TurboRun {
  readonly root: string;
  readonly tasks: readonly string[];
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Told of everything, as it happens; `ended` of a task that is done, as soon as that can be seen. */
  readonly onEvent: (event: Event | { readonly task: string; readonly kind: 'ended' }) => void;
}

/** turbo does not say when a task has ended well, but then its result is in the cache. */
const LOOK_MS = 200;

/**
 * Runs tasks through turbo.
 *
 * @returns turbo's exit code.
 */
export async function runTurbo({ root, tasks, args, env, onEvent }: TurboRun): Promise<number | null> {
  // Tests wait for processes and clocks: with two tasks more than there are cores, no core is idle.
  const always = ['--json', '--continue=always', '--summarize', '--output-logs=new-only'];
  const turbo = spawn(
    join(root, 'node_modules/.bin/turbo'),
    ['run', ...tasks, ...args, ...always, `--concurrency=${availableParallelism() + 2}`],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...QUIET } },
  );
  const running = new Map<string, { readonly hash: string; readonly since: number }>();
  const look = setInterval(() => {
    for (const [task, { hash, since }] of running) {
      const result = fs.statSync(join(root, `.turbo/cache/${hash}-meta.json`), { throwIfNoEntry: false });
      // An older one is there where everything is run again.
      if (!result || result.mtimeMs < since) continue;
      running.delete(task);
      onEvent({ task, kind: 'ended' });
    }
  }, LOOK_MS);
  const read = (line: string) => {
    const event = eventOf(stripVTControlCharacters(line));
    if (event.kind === 'started') running.set(event.task, { hash: event.hash, since: Date.now() });
    if (event.kind === 'failed') running.delete(event.task);
    onEvent(event);
  };
  createInterface({ input: turbo.stdout }).on('line', read);
  createInterface({ input: turbo.stderr }).on('line', read);
  try {
    return await new Promise((resolve, reject) => turbo.once('error', reject).once('close', resolve));
  } finally {
    clearInterval(look);
    // Also those whose results are not kept.
    for (const task of running.keys()) onEvent({ task, kind: 'ended' });
  }
}

/** Nobody is told what runs here, and what tasks print is text. */
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
