import type { Operation } from '../operation.ts';
import type { OperationTypes } from '../types.ts';
import { attempt } from './attempt.ts';
import type { Arguments } from './call-types.ts';
import type { Connection } from './connection.ts';
import { notify } from './hooks.ts';
import type { AnyInput } from './input.ts';
import { type Extras, type Job, refusable, writeRequest } from './job.ts';
import type { CallOptions } from './options.ts';
import type { AnyResult, Result, StreamedResult } from './result.ts';
import { sleep } from './retry.ts';
import { checkRequest, checkResponse } from './validate.ts';

/** One call, whatever its types; {@link call} is the typed one. */
export async function perform(
  connection: Connection,
  operation: Operation,
  input: AnyInput = {},
  options: CallOptions = {},
  extras: Extras = {},
): Promise<AnyResult> {
  const { hooks } = connection.options;
  const deadline = options.deadline ?? connection.options.deadline ?? Infinity;
  const trace = { operationId: operation.id, method: operation.method, url: connection.baseUrl, attempts: 0 };
  const deadlineAt = deadline < Infinity ? Date.now() + deadline : Infinity;
  const job: Job = {
    connection,
    operation,
    input,
    options,
    extras,
    trace,
    deadlineAt,
    refresh: false,
    url: '',
    headers: {},
  };
  try {
    return await run(job);
  } catch (error) {
    notify(hooks?.onError, { ...trace, error });
    throw error;
  }
}

async function run(job: Job): Promise<AnyResult> {
  const { validate, hooks } = job.connection.options;
  refusable(job, () => writeRequest(job));
  if (validate) await checkRequest(job);
  for (;;) {
    const outcome = await attempt(job);
    if (!('delay' in outcome)) {
      if (validate) await checkResponse(job, outcome);
      return outcome;
    }
    notify(hooks?.onRetry, { ...job.trace, ...outcome });
    await sleep(outcome.delay, job.options.signal);
  }
}

/**
 * Calls one operation, without a client object: a bundle then holds the rows of the operations it calls and no other.
 *
 * @param connection - made by `connect`.
 * @param operation - the operation's row of the generated table.
 * @param args - the input, optional where nothing in it is required, and the options of this call.
 * @returns the declared response, success or not.
 * @throws {RollcallError} where there is no declared response.
 * @example
 * ```ts
 * import { call, connect } from '@rollcall/runtime/client';
 * import { api, registerUser } from './generated/operations.ts';
 *
 * const result = await call<operations['registerUser']>(connect(api, { auth }), registerUser, { body });
 * ```
 */
export function call<Op extends OperationTypes>(
  connection: Connection,
  operation: Operation,
  ...[input, options]: Arguments<Op>
): Promise<Result<Op>> {
  return perform(connection, operation, input as AnyInput, options) as Promise<unknown> as Promise<Result<Op>>;
}

/** {@link call}, with the body of a success as an unread stream of bytes. */
export function stream<Op extends OperationTypes>(
  connection: Connection,
  operation: Operation,
  ...[input, options]: Arguments<Op>
): Promise<StreamedResult<Op>> {
  const result: Promise<unknown> = perform(connection, operation, input as AnyInput, options, { streamed: true });
  return result as Promise<StreamedResult<Op>>;
}
