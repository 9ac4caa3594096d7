import type { DescribedOperation } from '../spec/operations.ts';
import { serialise } from '../wire/serialise.ts';
import type { Case } from './case.ts';
import { type Context, checkSchemes, leastRequest } from './context.ts';
import { credentialCases } from './credentials.ts';
import { dataCases } from './data.ts';
import { attempt } from './gaps.ts';
import { transportCases } from './transport.ts';

export type { Case, Expectation } from './case.ts';
export { withProof } from './case.ts';
export { type Context, createContext, leastRequest, rightProof } from './context.ts';
export { type ResponseCase, responseCases } from './responses.ts';

/** All cases of an operation, in the same order each time. */
export async function casesOf(context: Context, operation: DescribedOperation): Promise<Case[]> {
  const possible = attempt(context, operation, 'the operation', () => {
    checkSchemes(context, operation);
    return [leastRequest(context, operation)].map((values) => serialise(context.document, operation, values));
  });
  if ([...possible].length === 0) return [];
  return [
    ...(await dataCases(context, operation)),
    ...attempt(context, operation, 'credentials', () => credentialCases(context, operation)),
    ...attempt(context, operation, 'its transport', () => transportCases(context, operation)),
  ];
}
