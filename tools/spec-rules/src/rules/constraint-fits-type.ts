import { constraintTypes } from '../carried-keywords.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { fits, type Schema } from '../schema.ts';

/** `minimum` of a string demands nothing, whatever was meant. */
export const ConstraintFitsType: Rule = {
  docs: 'A constraint for another type has no effect, so either the constraint or the type is wrong.',
  visitor: () => ({
    Schema(node, context) {
      const schema = node as Schema;
      for (const [keyword, types] of Object.entries(constraintTypes)) {
        if (!Object.hasOwn(schema, keyword) || fits(schema, types)) continue;
        fault(context, {
          message: `\`${keyword}\` does not belong to type ${JSON.stringify(schema.type)}.`,
          repair: 'Correct the `type`, or remove the keyword.',
          location: context.location.child(keyword).key(),
        });
      }
    },
  }),
};
