import { isStream, reasonOf } from '../../platform.ts';
import { NetworkError } from '../errors/network-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { TruncatedBodyError } from '../errors/truncated-body-error.ts';
import { option } from '../options/option.ts';
import { discard } from '../response/read-response.ts';
import type { AnyResult } from '../response/result.ts';
import type { CallContext, Repeat } from './call-context.ts';
import { retryAfter } from './retry-after.ts';
import { longestTimer } from './time-limits.ts';

/**
 * The feature of the option `retry`: sends a request again where that is safe and may help.
 *
 * @example
 * ```ts
 * const club = connectClub({ retry: { attempts: 5 } }, { retry });
 * ```
 */
export async function retry(context: CallContext, attempt: () => Promise<AnyResult>): Promise<AnyResult> {
  let repeat: Repeat | undefined;
  context.inspect = (response, credentials) => {
    const { status } = response;
    // A 401 to a credential that a function gave: nothing was done, and a new one may be had. Once per call.
    context.refresh =
      status === 401 && !context.refresh && mayResend(context) && credentials.some(({ renewable }) => renewable);
    const delay = context.refresh ? 0 : delayBefore(context, response);
    if (delay === undefined) return;
    discard(response);
    repeat = { delay, reason: status };
    throw repeat;
  };
  for (;;) {
    const sent = context.trace.attempts;
    try {
      return await attempt();
    } catch (error) {
      if (error !== repeat) repeat = afterError(context, error, sent);
      if (!repeat) throw error;
      context.connection.features.hooks?.retry(context, repeat);
      await sleep(repeat.delay, context.options.signal);
    }
  }
}

function afterError(context: CallContext, error: unknown, sent: number): Repeat | undefined {
  const delay = context.trace.attempts > sent && isTransient(error) ? delayBefore(context) : undefined;
  return delay === undefined ? undefined : { delay, reason: error as Error };
}

export function isTransient(error: unknown): boolean {
  if (error instanceof TimeoutError) return error.limit === 'timeout';
  return error instanceof NetworkError || error instanceof TruncatedBodyError;
}

/** Statuses that a later attempt may change. */
const transient = [408, 429, 500, 502, 503, 504];

/** Whether the request can be sent again at all: the caller lets us, and its body is not a stream that is gone. */
function mayResend(context: CallContext): boolean {
  return option(context, 'retry') !== false && !isStream(context.body);
}

/**
 * How long to wait before the request is sent again; `undefined` where it must not be, or not in time.
 *
 * An operation of retry `never` is sent again only after a 429 that says when to come back: such a server has refused the
 * request and not begun it. A 503 does not say so: gateways answer it for requests that were lost half way.
 */
function delayBefore(context: CallContext, response?: Response): number | undefined {
  if (response && !transient.includes(response.status)) return undefined;
  const { attempts = 3, baseDelay = 500, maxDelay = 30_000 } = option(context, 'retry') || {};
  const sent = context.trace.attempts;
  const after = retryAfter(response?.headers.get('retry-after') ?? '', Date.now());
  const isRefused = response?.status === 429 && after !== undefined;
  if (sent >= attempts || !mayResend(context) || (context.operation.retry === 'never' && !isRefused)) return undefined;
  const wanted = after ?? Math.random() * baseDelay * 2 ** (sent - 1);
  const delay = Math.min(wanted, maxDelay, longestTimer);
  return Date.now() + delay < context.deadlineAt ? delay : undefined;
}

/** Waits, unless the caller gives up. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
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
