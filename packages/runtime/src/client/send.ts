import { InvalidRequestError } from './errors/invalid-request-error.ts';
import { NetworkError } from './errors/network-error.ts';
import { requestIdOf } from './errors/rollcall-error.ts';
import { notify } from './hooks.ts';
import type { Job } from './job.ts';
import type { Middleware, Outgoing } from './middleware.ts';

/** Sends one attempt through the middleware, and tells the hooks. */
export async function send(job: Job, request: Outgoing): Promise<Response> {
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
  const init: RequestInit & { duplex?: 'half' } = {
    redirect: 'manual',
    ...options.init,
    ...job.options.init,
    method,
    headers,
    signal,
  };
  if (body !== undefined) init.body = body;
  // The types of the platform lack it; https://fetch.spec.whatwg.org/#dom-requestinit-duplex
  if (body instanceof ReadableStream) init.duplex = 'half';
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
