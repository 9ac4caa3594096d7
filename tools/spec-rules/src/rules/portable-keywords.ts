import type { UserContext } from '@redocly/openapi-core';
import type { JsonObject } from '@rollcall/openapi/json';
import { besideReference } from '../beside-reference.ts';
import { refuse } from '../refusals/refuse.ts';
import { uncarriedIn } from '../refusals/uncarried.ts';
import type { Rule } from '../rule.ts';

export const PortableKeywords: Rule = {
  docs: 'A keyword that one generated artefact cannot carry would silently be missing there.',
  visitor: () => ({
    Schema: (schema, context) => check(schema as JsonObject, context),
    ref(reference, context) {
      if (context.type.name === 'Schema') check(besideReference({ ...reference }, context), context);
    },
  }),
};

/** An unknown keyword is Redocly's `struct` to report, with the name that may be meant. */
function check(schema: JsonObject, context: UserContext): void {
  for (const { construct, found, path } of uncarriedIn(schema)) refuse(context, construct, found, [...path]);
}
