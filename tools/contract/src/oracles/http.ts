import { type Case, withCredentials } from '../cases/index.ts';
import { describesSuccess } from '../document/operations.ts';
import { exchange, type Send, steadyFetch } from '../wire/exchange.ts';
import { type Oracle, outcomeOf, type Verdict } from './oracle.ts';

/**
 * A server that is asked with plain HTTP, without any client of ours.
 *
 * @param reached - whether a handler was asked by the last request, where that can be known.
 */
export function http(
  name: string,
  server: NonNullable<Oracle['server']>,
  baseUrl: string,
  send: Send,
  reached?: () => boolean,
): Oracle {
  return {
    name,
    server,
    async decide(testCase: Case): Promise<Verdict | undefined> {
      const isClear = describesSuccess(testCase.operation);
      if (!isClear && !reached) return undefined;
      try {
        const response = await exchange(send, baseUrl, withCredentials(testCase));
        const outcome = !isClear && reached?.() ? 'accepted' : outcomeOf(response.status);
        return { outcome, saw: String(response.status), exchange: response };
      } catch (error) {
        return { outcome: 'failed', saw: `no answer: ${error}`, cause: 'there is no answer' };
      }
    },
  };
}

/** A mock looks at the form of credentials only. */
export function mock(baseUrl: string): Oracle {
  const asked = http('mock', 'mock', baseUrl, steadyFetch);
  return { ...asked, decide: async (testCase) => (testCase.wellFormed ? undefined : asked.decide(testCase)) };
}
