import type { UserContext } from '@redocly/openapi-core';
import { nearest } from '@rollcall/command/suggestion';
import { carriedKeywords, isKnownKeyword } from '../carried-keywords.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** https://json-schema.org/draft/2020-12/json-schema-core#section-4.3.1 */
export const KeywordKnown: Rule = {
  docs: 'A keyword that JSON Schema and OpenAPI do not know is an annotation: no tool judges a value by it.',
  visitor: () => ({
    Schema: (schema, context) => check(schema, context),
    ref(reference, context) {
      if (context.type.name === 'Schema') check(reference, context);
    },
  }),
};

function check(schema: object, context: UserContext): void {
  for (const keyword of Object.keys(schema)) {
    if (isKnownKeyword(keyword)) continue;
    const meant = nearest(keyword, [...carriedKeywords]);
    fault(context, {
      message: `\`${keyword}\` is not a keyword of JSON Schema 2020-12 or OpenAPI, so it says nothing about values.`,
      repair: meant === undefined ? `Remove it, or call it \`x-${keyword}\`.` : `Did you mean \`${meant}\`?`,
      location: context.location.child(keyword).key(),
    });
  }
}
