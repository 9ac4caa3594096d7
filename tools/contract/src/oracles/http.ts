import { type Case, withProof } from '../cases/index.ts';
import { describesSuccess } from '../document/operations.ts';
import { exchange, type Send, steadyFetch } from '../wire/exchange.ts';
import { type Judge, outcomeOf, type Verdict } from './oracle.ts';

/**
 * A server that is asked with plain HTTP, without any client of ours.
 *
 * @param reached - whether a handler was asked by the last request, where that can be known.
 */
export function http(
  name: string,
  server: NonNullable<Judge['server']>,
  baseUrl: string,
  send: Send,
  reached?: () => boolean,
): Judge {
  return {
    name,
    server,
    async judge(one: Case): Promise<Verdict | undefined> {
      const isClear = describesSuccess(one.operation);
      if (!isClear && !reached) return undefined;
      try {
        const answer = await exchange(send, baseUrl, withProof(one));
        const outcome = !isClear && reached?.() ? 'accepted' : outcomeOf(answer.status);
        return { outcome, saw: String(answer.status), exchange: answer };
      } catch (error) {
        return { outcome: 'failed', saw: `no answer: ${error}` };
      }
    },
  };
}

/** A mock looks at the form of credentials only. */
export function mock(baseUrl: string): Judge {
  const asked = http('mock', 'mock', baseUrl, steadyFetch);
  return { ...asked, judge: async (one) => (one.wellFormed ? undefined : asked.judge(one)) };
}
