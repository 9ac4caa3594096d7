import { nearest } from '@rollcall/command/suggestion';
import { formats } from '../carried-keywords.ts';
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
      const names = Object.keys(formats);
      const meant = nearest(format, names);
      const other =
        meant === undefined ? `Use one of ${names.join(', ')}, or a \`pattern\`.` : `Did you mean \`${meant}\`?`;
      const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
      if (known && fits(schema, known)) return;
      fault(context, {
        message: known
          ? `\`format: ${format}\` does not belong to type ${JSON.stringify(schema.type)}.`
          : `\`format: ${format}\` is not known.`,
        repair: known ? 'Correct the `type` or the `format`.' : other,
        location: context.location.child('format').key(),
      });
    },
  }),
};
