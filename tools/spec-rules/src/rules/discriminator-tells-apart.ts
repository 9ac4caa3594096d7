import type { Rule } from '../rule.ts';
import type { Schema } from '../schema.ts';
import { checkDiscriminator } from '../unions.ts';

/** Without values of its own for each branch, a value is judged by all branches, and what is wrong is said of each. */
export const DiscriminatorTellsApart: Rule = {
  docs: 'Where each branch has a value of its own, a value is judged by that branch alone, and its faults are said of that one.',
  visitor: () => ({
    Schema: (node, context) => checkDiscriminator({ node: node as Schema, location: context.location }, context),
  }),
};
