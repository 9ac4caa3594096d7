import { NetworkError } from './errors/network-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { type Job, option } from './job.ts';
import { longestTimer } from './limits.ts';
import { isStream, reasonOf } from './platform.ts';
import { discard } from './response.ts';
import type { AnyResult } from './result.ts';
import { retryAfter } from './retry-after.ts';

/** An attempt decided nothing: another is due. */
interface Repeat {
  /** Milliseconds until then. */
  readonly delay: number;
  /** The status that was answered, or the error where nothing was. */
  readonly reason: number | Error;
}

/** Sends the request as often as it takes, and may be sent. */
export async function retry(job: Job, attempt: () => Promise<AnyResult>): Promise<AnyResult> {
  let repeat: Repeat | undefined;
  job.inspect = (response, proofs) => {
    const { status } = response;
    // A 401 to a credential that a function gave: nothing was done, and a new one may be had. Once per call.
    job.refresh = status === 401 && !job.refresh && mayResend(job) && proofs.some(({ renewable }) => renewable);
    const delay = job.refresh ? 0 : delayBefore(job, response);
    if (delay === undefined) return;
    discard(response);
    repeat = { delay, reason: status };
    throw repeat;
  };
  for (;;) {
    const sent = job.trace.attempts;
    try {
      return await attempt();
    } catch (error) {
      if (error !== repeat) repeat = afterError(job, error, sent);
      if (!repeat) throw error;
      job.connection.features.hooks?.retry(job, repeat);
      await sleep(repeat.delay, job.options.signal);
    }
  }
}

function afterError(job: Job, error: unknown, sent: number): Repeat | undefined {
  const delay = job.trace.attempts > sent && isTransient(error) ? delayBefore(job) : undefined;
  return delay === undefined ? undefined : { delay, reason: error as Error };
}

function isTransient(error: unknown): boolean {
  if (error instanceof TimeoutError) return error.limit === 'timeout';
  return error instanceof NetworkError || error instanceof TruncatedBodyError;
}

/** Statuses that a later attempt may change. */
const transient = [408, 429, 500, 502, 503, 504];

/** Whether the request can be sent again at all: the caller lets us, and its body is not a stream that is gone. */
function mayResend(job: Job): boolean {
  return option(job, 'retry') !== false && !isStream(job.body);
}

/**
 * How long to wait before the request is sent again; `undefined` where it must not be, or not in time.
 *
 * An operation of retry `never` is sent again only after a 429 that says when to come back: such a server has refused the
 * request and not begun it. A 503 does not say so: gateways answer it for requests that were lost half way.
 */
function delayBefore(job: Job, response?: Response): number | undefined {
  if (response && !transient.includes(response.status)) return undefined;
  const { attempts = 3, baseDelay = 500, maxDelay = 30_000 } = option(job, 'retry') || {};
  const sent = job.trace.attempts;
  const after = retryAfter(response?.headers.get('retry-after') ?? '', Date.now());
  const isRefused = response?.status === 429 && after !== undefined;
  if (sent >= attempts || !mayResend(job) || (job.operation.retry === 'never' && !isRefused)) return undefined;
  const wanted = after ?? Math.random() * baseDelay * 2 ** (sent - 1);
  const delay = Math.min(wanted, maxDelay, longestTimer);
  return Date.now() + delay < job.deadlineAt ? delay : undefined;
}

/** Waits, unless the caller gives up. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(reasonOf(signal));
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
