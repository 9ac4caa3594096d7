import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { reachable } from '../schema.ts';

/** zod puts defaults into what it parses: an update that names no field would then change one. */
export const NoRequestDefault: Rule = {
  docs: 'A default is written into the body that zod parses, so an update would change fields that nobody sent.',
  visitor: () => {
    const reported = new Set<unknown>();
    return {
      RequestBody(body, context) {
        for (const [type, { schema }] of Object.entries(body.content ?? {})) {
          const location = context.location.child(['content', type, 'schema']);
          for (const found of reachable(context, { node: schema, location })) {
            if (found.node.default === undefined || reported.has(found.node)) continue;
            reported.add(found.node);
            fault(context, {
              message: 'A request body has a `default` within it.',
              repair: 'Remove it, and say in the description what the server assumes when the field is absent.',
              location: found.location.child('default').key(),
            });
          }
        }
      },
    };
  },
};
