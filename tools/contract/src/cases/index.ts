import type { DescribedOperation } from '../document/operations.ts';
import type { Case, Expectation } from './case.ts';
import { type Context, isPossible } from './context.ts';
import { credentialCases } from './credentials.ts';
import { dataCases } from './data.ts';
import { attempt, skip } from './gaps.ts';
import { errorReply, usualReply } from './responses.ts';
import { transportCases } from './transport.ts';

export type { Case, Expectation } from './case.ts';
export { withCredentials } from './case.ts';
export { type Context, createContext, leastRequest, leastWire, validCredentials } from './context.ts';
export { type ResponseCase, responseCasesOf } from './responses.ts';

const REFUSALS: readonly Expectation[] = ['refused', 'unauthenticated'];

/** Whether the kit can say what a server has to answer where it refuses, if the shape of that is not our own. */
function canRefuse(context: Context, operation: DescribedOperation): boolean {
  const made = attempt(context, operation, 'what it refuses', () =>
    context.ours ? [] : [400, 401, 415, 422].map((status) => errorReply(context, operation, status)),
  );
  const count = [...made].length;
  return context.ours || count > 0;
}

/** Whether the kit can make what a handler has to answer with, and that is not a failure of the server. */
function canRespond(context: Context, operation: DescribedOperation): boolean {
  const { responses } = operation;
  if (!context.ours && responses.length > 0 && responses.every(({ status }) => status.startsWith('5'))) {
    skip(context, operation, 'it declares no answers but failures of the server');
    return false;
  }
  const made = attempt(context, operation, 'what it accepts', () => [usualReply(context, operation)]);
  return [...made].length > 0 || context.ours;
}

/** All cases of an operation, in the same order each time. */
export async function casesOf(context: Context, operation: DescribedOperation): Promise<Case[]> {
  if (!isPossible(context, operation)) return [];
  const cases = [
    ...(await dataCases(context, operation)),
    ...attempt(context, operation, 'credentials', () => credentialCases(context, operation)),
    ...attempt(context, operation, 'its transport', () => transportCases(context, operation)),
  ];
  const left = canRespond(context, operation) ? cases : cases.filter(({ expect }) => expect !== 'accepted');
  return canRefuse(context, operation) ? left : left.filter(({ expect }) => !REFUSALS.includes(expect));
}
