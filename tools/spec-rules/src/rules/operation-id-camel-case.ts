import { isReservedName, nameOf } from '@rollcall/openapi/operation-name';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** The name becomes a constant, a method and a handler under the same spelling, so it must be a name in JavaScript. */
export const OperationIdCamelCase: Rule = {
  docs: 'The operation id, or `x-operation-name`, is never respelt: it is the name of the method, the handler and the constant.',
  visitor: () => ({
    Operation(operation, context) {
      const id = nameOf(operation);
      if (id === undefined) return;
      const location = context.location.child(id === operation.operationId ? 'operationId' : 'x-operation-name');
      if (!/^[a-z][a-zA-Z0-9]*$/.test(id)) {
        fault(context, {
          message: `\`${id}\` is not camelCase.`,
          repair: 'Use letters and digits, starting with a lower-case letter, such as `registerUser`.',
          location,
        });
      } else if (isReservedName(id)) {
        fault(context, {
          message: `\`${id}\` has another meaning in JavaScript or in the generated code.`,
          repair: 'Add what it acts on, such as `deleteUser`.',
          location,
        });
      }
    },
  }),
};
