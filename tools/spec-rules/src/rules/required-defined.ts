import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import type { Schema } from '../schema.ts';

/** Generators read one schema object at a time: a name that only another one defines is lost or typed as anything. */
export const RequiredDefined: Rule = {
  docs: 'A generator reads one schema object at a time and drops a required name that is not defined beside it.',
  visitor: () => ({
    Schema(schema, context) {
      const { required, properties = {} } = schema as Schema;
      if (!Array.isArray(required)) return;
      for (const [index, name] of required.entries()) {
        if (Object.hasOwn(properties, name)) continue;
        fault(context, {
          message: `\`${name}\` is required and not defined in the \`properties\` beside it.`,
          repair: `Add \`${name}\` to \`properties\` here, or correct the name.`,
          location: context.location.child(['required', index]),
        });
      }
    },
  }),
};
