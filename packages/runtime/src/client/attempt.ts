import { type Proof, present, prove } from './auth.ts';
import { NetworkError } from './errors/network-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { type Job, refusable } from './job.ts';
import { limited } from './limits.ts';
import type { Outgoing } from './middleware.ts';
import { discard, read } from './response.ts';
import type { AnyResult } from './result.ts';
import { delayBefore, mayResend } from './retry.ts';
import { send } from './send.ts';

/** The attempt decided nothing: another is due. */
export interface Repeat {
  /** Milliseconds until then. */
  readonly delay: number;
  readonly reason: number | Error;
}

/** Sends the request once, and says what came of it, or when to send it again. */
export async function attempt(job: Job): Promise<AnyResult | Repeat> {
  const sent = job.trace.attempts;
  try {
    return await limited(job, (signal) => exchange(job, signal));
  } catch (reason) {
    const delay = job.trace.attempts > sent && isTransient(reason) ? delayBefore(job) : undefined;
    if (delay === undefined) throw reason;
    return { delay, reason: reason as Error };
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof TimeoutError) return error.limit === 'timeout';
  return error instanceof NetworkError || error instanceof TruncatedBodyError;
}

async function exchange(job: Job, signal: AbortSignal): Promise<AnyResult | Repeat> {
  const proofs = job.operation.security.length ? await prove(job) : [];
  signal.throwIfAborted();
  const response = await send(job, outgoing(job, proofs, signal));
  const { status } = response;
  // A 401 to a credential that a function gave: nothing was done, and a new one may be had. Once per call.
  job.refresh = status === 401 && !job.refresh && mayResend(job) && proofs.some(({ renewable }) => renewable);
  const delay = job.refresh ? 0 : delayBefore(job, response);
  if (delay === undefined) return read(job, response);
  discard(response);
  return { delay, reason: status };
}

/** What the call says, then its credentials, then the headers that the caller adds. */
function outgoing(job: Job, proofs: readonly Proof[], signal: AbortSignal): Outgoing {
  const { operation, connection, options, trace, input, body, url } = job;
  const { id: operationId, method } = operation;
  const headers = { ...job.headers };
  const attempt = ++trace.attempts;
  const request: Outgoing = { operationId, operation, input, attempt, method, url, headers, body, signal };
  if (proofs.length) {
    refusable(job, () => {
      for (const proof of proofs) present(proof, request);
    });
  }
  for (const more of [connection.options.headers, options.headers]) {
    for (const name in more) headers[name.toLowerCase()] = String(more[name]);
  }
  return request;
}
