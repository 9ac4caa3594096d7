import type { Oas3SecurityRequirement } from '@redocly/openapi-core';
import { fault } from '../report.ts';
import { isDeclared, responsesOf } from '../responses.ts';
import type { Rule } from '../rule.ts';

/** A caller that sends a credential can send a wrong one, and has to know what comes back. */
export const CredentialAnsweredBy401: Rule = {
  docs: 'A credential can be missing or wrong, and the client, server and mock take the answer from the contract.',
  visitor: () => {
    let inherited: Oas3SecurityRequirement[] = [];
    return {
      Root(root) {
        inherited = root.security ?? [];
      },
      Operation(operation, context) {
        const asked = (operation.security ?? inherited).some((requirement) => Object.keys(requirement).length > 0);
        if (!asked || isDeclared(operation, '401')) return;
        fault(context, {
          message: 'The operation needs a credential but does not declare the response to a missing or wrong one.',
          repair: 'Add a `401` response, with `x-inferred` and the reason if no document shows it.',
          location: responsesOf(operation, context),
        });
      },
    };
  },
};
