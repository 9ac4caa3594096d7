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
  { read, follow }: CallOverrides = {},
): Promise<AnyResult> {
  const { operation } = target;
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  const context: CallContext = {
    ...target,
    connection,
    input,
    options,
    read,
    follow,
    trace: { operationId: operation.id, method: operation.method, url: connection.baseUrl, attempts: 0 },
    deadlineAt: Date.now() + deadline,
    refresh: false,
    url: '',
    headers: {},
  };
  try {
    return await run(context);
  } catch (error) {
    connection.features.hooks?.error(context, error);
    throw error;
  }
}

async function run(context: CallContext): Promise<AnyResult> {
  const { validate, retry } = context.connection.features;
  orInvalidRequest(context, () => writeRequest(context));
  context.follow?.(context);
  if (validate) await validate.request(context);
  const result = await (retry ? retry(context, () => attempt(context)) : attempt(context));
  if (validate) await validate.response(context, result);
  return result;
}
