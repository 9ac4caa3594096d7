import { DIALECT } from '@rollcall/openapi/schema';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Without it the mock reads schemas as draft 7 and ignores what is new since. */
export const JsonSchemaDialect: Rule = {
  docs: 'Without the dialect at the root, the mock validates as JSON Schema draft 7.',
  visitor: () => ({
    Root(root, context) {
      const found = (root as { jsonSchemaDialect?: unknown }).jsonSchemaDialect;
      if (found === DIALECT) return;
      fault(context, {
        message:
          found === undefined
            ? 'The document has no `jsonSchemaDialect`.'
            : 'This is not the dialect that all tools here read.',
        repair: `Write \`jsonSchemaDialect: ${DIALECT}\` below \`openapi\`.`,
        location:
          found === undefined ? context.location.child('openapi').key() : context.location.child('jsonSchemaDialect'),
      });
    },
  }),
};
