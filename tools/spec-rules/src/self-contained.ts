import type { Oas3Rule, Plugin, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';

/** Reports what bundling would change in a document of one file: not a fault, but then it has to be bundled. */
export const selfContained = 'internal/self-contained';

const visitor: Oas3Rule = () => {
  const report = ({ report }: UserContext) => report({ message: 'Bundling changes this.' });
  return {
    ref(node, context) {
      if (!node.$ref.startsWith('#') || context.type.name === 'scalar') report(context);
    },
    Example(example, context) {
      if (isObject(example) && 'externalValue' in example) report(context);
    },
    Discriminator({ mapping = {}, ...others }, context) {
      const areOwn = Object.values(mapping).every((ref) => isComponent(ref, context));
      if ('defaultMapping' in others || !areOwn) report(context);
    },
  };
};

/** A reference straight to a named schema, which is what bundling makes of each. */
function isComponent(ref: unknown, { resolve }: UserContext): boolean {
  if (typeof ref !== 'string' || !/^#\/components\/schemas\/\w+$/.test(ref)) return false;
  const { node, location } = resolve({ $ref: ref });
  return location?.pointer === ref && isObject(node) && !('$ref' in node);
}

export const internal: Plugin = { id: 'internal', rules: { oas3: { [selfContained]: visitor } } };
