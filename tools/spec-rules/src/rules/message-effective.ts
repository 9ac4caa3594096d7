import { LONGEST_PATTERN_MESSAGE, PATTERN_MESSAGE } from '@rollcall/openapi/pattern-message';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** What is wrong with a message, and what to do about it. */
function faultOf(message: unknown, pattern: unknown): readonly [string, string] | undefined {
  if (pattern === undefined)
    return ['stands beside no `pattern`, so nobody is told it.', 'Move it beside the `pattern` that it explains.'];
  if (typeof message !== 'string' || message.trim() === '')
    return ['is not text.', 'Write what the value must be: `must be ten digits`.'];
  if (/[\n\r]/.test(message) || message.length > LONGEST_PATTERN_MESSAGE)
    return ['does not fit beside a field.', `Write one line of at most ${LONGEST_PATTERN_MESSAGE} characters.`];
  if (message !== message.trim() || message.endsWith('.'))
    return ['is not a predicate.', 'It follows the name of a field: leave out the full stop and outer blanks.'];
  if (typeof pattern === 'string' && message.includes(pattern))
    return ['repeats the pattern.', 'Say in words what the pattern asks for.'];
  return undefined;
}

/** What a value that `pattern` refuses is told, in forms and in errors. */
export const MessageEffective: Rule = {
  docs: 'A value that `pattern` refuses is told what `x-message` says, after the name of its field; without it, the first sentence of the description.',
  visitor: () => ({
    Schema(schema, context) {
      const { [PATTERN_MESSAGE]: message, pattern } = schema as Readonly<Record<string, unknown>>;
      const found = message === undefined ? undefined : faultOf(message, pattern);
      if (!found) return;
      const [wrong, repair] = found;
      fault(context, {
        message: `\`${PATTERN_MESSAGE}\` ${wrong}`,
        repair,
        location: context.location.child(PATTERN_MESSAGE),
      });
    },
  }),
};
