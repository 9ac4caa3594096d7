import { type Proof, prove } from './auth.ts';
import { InvalidRequestError } from './errors/invalid-request-error.ts';
import { NetworkError } from './errors/network-error.ts';
import { requestIdOf } from './errors/rollcall-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { notify } from './hooks.ts';
import { headersOf, type Job } from './job.ts';
import type { Outgoing } from './middleware.ts';
import { discard, read } from './response.ts';
import type { AnyResult } from './result.ts';
import { delayBefore, longestTimer } from './retry.ts';
import { scrubError } from './scrub.ts';
import { Refusal } from './serialize.ts';

/** The attempt decided nothing: another is due. */
export interface Repeat {
  /** Milliseconds until then. */
  readonly delay: number;
  readonly reason: number | Error;
}

/** Sends the request once, within its time limits and as long as the caller wants it. */
export async function attempt(job: Job): Promise<AnyResult | Repeat> {
  const { signal } = job.options;
  signal?.throwIfAborted();
  const controller = new AbortController();
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  const abort = () => stop(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = startTimer(job, (error) => stop(error));
  const before = job.trace.attempts;
  try {
    return await Promise.race([exchange(job, controller.signal), stopped]);
  } catch (error) {
    if (job.trace.attempts === before || !isTransient(error)) throw error;
    const delay = delayBefore(job);
    if (delay === undefined) throw error;
    return { delay, reason: error };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** The nearer of the two limits. */
function startTimer(job: Job, expire: (error: TimeoutError) => void): ReturnType<typeof setTimeout> | undefined {
  const { options, connection, deadlineAt } = job;
  const timeout = options.timeout ?? connection.options.timeout ?? 30_000;
  const left = Math.max(0, deadlineAt - Date.now());
  const wait = Math.min(timeout, left);
  if (wait > longestTimer) return undefined;
  return setTimeout(() => {
    const deadline = options.deadline ?? connection.options.deadline ?? 0;
    expire(
      left < timeout
        ? new TimeoutError('deadline', deadline, job.trace)
        : new TimeoutError('timeout', timeout, job.trace),
    );
  }, wait);
}

function isTransient(error: unknown): error is Error {
  if (error instanceof TimeoutError) return error.limit === 'timeout';
  return error instanceof NetworkError || error instanceof TruncatedBodyError;
}

async function exchange(job: Job, signal: AbortSignal): Promise<AnyResult | Repeat> {
  const proof = await credentials(job);
  signal.throwIfAborted();
  const response = await send(job, proof, signal);
  const repeat = repeatAfter(job, response, proof);
  if (!repeat) return read(job, response);
  discard(response);
  return repeat;
}

async function credentials(job: Job): Promise<Proof | undefined> {
  const { security } = job.plan.operation;
  if (!security.length) return undefined;
  try {
    const proof = await prove(job.connection, security, job.refresh, job.trace);
    job.secrets = proof?.secrets ?? [];
    return proof;
  } catch (error) {
    throw error instanceof Refusal ? new InvalidRequestError(error.message, job.trace) : error;
  }
}

/** A 401 to a credential that a function gave: the server did nothing, and a new one may be had. Once per call. */
function repeatAfter(job: Job, response: Response, proof: Proof | undefined): Repeat | undefined {
  const reason = response.status;
  if (response.ok) return undefined;
  const retry = job.options.retry ?? job.connection.options.retry;
  if (reason === 401 && proof?.renewable && !job.refresh && retry !== false && !(job.body instanceof ReadableStream)) {
    job.refresh = true;
    return { delay: 0, reason };
  }
  const delay = delayBefore(job, response);
  return delay === undefined ? undefined : { delay, reason };
}

async function send(job: Job, proof: Proof | undefined, signal: AbortSignal): Promise<Response> {
  const { connection, plan, input, trace, body } = job;
  const { middleware, hooks } = connection.options;
  const query = proof?.query.length ? `${job.query}${job.query ? '&' : '?'}${proof.query.join('&')}` : job.query;
  trace.attempts++;
  const request: Outgoing = {
    operationId: trace.operationId,
    operation: plan.operation,
    input,
    attempt: trace.attempts,
    method: trace.method,
    url: trace.url + query,
    headers: headersOf(job, proof),
    body,
    signal,
  };
  const step = (index: number): Promise<Response> => {
    const layer = middleware?.[index];
    return layer ? layer(request, () => step(index + 1)) : transport(job, request);
  };
  if (!hooks) return step(0);
  const start = performance.now();
  notify(hooks.onRequest, { ...trace });
  const response = await step(0);
  const duration = performance.now() - start;
  notify(hooks.onResponse, { ...trace, status: response.status, requestId: requestIdOf(response), duration });
  return response;
}

async function transport(job: Job, { url, method, headers, body, signal }: Outgoing): Promise<Response> {
  const { options } = job.connection;
  const { fetch = globalThis.fetch } = options;
  const init: RequestInit & { duplex?: 'half' } = {
    redirect: 'manual',
    ...options.init,
    ...job.options.init,
    method,
    headers,
    signal,
  };
  if (body !== undefined) init.body = body;
  if (body instanceof ReadableStream) init.duplex = 'half';
  try {
    return await fetch(url, init);
  } catch (error) {
    signal.throwIfAborted();
    refuseBadHeaders(job, headers);
    throw new NetworkError(job.trace, scrubError(error, job, headers));
  }
}

/** A header that `fetch` refuses is the caller's mistake, not the network's; only its name is told. */
function refuseBadHeaders(job: Job, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, value]]);
    } catch {
      throw new InvalidRequestError(`header "${name}" holds a character that no header can`, job.trace);
    }
  }
}
