import type { DescribedOperation } from '../spec/operations.ts';
import type { Case } from './case.ts';
import type { Context } from './context.ts';
import { credentialCases } from './credentials.ts';
import { dataCases } from './data.ts';
import { transportCases } from './transport.ts';

export type { Case, Expectation } from './case.ts';
export { withProof } from './case.ts';
export { type Context, createContext, leastRequest, rightProof } from './context.ts';
export { type ResponseCase, responseCases } from './responses.ts';

/** All cases of an operation, in the same order each time. */
export async function casesOf(context: Context, operation: DescribedOperation): Promise<Case[]> {
  return [
    ...(await dataCases(context, operation)),
    ...credentialCases(context, operation),
    ...transportCases(context, operation),
  ];
}
