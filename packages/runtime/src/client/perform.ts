import { attempt } from './attempt.ts';
import type { Connection } from './connection.ts';
import type { AnyInput } from './input.ts';
import { type Job, refusable, type Special, type Target, writeRequest } from './job.ts';
import type { CallOptions } from './options.ts';
import type { AnyResult } from './result.ts';

/** Makes one logical call, however often that means sending it. */
export async function perform(
  target: Target,
  connection: Connection,
  input: AnyInput = {},
  options: CallOptions = {},
  { read, next }: Special = {},
): Promise<AnyResult> {
  const { operation } = target;
  const { hooks } = connection.features;
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  const job: Job = {
    ...target,
    connection,
    input,
    options,
    read,
    next,
    trace: { operationId: operation.id, method: operation.method, url: connection.baseUrl, attempts: 0 },
    deadlineAt: deadline < Infinity ? Date.now() + deadline : Infinity,
    refresh: false,
    url: '',
    headers: {},
  };
  try {
    return await run(job);
  } catch (error) {
    hooks?.error(job, error);
    throw error;
  }
}

async function run(job: Job): Promise<AnyResult> {
  const { validate, retry } = job.connection.features;
  refusable(job, () => writeRequest(job));
  if (validate) await validate.request(job);
  const result = await (retry ? retry(job, () => attempt(job)) : attempt(job));
  if (validate) await validate.response(job, result);
  return result;
}
