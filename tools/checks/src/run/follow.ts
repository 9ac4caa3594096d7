import { nameOf } from './events.ts';
import { clock, LiveLines, type Running, statusLines } from './live.ts';
import type { TurboRun } from './run-turbo.ts';

interface Follower {
  readonly onEvent: TurboRun['onEvent'];
  /** What turbo itself has said. */
  readonly turbo: readonly string[];
  /** What a task has printed: turbo keeps no log of those whose results it does not keep. */
  readonly outputOf: (task: string) => string;
  readonly end: () => void;
}

/** Shows on a terminal what runs, and says what has ended. */
export function followerOf(
  out: (text: string) => void,
  since: number,
  stream: Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>> = process.stdout,
): Follower {
  const running = new Map<string, Running>();
  const turbo: string[] = [];
  const outputs = new Map<string, string[]>();
  const live = stream.isTTY ? new LiveLines(out) : undefined;
  let done = 0;
  // Some terminals say that they have no columns.
  const draw = () =>
    live?.show(statusLines({ running: [...running.values()], done, since }, Date.now(), stream.columns || 80));
  const timer = live && setInterval(draw, 1000);
  const say = (text: string) => {
    live?.clear();
    out(`${text}\n`);
  };
  const end = (task: string, how: string) => {
    const began = running.get(task)?.since ?? Date.now();
    running.delete(task);
    done++;
    say(`${how} ${nameOf(task)} ${clock(Date.now() - began)}`);
  };
  const onEvent: TurboRun['onEvent'] = (event) => {
    if (event.kind === 'turbo') turbo.push(event.text);
    if (event.kind === 'output') {
      const lines = outputs.get(event.task) ?? [];
      lines.push(event.text);
      if (lines.length > MOST_LINES) lines.shift();
      outputs.set(event.task, lines);
    }
    if (event.kind === 'output' && isAnnotation(event.text)) say(event.text);
    if (event.kind === 'turbo' || event.kind === 'output') return;
    if (event.kind === 'started') running.set(event.task, { task: event.task, since: Date.now() });
    else if (event.kind === 'cached') done++;
    else end(event.task, event.kind === 'failed' ? 'FAILED' : 'ok    ');
    draw();
  };
  const stop = () => {
    clearInterval(timer);
    live?.clear();
  };
  return { onEvent, turbo, outputOf: (task) => (outputs.get(task) ?? []).join('\n'), end: stop };
}

/** Of a task that prints without end, the last lines say what is wrong. */
const MOST_LINES = 2000;

/** What GitHub Actions shows beside the code. */
const isAnnotation = (text: string): boolean => text.startsWith('::');
