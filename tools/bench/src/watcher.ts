import { spawn } from 'node:child_process';
import { type Command, environment } from './process.ts';

/** For how long to wait for a line, in milliseconds; a spec that is refused is never followed by the line. */
const PATIENCE = 60_000;

/** What our generator says of its steps, in milliseconds. */
export function stepsOf(text: string): [step: string, time: number][] {
  return [...text.matchAll(/^ *([\d.]+) ms {2}(.+)$/gm)].map(([, time, step = '']) => [step, Number(time)]);
}

/** A process of our generator that watches. */
export interface Watcher {
  /** Resolves when it has generated again, from now on. */
  generated(): Promise<void>;
  /** Resolves when it has type-checked too, to what it says of the steps of generating. */
  checked(): Promise<[step: string, time: number][]>;
  stop(): void;
}

/** Starts a generator that watches; resolves when it does. */
export async function startWatcher({ args, env }: Command): Promise<Watcher> {
  const child = spawn(process.execPath, [...args, '--watch', '--profile'], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let changed = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      changed.resolve();
    });
  }
  child.once('exit', () => changed.reject(new Error(`node ${args.join(' ')} --watch\nended:\n${text}`)));
  const until = async (line: RegExp): Promise<void> => {
    const timer = setTimeout(
      () => changed.reject(new Error(`The generator that watches did nothing for long:\n${text}`)),
      PATIENCE,
    );
    try {
      while (!line.test(text)) {
        changed = Promise.withResolvers();
        await changed.promise;
      }
    } finally {
      clearTimeout(timer);
    }
  };
  const stop = () => {
    child.removeAllListeners('exit').kill();
  };
  process.on('exit', stop);
  await until(/^Watching/m);
  return {
    generated() {
      text = '';
      return until(/^Generated/m);
    },
    async checked() {
      await until(/: types are right/);
      return stepsOf(text);
    },
    stop,
  };
}
