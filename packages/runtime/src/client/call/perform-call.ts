import type { CallOptions } from '../options/client-options.ts';
import type { AnyInput } from '../request/input.ts';
import { orInvalidRequest, writeRequest } from '../request/write-request.ts';
import type { AnyResult } from '../response/result.ts';
import { attempt } from './attempt.ts';
import type { CallContext, CallOverrides, CallTarget, Connection } from './call-context.ts';

/** Makes one logical call, however often that means sending it. */
export async function performCall(
  target: CallTarget,
  connection: Connection,
  input: AnyInput = {},
  options: CallOptions = {},
  overrides: CallOverrides = {},
): Promise<AnyResult> {
  const context = contextOf(target, connection, input, options, overrides);
  return reported(context, () => {
    orInvalidRequest(context, () => writeRequest(context));
    context.follow?.(context);
    return exchange(context);
  });
}

/** A call that is about to begin; its request has yet to be written. */
export function contextOf(
  target: CallTarget,
  connection: Connection,
  input: AnyInput = {},
  options: CallOptions = {},
  { read, follow }: CallOverrides = {},
): CallContext {
  const { id: operationId, method } = target.operation;
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  return {
    ...target,
    connection,
    input,
    options,
    read,
    follow,
    trace: { operationId, method, url: connection.baseUrl, attempts: 0 },
    deadlineAt: Date.now() + deadline,
    refresh: false,
    url: '',
    headers: {},
  };
}

/** Tells the hooks of what makes the call fail. */
export async function reported<T>(context: CallContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    context.connection.features.hooks?.error(context, error);
    throw error;
  }
}

/** Sends a request that is written, as often as it takes. */
export async function exchange(context: CallContext): Promise<AnyResult> {
  const { validate, retry } = context.connection.features;
  if (validate) await validate.request(context);
  const result = await (retry ? retry(context, () => attempt(context)) : attempt(context));
  if (validate) await validate.response(context, result);
  return result;
}
