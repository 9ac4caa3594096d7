import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Redocly's rule of the same purpose points at a place that does not exist and does not say where the other one is. */
export const OperationIdUnique: Rule = {
  docs: 'Two operations of one id would be one method of the client and one handler.',
  visitor: () => {
    const first = new Map<string, string>();
    return {
      Operation({ operationId: id }, context) {
        if (id === undefined) return;
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, context.location.pointer);
        else
          fault(context, {
            message: `\`${id}\` is also the operation id of ${earlier}.`,
            repair: 'Give one of the two another name.',
            location: context.location.child('operationId'),
          });
      },
    };
  },
};
