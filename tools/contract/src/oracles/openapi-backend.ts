import { type Context, type ResponseCase, withProof } from '../cases/index.ts';
import { reachesOperation } from '../checks/check.ts';
import { type Judge, outcomeOf, type Verdict } from './oracle.ts';
import { opinionOn } from './outside/openapi-backend.ts';
import { type ResponseJudge, responseOf } from './responses.ts';

const NAME = 'openapi-backend';

/** Asks openapi-backend about requests. Credentials are none of its business. */
export function openapiBackend(context: Context): Judge {
  return {
    name: NAME,
    server: NAME,
    async judge(one): Promise<Verdict | undefined> {
      if (one.expect === 'unauthenticated') return undefined;
      const opinion = await opinionOn(context);
      const wire = withProof(one);
      try {
        const id = opinion.operationOf(wire);
        const says = id === one.operation.id ? await opinion.request(id, wire) : `is one for ${id}`;
        return says === undefined ? { outcome: 'accepted', saw: 'no error' } : { outcome: 'refused', saw: says };
      } catch (error) {
        const { message } = error as Error;
        // A form that can't be read is refused before it comes to that.
        const status = Number(/^\d{3}/.exec(message)?.[0] ?? 400);
        return { outcome: outcomeOf(status), saw: message };
      }
    },
  };
}

/** Has openapi-backend look at every answer that a judge gets. */
export function seconded(context: Context, judge: Judge): Judge {
  return {
    ...judge,
    async judge(one): Promise<Verdict | undefined> {
      const verdict = await judge.judge(one);
      if (!verdict?.exchange || verdict.outcome !== one.expect || !reachesOperation(one)) return verdict;
      const says = (await opinionOn(context)).answer(one.operation, verdict.exchange);
      return says === undefined ? verdict : { ...verdict, outcome: 'failed', saw: `${verdict.saw}; ${NAME}: ${says}` };
    },
  };
}

/** Asks openapi-backend about answers. */
export function openapiBackendOnAnswers(context: Context): ResponseJudge {
  return {
    name: NAME,
    server: NAME,
    async judge({ operation, reply }: ResponseCase) {
      const opinion = await opinionOn(context);
      const response = responseOf(reply);
      const { status, headers } = response;
      const says = opinion.answer(operation, { status, headers, body: await response.text() });
      return says === undefined ? { outcome: 'accepted', saw: 'no error' } : { outcome: 'refused', saw: says };
    },
  };
}
