import { nameOf } from '@rollcall/openapi/operation-name';
import { type OperationPlace, operationPlaces } from '../operation-places.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Redocly's rule of the same purpose sees each operation once, however many places refer to it. */
export const OperationIdUnique: Rule = {
  docs: 'Two operations with the same id would share a client method and a handler.',
  visitor: () => {
    return {
      Root(root, context) {
        const first = new Map<string, OperationPlace>();
        for (const place of operationPlaces(root, context).places) {
          const id = nameOf(place.operation.node);
          if (id === undefined) continue;
          const earlier = first.get(id);
          if (earlier === undefined) first.set(id, place);
          else if (!isSameCall(earlier, place)) fault(context, repeated(id, earlier, place));
        }
      },
    };
  },
};

/** What the API calls is told by its operation alone: the same one under two operations is still one request. */
function isSameCall(earlier: OperationPlace, later: OperationPlace): boolean {
  return earlier.operation.node === later.operation.node && earlier.kind !== 'path' && later.kind !== 'path';
}

function repeated(id: string, earlier: OperationPlace, { operation, pointer, location }: OperationPlace) {
  if (operation.node === earlier.operation.node)
    return {
      message: `${pointer} and ${earlier.pointer} are the same operation by reference, so \`${id}\` is the id of both.`,
      repair: 'Remove its `operationId`, so that each is named after its path, or write out one of the two.',
      location,
    };
  return {
    message: `\`${id}\` is also the operation id of ${earlier.pointer}.`,
    repair: 'Give one of the two another name.',
    location: location === operation.location ? location.child('operationId') : location,
  };
}
