import { type Check, declaredResponse, reachesOperation } from './check.ts';

/** A status that the description does not name is news to every client. */
export const declaredStatus: Check = (exchange, one) => {
  if (!reachesOperation(one) || declaredResponse(exchange, one)) return undefined;
  const declared = one.operation.responses.map(({ status }) => status).join(', ');
  return `answers ${exchange.status}, which is not declared; declared are ${declared}`;
};
