import type { AnySchema, OperationValidation } from '../validation/schema.ts';
import { RequestValidationError } from './errors/request-validation-error.ts';
import { ResponseValidationError } from './errors/response-validation-error.ts';
import { type Violation, violation } from './errors/violation.ts';
import { notify } from './hooks.ts';
import type { Job } from './job.ts';
import { statusKey } from './response.ts';
import type { AnyResult } from './result.ts';
import { scrub } from './scrub.ts';

function validationOf({ connection, trace }: Job): OperationValidation | undefined {
  const { validate } = connection.options;
  return validate && Object.hasOwn(validate, trace.operationId) ? validate[trace.operationId] : undefined;
}

async function check(part: string, schema: AnySchema | undefined, value: unknown): Promise<readonly Violation[]> {
  const answer = schema?.['~standard'].validate(value);
  const { issues } = (answer instanceof Promise ? await answer : answer) ?? {};
  return issues?.map((issue) => violation(part, issue)) ?? [];
}

/** True for what a schema can't look into. */
function isOpaque(body: unknown): boolean {
  return body instanceof FormData || body instanceof URLSearchParams || body instanceof ReadableStream;
}

/** @throws {RequestValidationError} */
export async function checkRequest(job: Job): Promise<void> {
  const validation = validationOf(job);
  if (!validation) return;
  const { input, mediaType } = job;
  const found = await Promise.all([
    check('path', validation.path, input.path ?? {}),
    check('query', validation.query, input.query ?? {}),
    check('headers', validation.headers, input.headers ?? {}),
    check('cookies', validation.cookies, input.cookies ?? {}),
    mediaType && !isOpaque(input.body) ? check('body', validation.body?.[mediaType], input.body) : [],
  ]);
  // A validator's message may quote the value, and the value may be a secret.
  const issues = found.flat().map((issue) => ({ ...issue, message: scrub(issue.message, job) }));
  if (issues.length) throw new RequestValidationError(issues, job.trace);
}

/** @throws {ResponseValidationError} where the client asks for it. */
export async function checkResponse(job: Job, result: AnyResult): Promise<void> {
  const { hooks, invalidResponse = 'warn' } = job.connection.options;
  const responses = validationOf(job)?.responses;
  if (!responses || invalidResponse === 'ignore') return;
  const declared = responses[statusKey(responses, result.status) ?? ''];
  const schema = result.contentType === undefined ? undefined : declared?.body?.[result.contentType];
  const opaque = isOpaque(result.body) || result.body instanceof Blob;
  const found = await Promise.all([
    check('headers', declared?.headers, result.headers),
    opaque ? [] : check('body', schema, result.body),
  ]);
  const issues = found.flat().map((issue) => ({ ...issue, message: scrub(issue.message, job) }));
  if (!issues.length) return;
  const error = new ResponseValidationError(issues, job.trace, result.response);
  if (invalidResponse === 'throw') throw error;
  notify(hooks?.onInvalidResponse ?? ((warning) => console.warn(warning.message)), error);
}
