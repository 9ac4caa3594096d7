import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { tokensOf, valueAtTokens } from '@rollcall/openapi/pointer';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Applies where the components of a description name their sources: nobody else has promised that they do. */
export const PartDocumented: Rule = {
  docs: 'Where components name their sources, a part without a source or a description was added without a look at the documents.',
  visitor: () => {
    let root: object = {};
    let file: UserContext['location']['source'] | undefined;
    const check = (node: object, { location, report }: UserContext): void => {
      const tokens = tokensOf(location.pointer);
      const part = partAt(tokens);
      if (location.source !== file || part === undefined) return;
      if (!('description' in node))
        fault(
          { report },
          {
            message: `The ${part} does not say what it means.`,
            repair: 'Add `description`.',
            location: location.key(),
          },
        );
      if (!tokens.some((_, depth) => namesSource(valueAtTokens(root, tokens.slice(0, depth + 1)))))
        fault(
          { report },
          {
            message: `Neither the ${part} nor what contains it says where it comes from.`,
            repair: 'Write `x-source: {document, section}`, or `x-inferred:` with the reason if no document says it.',
            location: location.key(),
          },
        );
    };
    return {
      Root(node, context) {
        const { components } = node as { readonly components?: object };
        root = node;
        if (hasSources(components)) file = context.location.source;
      },
      Schema: check,
      Parameter: check,
      Response: check,
    };
  },
};

/** What stands there, for people; nothing where it is part of something else. */
function partAt(tokens: readonly string[]): string | undefined {
  const [section, kind] = tokens;
  const [holder, name] = tokens.slice(-2);
  if (holder === 'properties') return `property \`${name}\``;
  if (holder === 'responses') return `response \`${name}\``;
  if (holder === 'parameters') return 'parameter';
  return section === 'components' && kind === 'schemas' && tokens.length === 3 ? `schema \`${name}\`` : undefined;
}

const namesSource = (node: unknown): boolean => isObject(node) && ('x-source' in node || 'x-inferred' in node);

/** Two levels down: of components by name. */
function hasSources(components: object | undefined): boolean {
  return Object.values(components ?? {}).some((named) => Object.values(named ?? {}).some(namesSource));
}
