import type { Fault } from './faults.ts';
import type { Issue } from './schema.ts';

/**
 * The most issues that a validator returns: nobody would read more.
 *
 * @example const isCut = issues.length === MAX_ISSUES;
 */
export const MAX_ISSUES = 100;

/** A JSON pointer as path: numbers where `value` holds arrays. */
export function pathOf(pointer: string, value: unknown): PropertyKey[] {
  let current = value;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => {
      const key = Array.isArray(current) ? Number(token) : token.replaceAll('~1', '/').replaceAll('~0', '~');
      current = Object.hasOwn(Object(current), key) ? (current as Record<PropertyKey, unknown>)[key] : undefined;
      return key;
    });
}

function issueOf({ rule, params: given, instancePath }: Fault, value: unknown): Issue {
  // The value of a discriminator is the caller's, and nothing of the value is repeated.
  const { tagValue: _, ...params } = given;
  const path = pathOf(instancePath, value);
  const about = params[rule.about ?? ''];
  if (typeof about === 'string') path.push(about);
  return { message: rule.message(params), path, keyword: rule.keyword, params };
}

/** Faults that only sum up others, or are about the name of a property, which `propertyNames` reports. */
function isSummary({ rule: { keyword }, propertyName }: Fault): boolean {
  return keyword === 'if' || (propertyName !== undefined && keyword !== 'propertyNames');
}

/** The faults of `value` as issues: for readers, bounded, and free of the value itself. */
export function issuesOf(faults: readonly Fault[], value: unknown): readonly Issue[] {
  const readable = faults.filter((fault) => !isSummary(fault));
  const settle = readable.find(({ rule }) => rule.settle)?.rule.settle;
  const settled = settle ? settle(readable) : readable;
  return (settled.length > 0 ? settled : faults).slice(0, MAX_ISSUES).map((fault) => issueOf(fault, value));
}
