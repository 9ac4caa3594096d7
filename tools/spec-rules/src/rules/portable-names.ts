import { nameOf } from '@rollcall/openapi/operation-name';
import { pathOperations } from '../operation-places.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';

export const PortableNames: Rule = {
  docs: 'A name with a special meaning in JavaScript would not work as a name in generated code.',
  visitor: () => ({
    Root(root, context) {
      // https://tc39.es/ecma262/#sec-promise-resolve-functions
      for (const { operation, location } of pathOperations(root, context))
        if (nameOf(operation.node) === 'then') refuse(context, 'thenOperation', 'The operation id is `then`', location);
    },
    Parameter({ name }, context) {
      if (name === '__proto__') refuse(context, 'prototypeName', 'A parameter is called `__proto__`', 'name');
    },
    Response({ headers = {} }, context) {
      if (Object.hasOwn(headers, '__proto__'))
        refuse(context, 'prototypeName', 'A header is called `__proto__`', ['headers', '__proto__']);
    },
  }),
};
