import type { AnySchema, OperationValidation } from '../validation/schema.ts';
import { RequestValidationError } from './errors/request-validation-error.ts';
import { ResponseValidationError } from './errors/response-validation-error.ts';
import { type Violation, violation } from './errors/violation.ts';
import { notify } from './hooks.ts';
import type { Job } from './job.ts';
import { own } from './refusal.ts';
import { byStatus } from './response.ts';
import type { AnyResult } from './result.ts';

type Checks = readonly (readonly [part: string, schema: AnySchema | undefined, value: unknown])[];

function validationOf({ connection, operation }: Job): OperationValidation | undefined {
  return own(connection.options.validate, operation.id);
}

async function violations(checks: Checks): Promise<readonly Violation[]> {
  const found = checks.map(async ([part, schema, value]) => {
    const answer = await schema?.['~standard'].validate(value);
    return answer?.issues?.map((issue) => violation(part, issue, value)) ?? [];
  });
  return (await Promise.all(found)).flat();
}

/** Files, streams and ready-made forms: what a schema can't look into. */
function isOpaque(body: unknown): boolean {
  return [FormData, URLSearchParams, ReadableStream, Blob].some((type) => body instanceof type);
}

/** @throws {RequestValidationError} */
async function request(job: Job): Promise<void> {
  const { input, mediaType, trace } = job;
  const { path, query, headers, cookies, body } = validationOf(job) ?? {};
  const issues = await violations([
    ['path', path, input.path ?? {}],
    ['query', query, input.query ?? {}],
    ['headers', headers, input.headers ?? {}],
    ['cookies', cookies, input.cookies ?? {}],
    ['body', mediaType && !isOpaque(input.body) ? body?.[mediaType] : undefined, input.body],
  ]);
  if (issues.length) throw new RequestValidationError(issues, trace);
}

/** @throws {ResponseValidationError} where the client asks for it. */
async function response(job: Job, { status, contentType, headers, body, response }: AnyResult): Promise<void> {
  const { hooks, invalidResponse } = job.connection.options;
  const declared = byStatus(validationOf(job)?.responses ?? {}, status);
  if (!declared || invalidResponse === 'ignore') return;
  const schema = isOpaque(body) ? undefined : declared.body?.[contentType ?? ''];
  const issues = await violations([
    ['headers', declared.headers, headers],
    ['body', schema, body],
  ]);
  if (!issues.length) return;
  const error = new ResponseValidationError(issues, job.trace, response);
  if (invalidResponse === 'throw') throw error;
  notify(hooks?.onInvalidResponse ?? ((warning: Error) => console.warn(warning.message)), error);
}

/** Checks both ways by the caller's validators. */
export const validate = { request, response };
