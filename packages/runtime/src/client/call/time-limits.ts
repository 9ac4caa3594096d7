import { reasonOf } from '../../platform.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { option } from '../options/option.ts';
import type { CallContext } from './call-context.ts';

/** The longest wait of a timer; a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/**
 * Does one attempt's work within the nearer of its time limits and as long as the caller wants it. Nothing of it stays
 * behind: neither a timer nor a listener.
 */
export function withTimeLimits<T>(context: CallContext, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { options, deadlineAt, trace } = context;
  const { signal } = options;
  const timeout = option(context, 'timeout') ?? 30_000;
  const left = deadlineAt - Date.now();
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
      stop(new TimeoutError(limit, option(context, limit) ?? timeout, trace));
    };
    const wait = Math.min(timeout, left);
    const timer = wait > longestTimer ? undefined : setTimeout(onTime, wait);
    signal?.addEventListener('abort', onAbort);
    work(controller.signal).then(resolve, reject).then(end);
  });
}
