import type { StandardSchemaV1 } from '@standard-schema/spec';

/** The issues of one part of a message: `body`, `query`, `headers`, … */
export interface Violation {
  readonly part: string;
  readonly message: string;
  /** Where in the part: property names and indices. */
  readonly path: readonly PropertyKey[];
}

/** A validator's issue in our terms, and nothing more of it: other members may hold the value itself. */
export function violation(part: string, issue: StandardSchemaV1.Issue): Violation {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  return { part, message: issue.message, path };
}

/** `body /email: must match format "email"`, one after another. */
export function summary(violations: readonly Violation[]): string {
  return violations.map(({ part, path, message }) => `${[part, ...path].map(String).join('/')} ${message}`).join('; ');
}
