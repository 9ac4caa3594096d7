import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
  /** The most memory that the process held, in MB; not that of its children. */
  readonly megabytes: number;
}

/** A run, and what it wrote to its fifth stream. */
export interface RunWithData extends Run {
  readonly data: string;
}

/** More of either is a failure, not a reason to bring the machine down. */
const MOST_MEGABYTES = 8192;
const MOST_MINUTES = 10;

/** Runs Node and measures it. */
export async function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<RunWithData> {
  const started = performance.now();
  const preload = join(import.meta.dirname, 'measured.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, '--import', preload, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    timeout: MOST_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const streams = [child.stdout, child.stderr, child.stdio[3], child.stdio[4]].map((stream) =>
    text(stream as NodeJS.ReadableStream),
  );
  const [code, output = '', errors = '', kilobytes, data = ''] = await Promise.all([ended, ...streams]);
  process.off('exit', stop);
  return {
    code,
    output: `${output}${errors}`,
    data,
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(kilobytes) / 1024,
  };
}
