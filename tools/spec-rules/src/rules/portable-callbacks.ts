import { MOST_PLACES, operationPlaces } from '../operation-places.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';

export const PortableCallbacks: Rule = {
  docs: 'Each callback within a callback is another operation to generate, so they have to end.',
  visitor: () => ({
    Root(root, context) {
      const { endless, isCut } = operationPlaces(root, context);
      for (const location of endless) refuse(context, 'endlessCallback', 'The callback contains itself', location);
      if (isCut) refuse(context, 'tooManyOperations', `There are more than ${MOST_PLACES} operations`);
    },
  }),
};
