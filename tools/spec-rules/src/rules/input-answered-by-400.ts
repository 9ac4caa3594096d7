import type { Oas3Operation, Oas3Parameter, UserContext } from '@redocly/openapi-core';
import { fault } from '../report.ts';
import { isDeclared, responsesOf } from '../responses.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Schema } from '../schema.ts';

/** The server stub answers malformed input in the shape that the contract documents, so there has to be one. */
export const InputAnsweredBy400: Rule = {
  docs: 'The server answers invalid input with the body that the contract declares for 400.',
  visitor: () => {
    let shared: readonly Source[] = [];
    return {
      PathItem(item, { location }) {
        shared = placed(item.parameters, location);
      },
      Operation(operation, context) {
        if (isDeclared(operation, '400') || !canBeWrong(operation, shared, context)) return;
        fault(context, {
          message: 'The operation takes input that can be invalid but does not declare the response to it.',
          repair: 'Add a `400` response, with `x-inferred` and the reason if no document shows it.',
          location: responsesOf(operation, context),
        });
      },
    };
  },
};

interface Source {
  readonly node: unknown;
  readonly location: Location;
}

const placed = (parameters: readonly unknown[] | undefined, location: Location): Source[] =>
  (parameters ?? []).map((node, index) => ({ node, location: location.child(['parameters', index]) }));

function canBeWrong(operation: Oas3Operation, shared: readonly Source[], context: UserContext): boolean {
  if (operation.requestBody) return true;
  return [...shared, ...placed(operation.parameters, context.location)].some((parameter) => {
    const found = follow<Oas3Parameter>(context, parameter);
    return found !== undefined && parameterCanBeWrong(found.node, found.location, context);
  });
}

const anyText = new Set(['type', 'title', 'description', 'example', 'examples', 'deprecated', 'default']);

/** A path without its parameter is another path, and every text is a string: only the rest can be wrong. */
function parameterCanBeWrong(parameter: Oas3Parameter, location: Location, context: UserContext): boolean {
  if (parameter.required && parameter.in !== 'path') return true;
  const schema = follow<Schema>(context, { node: parameter.schema, location: location.child('schema') })?.node;
  if (schema?.type !== 'string') return true;
  return Object.keys(schema).some((keyword) => !anyText.has(keyword) && !keyword.startsWith('x-'));
}
