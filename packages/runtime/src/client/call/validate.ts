import { isBytes } from '../../bytes.ts';
import { own } from '../../own.ts';
import type { AnySchema, OperationValidation } from '../../validation/schema.ts';
import { RequestValidationError } from '../errors/request-validation-error.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import { type Violation, violation } from '../errors/violation.ts';
import { byStatus } from '../response/read-response.ts';
import type { AnyResult } from '../response/result.ts';
import type { CallContext, Check } from './call-context.ts';
import { notify } from './hooks.ts';

const parameterParts = ['path', 'query', 'headers', 'cookies'] as const;

function validationOf({ connection, operation }: CallContext): OperationValidation | undefined {
  return own(connection.options.validate, operation.id);
}

async function violations(checks: readonly Check[]): Promise<Violation[]> {
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

/** The schema of a body, unless it can't look into it: ready-made forms, streams, and bytes for anything but bytes. */
function bodySchema(
  { parts }: CallContext,
  body: unknown,
  mediaType = '',
  schemas: { readonly [mediaType: string]: AnySchema } | undefined,
): AnySchema | undefined {
  const isOpaque = isBytes(body)
    ? !parts.media?.isBinary(mediaType)
    : body instanceof FormData || body instanceof URLSearchParams || parts.streams?.isStream(mediaType);
  return isOpaque ? undefined : schemas?.[mediaType];
}

/** @throws {RequestValidationError} */
async function request(context: CallContext): Promise<void> {
  const { input, mediaType, parts, trace } = context;
  const validation = validationOf(context);
  const issues = await violations([
    ...parameterParts.map((part): Check => [part, validation?.[part], input[part] ?? {}]),
    ['body', bodySchema(context, input.body, mediaType, validation?.body), input.body],
  ]);
  if (parts.streams) issues.push(...(await parts.streams.judgeRequest(context, violations, validation?.body)));
  if (issues.length) throw new RequestValidationError(issues, trace);
}

/** @throws {ResponseValidationError} where the client asks for it. */
async function response(
  context: CallContext,
  { ok, status, contentType, headers, body, response }: AnyResult,
): Promise<void> {
  const { hooks, invalidResponse } = context.connection.options;
  const declared = byStatus(validationOf(context)?.responses ?? {}, status);
  if (!declared || invalidResponse === 'ignore') return;
  // What the caller reads in a way of its own is not a value of the schema.
  const schemas = ok && context.read ? {} : declared.body;
  const report = (issues: readonly Violation[]) => {
    if (!issues.length) return;
    const error = new ResponseValidationError(issues, context.trace, response);
    if (invalidResponse === 'throw') throw error;
    notify(hooks?.onInvalidResponse ?? ((warning: Error) => console.warn(warning.message)), error);
  };
  context.parts.streams?.judgeResponse(context, violations, schemas?.[contentType ?? ''], report);
  report(
    await violations([
      ['headers', declared.headers, headers],
      ['body', bodySchema(context, body, contentType, schemas), body],
    ]),
  );
}

/**
 * The feature of the option `validate`: checks requests and responses with the caller's validators.
 *
 * @example
 * ```ts
 * const club = connectClub({ validate: { registerMember: registerMemberValidation } }, { validate });
 * ```
 */
export const validate = { request, response };
