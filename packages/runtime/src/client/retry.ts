import type { Job } from './job.ts';

/** Statuses that a later attempt may change. */
const transient = new Set([408, 429, 500, 502, 503, 504]);

/** The longest wait of a timer; a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** Milliseconds that `Retry-After` asks for, as seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const milliseconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/**
 * How long to wait before the request is sent again; `undefined` where it must not be, or not in time.
 *
 * An operation of retry `never` is sent again only after a 429 that says when to come back: such a server has refused the
 * request and not begun it. A 503 does not say so: gateways answer it for requests that were lost half way.
 */
export function delayBefore(job: Job, response?: Response): number | undefined {
  const policy = job.options.retry ?? job.connection.options.retry;
  const { retry } = job.plan.operation;
  const { attempts = 3, baseDelay = 500, maxDelay = 30_000 } = policy || {};
  if (policy === false || job.trace.attempts >= attempts || job.body instanceof ReadableStream) return undefined;
  const after = retryAfter(response?.headers.get('retry-after') ?? null);
  if (retry === 'never' && !(response?.status === 429 && after !== undefined)) return undefined;
  if (response && !transient.has(response.status)) return undefined;
  const backoff = () => Math.random() * baseDelay * 2 ** (job.trace.attempts - 1);
  const delay = Math.min(after ?? backoff(), maxDelay, longestTimer);
  return Date.now() + delay < job.deadlineAt ? delay : undefined;
}

/** Waits, unless the caller gives up. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
