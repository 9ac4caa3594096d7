/**
 * What Redocly says in the words of a message alone: its problems carry a rule and a location, and nothing that tells these
 * apart. Its words are read here and nowhere else.
 */
interface Worded {
  readonly message: string;
}

const PARSING = 'Failed to parse: ';
const EXAMPLE = 'Example value must conform to the schema: ';

/** Why a file that is referred to can't be parsed; `undefined` of another problem. */
export const parseFailureOf = ({ message }: Worded): string | undefined => after(PARSING, message);

/** How an example breaks its schema; `undefined` of another problem. */
export const exampleFailureOf = ({ message }: Worded): string | undefined => after(EXAMPLE, message);

/** Whether an example fits no branch of a union, or several. */
export const isUnionFailure = ({ message }: Worded): boolean =>
  /must match (?:a|exactly one) schema in (?:anyOf|oneOf)/.test(message);

/** Whether a field is none of the ones that OpenAPI defines for its place. */
export const isUnknownField = ({ message }: Worded): boolean => /is not (?:expected|allowed) here\.$/.test(message);

/** Why a reference, which the message does not name, leads nowhere; `undefined` of another problem. */
export function unresolvedReason({ message }: Worded): string | undefined {
  const found = /^Can't resolve \$ref(?<reason>: .*)?$/.exec(message);
  return found ? (found.groups?.reason ?? '') : undefined;
}

/** What the resolver throws, without a location, on a `$ref` that leads to itself and never to a value. */
export const isCircularError = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Self-referencing circular pointer';

const after = (start: string, text: string): string | undefined =>
  text.startsWith(start) ? text.slice(start.length) : undefined;
