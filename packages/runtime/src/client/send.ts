import { InvalidRequestError } from './errors/invalid-request-error.ts';
import { NetworkError } from './errors/network-error.ts';
import type { Job } from './job.ts';
import type { Outgoing } from './middleware.ts';

/** Sends one attempt through the middleware, and tells the hooks. */
export function send(job: Job, request: Outgoing): Promise<Response> {
  const { middleware, hooks } = job.connection.features;
  const fetched = () => transport(job, request);
  const sent = middleware ? () => middleware(job, request, fetched) : fetched;
  return hooks ? hooks.send(job, sent) : sent();
}

async function transport(job: Job, { url, method, headers, body, signal }: Outgoing): Promise<Response> {
  const { options } = job.connection;
  const { fetch = globalThis.fetch } = options;
  const init: RequestInit & { duplex: 'half' } = {
    redirect: 'manual',
    ...options.init,
    ...job.options.init,
    method,
    headers,
    signal,
    // A stream demands it, and the types of the platform lack it; https://fetch.spec.whatwg.org/#dom-requestinit-duplex
    duplex: 'half',
  };
  if (body !== undefined) init.body = body;
  try {
    return await fetch(url, init);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // What `fetch` refuses to send is the caller's mistake, not the network's; only the name is told.
    const bad = Object.keys(headers).find((name) => /[^\t -~\x80-\xff]/.test(String(headers[name])));
    if (bad) throw new InvalidRequestError(`header "${bad}" holds a forbidden character`, job.trace);
    throw new NetworkError(error, job.trace);
  }
}
