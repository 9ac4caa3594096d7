import { type Beyond, beyondRecommended } from '../pattern-tokens.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import type { Schema } from '../schema.ts';

/** "Schema authors SHOULD limit themselves": https://json-schema.org/draft/2020-12/json-schema-core#section-6.4 */
export const PatternInteroperable: Rule = {
  docs: 'Tools in other languages, or without the `u` flag, read other tokens differently or not at all.',
  visitor: () => ({
    Schema(node, context) {
      const { pattern, patternProperties = {} } = node as Schema;
      const places = Object.keys(patternProperties).map((name) => [name, ['patternProperties', name]] as const);
      for (const [text, path] of [...(pattern === undefined ? [] : [[pattern, ['pattern']] as const]), ...places]) {
        const found = beyondRecommended(text);
        if (found.length > 0) fault(context, { ...words(found), location: context.location.child([...path]).key() });
      }
    },
  }),
};

function words(found: readonly Beyond[]): { message: string; repair: string } {
  const tokens = [...new Set(found.map(({ token }) => `\`${token}\``))];
  const listed = tokens.length > 1 ? `${tokens.slice(0, -1).join(', ')} and ${tokens.at(-1)}` : tokens[0];
  const verb = tokens.length > 1 ? 'are' : 'is';
  return {
    message: `The pattern uses ${listed}, which ${verb} not among the tokens that JSON Schema Core 6.4 recommends, so not every tool reads it alike.`,
    repair: [...new Set(found.map(({ repair }) => repair))].join(' '),
  };
}
