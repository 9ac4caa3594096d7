import type { Oas3Parameter, Oas3PathItem, UserContext } from '@redocly/openapi-core';
import { parametersOf } from '../operation-parameters.ts';
import type { OperationPlace } from '../operation-places.ts';
import { fault } from '../report.ts';
import { isDeclared, responsesOf } from '../responses.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Placed, type Schema } from '../schema.ts';

/** The server stub answers malformed input in the shape that the contract documents, so there has to be one. */
export const InputAnsweredBy400: Rule = {
  docs: 'The server answers invalid input with the body that the contract declares for 400.',
  visitor: () => {
    let item: Placed<Oas3PathItem> | undefined;
    return {
      PathItem(node, { location }) {
        item = { node, location };
      },
      Operation(node, context) {
        const operation = { node, location: context.location };
        if (isDeclared(node, '400') || !item || !canBeWrong({ item, operation }, context)) return;
        fault(context, {
          message: 'The operation takes input that can be invalid but does not declare the response to it.',
          repair: 'Add a `400` response, with `x-inferred` and the reason if no document shows it.',
          location: responsesOf(node, context),
        });
      },
    };
  },
};

const canBeWrong = (owners: Pick<OperationPlace, 'item' | 'operation'>, context: UserContext): boolean =>
  owners.operation.node.requestBody !== undefined ||
  parametersOf(owners, context).some(({ node, declared }) => parameterCanBeWrong(node, declared, context));

const anyText = new Set(['type', 'title', 'description', 'example', 'examples', 'deprecated', 'default']);

/** A path without its parameter is another path, and every text is a string: only the rest can be wrong. */
function parameterCanBeWrong(parameter: Oas3Parameter, location: Location, context: UserContext): boolean {
  if (parameter.required && parameter.in !== 'path') return true;
  const schema = follow<Schema>(context, { node: parameter.schema, location: location.child('schema') })?.node;
  if (schema?.type !== 'string') return true;
  return Object.keys(schema).some((keyword) => !anyText.has(keyword) && !keyword.startsWith('x-'));
}
