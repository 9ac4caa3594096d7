import type { StandardSchemaV1 } from '@standard-schema/spec';

/**
 * One way in which one part of a message breaks its schema.
 *
 * @example const said = ({ part, path, message }: Violation) => `${part}/${path.join('/')} ${message}`;
 */
export interface Violation {
  /** `body`, `query`, `path`, `headers` or `cookies`. */
  readonly part: string;
  readonly message: string;
  /** Where in the part: property names and indices. */
  readonly path: readonly PropertyKey[];
}

/** Libraries whose messages quote only the schema: generated `./validation` and `./zod` use these. */
const quotesNoValue = ['rollcall', 'zod'];

/**
 * A validator's issue as a violation. Other members of the issue are dropped, because they may contain the value, and so may the
 * message of an unknown library, which is replaced.
 */
export function violation(part: string, issue: StandardSchemaV1.Issue, vendor: string): Violation {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  return { part, message: quotesNoValue.includes(vendor) ? issue.message : 'is not valid', path };
}

/** `body/email must match format "email"`, separated by semicolons. */
export function summary(violations: readonly Violation[]): string {
  return violations.map(({ part, path, message }) => `${[part, ...path].map(String).join('/')} ${message}`).join('; ');
}
