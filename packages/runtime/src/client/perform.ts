import { attempt } from './attempt.ts';
import { type Call, type Job, refusable, writeRequest } from './job.ts';
import type { AnyResult } from './result.ts';

/** Makes one logical call, however often that means sending it. */
export async function perform(call: Call): Promise<AnyResult> {
  const { connection, operation, input = {}, options = {} } = call;
  const { hooks } = connection.features;
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  const job: Job = {
    ...call,
    input,
    options,
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
