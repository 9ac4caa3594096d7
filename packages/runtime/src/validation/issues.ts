import type { AjvError } from './ajv.ts';
import { message } from './messages.ts';
import type { Issue } from './schema.ts';
import { withoutUnionNoise } from './unions.ts';

/** No answer is longer than this; what is beyond it would not be read. */
export const MAX_ISSUES = 100;

/** Keywords whose issue is about a member of the value, and the parameter that names the member. */
const MEMBER: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  dependentRequired: 'missingProperty',
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
  propertyNames: 'propertyName',
  discriminator: 'tag',
};

function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** A JSON pointer as path: numbers where `value` holds arrays. */
function pathOf(pointer: string, value: unknown): PropertyKey[] {
  let current = value;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => {
      const key = Array.isArray(current) ? Number(token) : unescapeToken(token);
      current = member(current, key);
      return key;
    });
}

function issueOf(error: AjvError, value: unknown): Issue {
  // The value of a discriminator is the caller's, and nothing of the value is repeated.
  const { tagValue: _, ...params } = error.params;
  const path = pathOf(error.instancePath, value);
  const about = params[MEMBER[error.keyword] ?? ''];
  if (typeof about === 'string') path.push(about);
  return { message: message(error.keyword, params), path, keyword: error.keyword, params };
}

/** Errors that only sum up others, or are about the name of a property, which `propertyNames` reports. */
function isSummary(error: AjvError): boolean {
  return error.keyword === 'if' || (error.propertyName !== undefined && error.keyword !== 'propertyNames');
}

/** ajv's errors about `value` as issues: for readers, bounded, and free of the value itself. */
export function issuesOf(errors: readonly AjvError[], value: unknown): readonly Issue[] {
  const readable = withoutUnionNoise(errors.filter((error) => !isSummary(error)));
  return (readable.length > 0 ? readable : errors).slice(0, MAX_ISSUES).map((error) => issueOf(error, value));
}
