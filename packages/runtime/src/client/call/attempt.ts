import type { GivenCredential } from '../auth/given-credential.ts';
import { writerOf } from '../auth/schemes.ts';
import type { Outgoing } from '../options/middleware.ts';
import { orInvalidRequest } from '../request/write-request.ts';
import { read } from '../response/read-response.ts';
import type { AnyResult } from '../response/result.ts';
import type { CallContext } from './call-context.ts';
import { partOf } from './call-target.ts';
import { send } from './send.ts';
import { withTimeLimits } from './time-limits.ts';

/** Sends the request once, and says what came of it. */
export function attempt(context: CallContext): Promise<AnyResult> {
  return withTimeLimits(context, async (signal) => {
    const credentials = context.operation.security.length
      ? await orInvalidRequest(context, () => partOf(context, 'credentials'))(context)
      : [];
    if (signal.aborted) throw signal.reason;
    const response = await send(context, outgoing(context, credentials, signal));
    context.inspect?.(response, credentials);
    return read(context, response);
  });
}

/** What the call says, then its credentials, then the headers that the caller adds. */
function outgoing(context: CallContext, credentials: readonly GivenCredential[], signal: AbortSignal): Outgoing {
  const { operation, connection, options, trace, input, body, url } = context;
  const { id: operationId, method } = operation;
  const headers = { ...context.headers };
  const attempt = ++trace.attempts;
  const request: Outgoing = { operationId, operation, input, attempt, method, url, headers, body, signal };
  if (credentials.length) {
    orInvalidRequest(context, () => {
      for (const credential of credentials) partOf(context, writerOf(credential.scheme))(credential, request);
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
