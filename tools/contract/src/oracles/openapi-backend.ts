import { type Context, type ResponseCase, withCredentials } from '../cases/index.ts';
import { reachesOperation } from '../checks/check.ts';
import { type Oracle, outcomeOf, type Verdict } from './oracle.ts';
import { opinionOn } from './outside/openapi-backend.ts';
import { type ResponseOracle, responseOf } from './responses.ts';

const NAME = 'openapi-backend';

/** Asks openapi-backend about requests. Credentials are none of its business. */
export function openapiBackend(context: Context): Oracle {
  return {
    name: NAME,
    server: NAME,
    async decide(testCase): Promise<Verdict | undefined> {
      if (testCase.expect === 'unauthenticated') return undefined;
      const opinion = await opinionOn(context);
      const wire = withCredentials(testCase);
      try {
        const id = opinion.operationOf(wire);
        const says = id === testCase.operation.id ? await opinion.request(id, wire) : `is one for ${id}`;
        return says === undefined ? { outcome: 'accepted', saw: 'no error' } : { outcome: 'refused', saw: says };
      } catch (error) {
        const { message } = error as Error;
        // The library names the status in its message alone: `404-notFound: …`. A form that can't be read is refused before that.
        const status = Number(/^\d{3}/.exec(message)?.[0] ?? 400);
        return { outcome: outcomeOf(status), saw: message };
      }
    },
  };
}

/** Has openapi-backend look at every response that an oracle gets. */
export function seconded(context: Context, oracle: Oracle): Oracle {
  return {
    ...oracle,
    async decide(testCase): Promise<Verdict | undefined> {
      const verdict = await oracle.decide(testCase);
      if (!verdict?.exchange || verdict.outcome !== testCase.expect || !reachesOperation(testCase)) return verdict;
      const says = (await opinionOn(context)).response(testCase.operation, verdict.exchange);
      return says === undefined ? verdict : { ...verdict, outcome: 'failed', saw: `${verdict.saw}; ${NAME}: ${says}` };
    },
  };
}

/** Asks openapi-backend about responses. */
export function openapiBackendOnResponses(context: Context): ResponseOracle {
  return {
    name: NAME,
    server: NAME,
    async decide({ operation, reply }: ResponseCase) {
      const opinion = await opinionOn(context);
      const response = responseOf(reply);
      const { status, headers } = response;
      const says = opinion.response(operation, { status, headers, body: await response.text() });
      return says === undefined ? { outcome: 'accepted', saw: 'no error' } : { outcome: 'refused', saw: says };
    },
  };
}
