import { isBytes } from '../bytes.ts';
import type { AnySchema, OperationValidation } from '../validation/schema.ts';
import { RequestValidationError } from './errors/request-validation-error.ts';
import { ResponseValidationError } from './errors/response-validation-error.ts';
import { type Violation, violation } from './errors/violation.ts';
import { notify } from './hooks.ts';
import type { Job } from './job.ts';
import type { Parts } from './parts.ts';
import { own } from './refusal.ts';
import { byStatus } from './response.ts';
import type { AnyResult } from './result.ts';

type Check = readonly [part: string, schema: AnySchema | undefined, value: unknown];

const parameterParts = ['path', 'query', 'headers', 'cookies'] as const;

function validationOf({ connection, operation }: Job): OperationValidation | undefined {
  return own(connection.options.validate, operation.id);
}

async function violations(checks: readonly Check[]): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const [part, schema, value] of checks) {
    if (!schema) continue;
    const { vendor, validate } = schema['~standard'];
    const answer = validate(value);
    // Ours answer at once, and waiting costs.
    const { issues } = answer instanceof Promise ? await answer : answer;
    for (const issue of issues ?? []) found.push(violation(part, issue, vendor));
  }
  return found;
}

/** Ready-made forms, and bytes for anything but bytes: what a schema can't look into. */
function isOpaque(body: unknown, mediaType: string, { media }: Parts): boolean {
  if (isBytes(body)) return !media?.isBinary(mediaType);
  return body instanceof FormData || body instanceof URLSearchParams;
}

/** @throws {RequestValidationError} */
async function request(job: Job): Promise<void> {
  const { input, mediaType = '', trace } = job;
  const validation = validationOf(job);
  const body = isOpaque(input.body, mediaType, job.parts) ? undefined : validation?.body?.[mediaType];
  const parameters = parameterParts.map((part): Check => [part, validation?.[part], input[part] ?? {}]);
  const issues = await violations([...parameters, ['body', body, input.body]]);
  if (issues.length) throw new RequestValidationError(issues, trace);
}

/** @throws {ResponseValidationError} where the client asks for it. */
async function response(job: Job, { ok, status, contentType = '', headers, body, response }: AnyResult): Promise<void> {
  const { hooks, invalidResponse } = job.connection.options;
  const declared = byStatus(validationOf(job)?.responses ?? {}, status);
  if (!declared || invalidResponse === 'ignore') return;
  // What the caller reads in a way of its own is not a value of the schema.
  const schema = (ok && job.read) || isOpaque(body, contentType, job.parts) ? undefined : declared.body?.[contentType];
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
