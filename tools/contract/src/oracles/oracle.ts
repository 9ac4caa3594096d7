import type { Case, Expectation } from '../cases/index.ts';
import type { Exchange } from '../wire/exchange.ts';

/** What responds to an oracle's requests in the end. Prism stands before a server as `proxy`; openapi-backend is a library. */
export type Server = 'mock' | 'stub' | 'remote' | 'proxy' | 'openapi-backend';

/** What decides whether a request is treated as the description says. All oracles have to agree. */
export interface Oracle {
  /** As it is shown: `zod`. */
  readonly name: string;
  /** The server that is asked in the end, if one is. */
  readonly server?: Server;
  /** `undefined` if this is not for this oracle to say. */
  decide(testCase: Case): Promise<Verdict | undefined>;
}

export interface Verdict {
  readonly outcome: Expectation | 'failed';
  /** What was seen, in a few words: `400`. */
  readonly saw: string;
  /** Of what failed: the same words wherever it has the same cause. */
  readonly cause?: string;
  /** A secret became known. */
  readonly leaks?: true;
  readonly exchange?: Exchange;
}

/** What a status says has become of a request. */
export function outcomeOf(status: number): Verdict['outcome'] {
  // A redirection is what an operation may have to answer with.
  if (status >= 200 && status < 400) return 'accepted';
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'no such path';
  if (status === 405) return 'no such method';
  return status >= 400 && status < 500 ? 'refused' : 'failed';
}
