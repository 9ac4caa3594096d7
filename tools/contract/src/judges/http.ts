import { type Case, withProof } from '../cases/index.ts';
import { exchange, type Send, steadyFetch } from '../exchange.ts';
import { type Judge, outcomeOf, type Verdict } from './judge.ts';

/** A server that is asked with plain HTTP, without any client of ours. */
export function http(name: string, server: NonNullable<Judge['server']>, baseUrl: string, send: Send): Judge {
  return {
    name,
    server,
    async judge(one: Case): Promise<Verdict> {
      try {
        const answer = await exchange(send, baseUrl, withProof(one));
        return { outcome: outcomeOf(answer.status), saw: String(answer.status), exchange: answer };
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
