import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Names that mean something else as a constant, as a member of the client or of the handlers. */
const reserved = new Set(
  `api operations then constructor prototype toString valueOf hasOwnProperty await break case catch class const continue
  debugger default delete do else enum export extends false finally for function if implements import in instanceof
  interface let new null package private protected public return static super switch this throw true try typeof var
  void while with yield arguments eval undefined`.split(/\s+/),
);

/** The id becomes a constant, a method and a handler under the same spelling, so it must be a name in JavaScript. */
export const OperationIdCamelCase: Rule = {
  docs: 'The operation id is never respelt: it is the name of the method, the handler and the constant.',
  visitor: () => ({
    Operation({ operationId: id }, context) {
      if (id === undefined) return;
      const location = context.location.child('operationId');
      if (!/^[a-z][a-zA-Z0-9]*$/.test(id)) {
        fault(context, {
          message: `\`${id}\` is not camelCase.`,
          repair: 'Use letters and digits, starting with a lower-case letter, such as `registerUser`.',
          location,
        });
      } else if (reserved.has(id)) {
        fault(context, {
          message: `\`${id}\` has another meaning in JavaScript or in the generated code.`,
          repair: 'Add what it acts on, such as `deleteUser`.',
          location,
        });
      }
    },
  }),
};
