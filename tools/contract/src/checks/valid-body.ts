import { streamItems } from '../wire/streams.ts';
import { type Check, declaredContent, declaredResponse, reachesOperation } from './check.ts';

/** What a response says is valid by the validator. */
export const validBody: Check = (exchange, testCase, { validator }) => {
  const response = reachesOperation(testCase) ? declaredResponse(exchange, testCase) : undefined;
  const content = response && declaredContent(exchange, response);
  if (content?.schema === undefined) return undefined;
  let value: unknown = content.kind === 'binary' ? new Blob([exchange.bytes]) : exchange.body;
  if (content.kind === 'json') {
    try {
      value = JSON.parse(exchange.body);
    } catch {
      return { cause: 'answers with something that is no JSON' };
    }
  }
  if (content.kind === 'stream') {
    try {
      value = streamItems(content, exchange.body);
    } catch {
      return { cause: 'answers with something that is no stream of its media type' };
    }
  }
  const [first] = validator.violations(content.schema, value);
  return (
    first && {
      cause: `answers with a body that breaks \`${first.keyword}\``,
      detail: `${first.schema} at ${first.instance || 'its root'}`,
    }
  );
};
