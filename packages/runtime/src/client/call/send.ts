import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { RollcallError } from '../errors/rollcall-error.ts';
import type { Outgoing } from '../options/middleware.ts';
import type { CallContext } from './call-context.ts';

/** Sends one attempt through the middleware, and tells the hooks. */
export function send(context: CallContext, request: Outgoing): Promise<Response> {
  const { middleware, hooks } = context.connection.features;
  const fetched = () => transport(context, request);
  const sent = middleware ? () => middleware(context, request, fetched) : fetched;
  return hooks ? hooks.send(context, sent) : sent();
}

async function transport(context: CallContext, { url, method, headers, body, signal }: Outgoing): Promise<Response> {
  const { options } = context.connection;
  const { fetch = globalThis.fetch } = options;
  const init: RequestInit & { duplex: 'half' } = {
    redirect: 'manual',
    ...options.init,
    ...context.options.init,
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
    if (context.bodyFault) throw context.bodyFault.error;
    // A fake says in its own words what is wrong with it, in a cause where a library stands between.
    for (const own of [error, (error as Error | undefined)?.cause]) if (own instanceof RollcallError) throw own;
    // What `fetch` refuses to send is the caller's mistake, not the network's; only the name is told.
    const bad = Object.keys(headers).find((name) => /[^\t -~\x80-\xff]/.test(String(headers[name])));
    if (bad) throw new InvalidRequestError(`header "${bad}" holds a forbidden character`, context.trace);
    const failure = new NetworkError(error, context.trace);
    context.connection.features.server?.check(failure, context);
    throw failure;
  }
}
