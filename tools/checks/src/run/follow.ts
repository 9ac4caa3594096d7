import { nameOf } from './events.ts';
import { clock, LiveLines, type Running, statusLines } from './live.ts';
import type { TurboRun } from './run-turbo.ts';

export interface Follower {
  readonly onEvent: TurboRun['onEvent'];
  /** What each task has printed. */
  readonly output: ReadonlyMap<string, readonly string[]>;
  /** What turbo itself has said. */
  readonly turbo: readonly string[];
  readonly end: () => void;
}

/** Shows on a terminal what runs, says what has ended, and keeps what was printed. */
export function followerOf(
  out: (text: string) => void,
  since: number,
  { isTTY = false, columns = 80 }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> = process.stdout,
): Follower {
  const running = new Map<string, Running>();
  const output = new Map<string, string[]>();
  const turbo: string[] = [];
  const live = isTTY ? new LiveLines(out) : undefined;
  let done = 0;
  const draw = () => live?.show(statusLines({ running: [...running.values()], done, since }, Date.now(), columns));
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
    else if (event.kind === 'output') {
      const lines = output.get(event.task) ?? [];
      output.set(event.task, lines);
      lines.push(event.text);
      // Annotations of GitHub Actions.
      if (event.text.startsWith('::')) say(event.text);
    } else if (event.kind === 'started') running.set(event.task, { task: event.task, since: Date.now() });
    else if (event.kind === 'cached') done++;
    else end(event.task, event.kind === 'failed' ? 'FAILED' : 'ok    ');
    draw();
  };
  const stop = () => {
    clearInterval(timer);
    live?.clear();
  };
  return { onEvent, output, turbo, end: stop };
}
