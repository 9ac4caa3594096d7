import { nameOf } from './events.ts';

/** What runs, and since when. */
export interface Running {
  readonly task: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** `1:05` */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * What a terminal shows while tasks run: how many are done, then a line for each that runs, with its time.
 *
 * @param columns - of the terminal: a line that wraps could not be erased.
 */
export function statusLines(
  { running, done, since }: { readonly running: readonly Running[]; readonly done: number; readonly since: number },
  now: number,
  columns: number,
): string[] {
  const lines = [
    `${done} done, ${clock(now - since)}`,
    ...running.map((task) => `  ${clock(now - task.since).padStart(5)}  ${nameOf(task.task)}`),
  ];
  return lines.map((line) => line.slice(0, Math.max(1, columns - 1)));
}

/** Lines at the end of the terminal that are written over each time. */
export class LiveLines {
  readonly #write: (text: string) => void;
  #shown = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  show(lines: readonly string[]): void {
    this.clear();
    this.#write(lines.map((line) => `${line}\n`).join(''));
    this.#shown = lines.length;
  }

  clear(): void {
    if (this.#shown > 0) this.#write(`\x1b[${this.#shown}A\x1b[0J`);
    this.#shown = 0;
  }
}
