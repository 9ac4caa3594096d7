import type { StandardSchemaV1 } from '@standard-schema/spec';

/** One way in which one part of a message breaks its schema. */
export interface Violation {
  /** `body`, `query`, `path`, `headers` or `cookies`. */
  readonly part: string;
  readonly message: string;
  /** Where in the part: property names and indices. */
  readonly path: readonly PropertyKey[];
}

/** A validator's issue in our terms, and nothing more of it: a message or another member may quote the value. */
export function violation(part: string, issue: StandardSchemaV1.Issue, value: unknown): Violation {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  const found = path.reduce((outer, key) => (outer as Record<PropertyKey, unknown> | undefined)?.[key], value);
  const quotes = typeof found !== 'object' && String(found) && issue.message.includes(String(found));
  return { part, message: quotes ? 'is not valid' : issue.message, path };
}

/** `body/email must match format "email"`, one after another. */
export function summary(violations: readonly Violation[]): string {
  return violations.map(({ part, path, message }) => `${[part, ...path].map(String).join('/')} ${message}`).join('; ');
}
