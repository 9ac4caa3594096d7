import { present, prove } from './auth.ts';
import { InvalidRequestError } from './errors/invalid-request-error.ts';
import { NetworkError } from './errors/network-error.ts';
import { requestIdOf } from './errors/rollcall-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import { notify } from './hooks.ts';
import { type Job, option, refusable } from './job.ts';
import type { Middleware, Outgoing } from './middleware.ts';
import type { FetchInit } from './options.ts';
import { discard, read } from './response.ts';
import type { AnyResult } from './result.ts';
import { delayBefore, longestTimer, mayResend } from './retry.ts';

/** The attempt decided nothing: another is due. */
export interface Repeat {
  /** Milliseconds until then. */
  readonly delay: number;
  readonly reason: number | Error;
}

/** Sends the request once, within its time limits and as long as the caller wants it. */
export async function attempt(job: Job): Promise<AnyResult | Repeat> {
  const { trace, options, deadlineAt } = job;
  const { signal } = options;
  const timeout = option(job, 'timeout') ?? 30_000;
  const left = deadlineAt - Date.now();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = () => {};
  const stopped = new Promise<never>((_, reject) => {
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    onAbort = () => stop(signal?.reason);
    const onTime = () => {
      const limit = left < timeout ? 'deadline' : 'timeout';
      stop(new TimeoutError(limit, option(job, limit) ?? timeout, trace));
    };
    if (Math.min(timeout, left) <= longestTimer) timer = setTimeout(onTime, Math.min(timeout, left));
  });
  signal?.throwIfAborted();
  signal?.addEventListener('abort', onAbort);
  const sent = trace.attempts;
  try {
    return await Promise.race([exchange(job, controller.signal), stopped]);
  } catch (reason) {
    const delay = trace.attempts > sent && isTransient(reason) ? delayBefore(job) : undefined;
    if (delay === undefined) throw reason;
    return { delay, reason: reason as Error };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof TimeoutError) return error.limit === 'timeout';
  return error instanceof NetworkError || error instanceof TruncatedBodyError;
}

async function exchange(job: Job, signal: AbortSignal): Promise<AnyResult | Repeat> {
  const { operation, connection, options, trace, refresh } = job;
  const proofs = operation.security.length ? await prove(job) : [];
  signal.throwIfAborted();
  const { input, body, url } = job;
  const { id: operationId, method } = operation;
  const headers = { ...job.headers };
  const attempt = ++trace.attempts;
  const request: Outgoing = { operationId, operation, input, attempt, method, url, headers, body, signal };
  refusable(job, () => {
    for (const proof of proofs) present(proof, request);
  });
  for (const more of [connection.options.headers, options.headers]) {
    for (const name in more) headers[name.toLowerCase()] = String(more[name]);
  }
  const response = await send(job, request);
  const { status } = response;
  // A 401 to a credential that a function gave: nothing was done, and a new one may be had. Once per call.
  job.refresh = status === 401 && !refresh && mayResend(job) && proofs.some(({ renewable }) => renewable);
  const delay = job.refresh ? 0 : delayBefore(job, response);
  if (delay === undefined) return read(job, response);
  discard(response);
  return { delay, reason: status };
}

async function send(job: Job, request: Outgoing): Promise<Response> {
  const { middleware, hooks } = job.connection.options;
  const step = (index: number): Promise<Response> => {
    const layer: Middleware | undefined = middleware?.[index];
    return layer ? layer(request, () => step(index + 1)) : transport(job, request);
  };
  if (!hooks) return step(0);
  const start = performance.now();
  notify(hooks.onRequest, { ...job.trace });
  const response = await step(0);
  const duration = performance.now() - start;
  notify(hooks.onResponse, { ...job.trace, status: response.status, requestId: requestIdOf(response), duration });
  return response;
}

async function transport(job: Job, { url, method, headers, body, signal }: Outgoing): Promise<Response> {
  const { options } = job.connection;
  const { fetch = globalThis.fetch } = options;
  const shared: FetchInit = { redirect: 'manual', ...options.init, ...job.options.init };
  // Streams need `duplex`, which the types of the platform lack; https://fetch.spec.whatwg.org/#dom-requestinit-duplex
  const init: RequestInit & { duplex: 'half' } = {
    ...shared,
    method,
    headers,
    body: body ?? null,
    signal,
    duplex: 'half',
  };
  try {
    return await fetch(url, init);
  } catch (error) {
    signal.throwIfAborted();
    // What `fetch` refuses to send is the caller's mistake, not the network's; only the name is told.
    const bad = Object.keys(headers).find((name) => /[^\t -~\x80-\xff]/.test(String(headers[name])));
    if (bad) throw new InvalidRequestError(`header "${bad}" holds a character that no header can`, job.trace);
    throw new NetworkError(error, job.trace);
  }
}
