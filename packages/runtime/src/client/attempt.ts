import { type Proof, presenterOf } from './auth.ts';
import { type Job, partOf, refusable } from './job.ts';
import { limited } from './limits.ts';
import type { Outgoing } from './middleware.ts';
import { read } from './response.ts';
import type { AnyResult } from './result.ts';
import { send } from './send.ts';

/** Sends the request once, and says what came of it. */
export function attempt(job: Job): Promise<AnyResult> {
  return limited(job, async (signal) => {
    const proofs = job.operation.security.length ? await refusable(job, () => partOf(job, 'credentials'))(job) : [];
    if (signal.aborted) throw signal.reason;
    const response = await send(job, outgoing(job, proofs, signal));
    job.inspect?.(response, proofs);
    return read(job, response);
  });
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
      for (const proof of proofs) partOf(job, presenterOf(proof.scheme))(proof, request);
    });
  }
  for (const more of [connection.options.headers, options.headers]) {
    for (const name in more) {
      const value = more[name];
      if (value === null) delete headers[name.toLowerCase()];
      else if (value !== undefined) headers[name.toLowerCase()] = String(value);
    }
  }
  return request;
}
