import { isConstraintOnly } from '../branch.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { follow, type Schema } from '../schema.ts';

/** `anyOf: [{required: [email]}]` becomes a type that nothing fits and a zod schema that everything fits. */
export const ConstraintOnlyBranch: Rule = {
  docs: 'A branch without properties becomes a type that nothing fits and a zod schema that everything fits.',
  visitor: () => ({
    Schema(schema, context) {
      for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
        for (const [index, branch] of ((schema as Schema)[keyword] ?? []).entries()) {
          const location = context.location.child([keyword, index]);
          const found = follow(context, { node: branch, location });
          if (!found || !isConstraintOnly(found.node)) continue;
          fault(context, {
            message: `This branch of \`${keyword}\` holds constraints and no properties.`,
            repair:
              'Repeat the property beside `required`, and put counts such as `minProperties` on the object that has the properties.',
            location,
          });
        }
      }
    },
  }),
};
