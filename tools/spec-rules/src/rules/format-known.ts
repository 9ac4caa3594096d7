import { formats } from '../keywords.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { fits, type Schema } from '../schema.ts';

/** JSON Schema has an unknown format, and one of another type, say nothing at all. */
export const FormatKnown: Rule = {
  docs: 'No tool checks a format that it does not know.',
  visitor: () => ({
    Schema(node, context) {
      const schema = node as Schema;
      const { format } = schema;
      if (format === undefined) return;
      const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
      if (known && fits(schema, known)) return;
      fault(context, {
        message: known
          ? `\`format: ${format}\` does not belong to type ${JSON.stringify(schema.type)}.`
          : `\`format: ${format}\` is not known.`,
        repair: known
          ? 'Correct the `type` or the `format`.'
          : `Use one of ${Object.keys(formats).join(', ')}, or a \`pattern\`.`,
        location: context.location.child('format').key(),
      });
    },
  }),
};
