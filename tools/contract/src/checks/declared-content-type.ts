import { type Check, declaredContent, declaredResponse, reachesOperation } from './check.ts';

/** A response has one of the declared media types, and none where none is declared. */
export const declaredContentType: Check = (exchange, testCase) => {
  const response = reachesOperation(testCase) ? declaredResponse(exchange, testCase) : undefined;
  if (!response) return undefined;
  const sent = exchange.headers.get('content-type');
  if (response.content.length === 0)
    return exchange.body === '' ? undefined : { cause: 'sends a body where none is declared' };
  if (declaredContent(exchange, response)) return undefined;
  const declared = response.content.map(({ mediaType }) => mediaType).join(', ');
  return { cause: `answers with ${sent ?? 'no media type'}`, detail: `declared are ${declared}` };
};
