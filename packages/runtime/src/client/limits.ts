import { TimeoutError } from './errors/timeout-error.ts';
import { type Job, option } from './job.ts';
import { reasonOf } from './platform.ts';

/** The longest wait of a timer; a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/**
 * Does one attempt's work within the nearer of its time limits and as long as the caller wants it. Nothing of it stays
 * behind: neither a timer nor a listener.
 */
export function limited<T>(job: Job, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { options, deadlineAt, trace } = job;
  const { signal } = options;
  const timeout = option(job, 'timeout') ?? 30_000;
  const left = deadlineAt < Infinity ? deadlineAt - Date.now() : Infinity;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw reasonOf(signal);
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const stop = (reason: unknown) => {
      end();
      // First, so that it wins over what `fetch` makes of the abort.
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(reasonOf(signal));
    const onTime = () => {
      const limit = left < timeout ? 'deadline' : 'timeout';
      stop(new TimeoutError(limit, option(job, limit) ?? timeout, trace));
    };
    const wait = Math.min(timeout, left);
    const timer = wait > longestTimer ? undefined : setTimeout(onTime, wait);
    signal?.addEventListener('abort', onAbort);
    work(controller.signal).then(resolve, reject).then(end);
  });
}
