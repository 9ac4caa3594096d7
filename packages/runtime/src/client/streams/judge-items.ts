import type { AnySchema } from '../../validation/schema.ts';
import type { CallContext, Violations } from '../call/call-context.ts';
import { RequestValidationError } from '../errors/request-validation-error.ts';
import type { Violation } from '../errors/violation.ts';

async function inItem(violations: Violations, schema: AnySchema, item: unknown, index: number): Promise<Violation[]> {
  const found = await violations([['body', schema, item]]);
  return found.map((each) => ({ ...each, path: [index, ...each.path] }));
}

/** What is wrong with the items of a list; those of anything else are judged when they are sent. */
export async function judgeRequest(
  context: CallContext,
  violations: Violations,
  schemas: Readonly<Record<string, AnySchema>> = {},
): Promise<readonly Violation[]> {
  const { input, mediaType = '', parts } = context;
  const schema = parts.streams?.isStream(mediaType) ? schemas[mediaType] : undefined;
  if (!schema) return [];
  if (Array.isArray(input.body)) {
    const found = input.body.map((item, index) => inItem(violations, schema, item, index));
    return (await Promise.all(found)).flat();
  }
  context.judgeSent = async (item, index) => {
    const issues = await inItem(violations, schema, item, index);
    if (issues.length) throw new RequestValidationError(issues, context.trace);
  };
  return [];
}

export function judgeResponse(
  context: CallContext,
  violations: Violations,
  schema: AnySchema | undefined,
  report: (issues: readonly Violation[]) => void,
): void {
  if (schema) context.judgeReceived = async (item, index) => report(await inItem(violations, schema, item, index));
}
