/** Where the time of a run goes, in milliseconds by step. */
const steps = new Map<string, number>();

/** Does a step of a run and remembers how long it took. */
export async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    steps.set(step, (steps.get(step) ?? 0) + performance.now() - started);
  }
}

/** The steps since the last time, one a line, in the order in which they began to be counted. */
export function takeProfile(): string {
  const lines = [...steps].map(([step, time]) => `${time.toFixed(1).padStart(9)} ms  ${step}\n`);
  steps.clear();
  return lines.join('');
}
