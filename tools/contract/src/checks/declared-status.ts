import { type Check, declaredResponse, reachesOperation } from './check.ts';

/**
 * A status that the description does not name is news to every client; and a description that names no status at all for
 * what was refused leaves the server no other choice, which is for the lint of descriptions to say.
 */
export const declaredStatus: Check = (exchange, testCase) => {
  if (!reachesOperation(testCase) || declaredResponse(exchange, testCase)) return undefined;
  const { expect, operation, breaks } = testCase;
  const declared = operation.responses.map(({ status }) => status);
  const meant = expect === 'refused' ? (breaks ? INVALID : UNREADABLE) : expect === 'unauthenticated' ? ['401'] : [];
  const { status } = exchange;
  if (meant.includes(String(status)) && !declared.some((key) => meant.includes(key))) return undefined;
  return { cause: `answers ${status}, which is not declared`, detail: `declared are ${declared.join(', ')}` };
};

/** What says that a request is not as it is described, and that it can't be read. */
const INVALID = ['400', '422'];
const UNREADABLE = ['400', '415'];
