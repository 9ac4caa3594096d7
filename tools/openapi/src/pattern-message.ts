import type { JsonSchema } from './document.ts';

/** What a value that `pattern` refuses is told: a predicate, such as `must be ten digits`. Stands beside `pattern`. */
export const PATTERN_MESSAGE = 'x-message';

/** Longer ones fit no form. */
export const LONGEST_PATTERN_MESSAGE = 200;

/** The schema with words for its pattern: those of the description, or else what it says of itself. */
export function withPatternMessage(schema: Exclude<JsonSchema, boolean>): Exclude<JsonSchema, boolean> {
  const { [PATTERN_MESSAGE]: given, ...rest } = schema;
  if (rest.pattern === undefined) return given === undefined ? schema : rest;
  const message = typeof given === 'string' ? given : asDescribed(rest.description) || asDescribed(rest.title);
  return message ? { ...rest, [PATTERN_MESSAGE]: message } : rest;
}

function asDescribed(text: unknown): string {
  const [sentence = ''] = /^.*?(?=[.;](?:\s|$)|$)/s.exec(typeof text === 'string' ? text.trim() : '') ?? [];
  const line = sentence.replace(/\s+/g, ' ');
  return line === '' || line.length > LONGEST_PATTERN_MESSAGE ? '' : `must be as described: ${line}`;
}
