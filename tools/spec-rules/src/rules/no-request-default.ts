import { mediaTypesIn } from '../contents.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { reachable } from '../schema.ts';

/** Our validators leave a value as it is; other tools that read the description put defaults into what they parse. */
export const NoRequestDefault: Rule = {
  docs: 'Tools that read the description write a default into the body, so an update would change fields that nobody sent.',
  visitor: () => {
    const reported = new Set<unknown>();
    return {
      RequestBody(body, context) {
        for (const { media, location } of mediaTypesIn(body.content, context, context.location)) {
          for (const found of reachable(context, { node: media.schema, location: location.child('schema') })) {
            if (found.node.default === undefined || reported.has(found.node)) continue;
            reported.add(found.node);
            fault(context, {
              message: 'A request body contains a `default`.',
              repair: 'Remove it, and say in the description what the server assumes when the field is absent.',
              location: found.location.child('default').key(),
            });
          }
        }
      },
    };
  },
};
