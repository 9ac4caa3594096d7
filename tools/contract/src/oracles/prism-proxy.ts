import { type Case, withCredentials } from '../cases/index.ts';
import { type Exchange, exchange, steadyFetch } from '../wire/exchange.ts';
import { type Oracle, outcomeOf, type Verdict } from './oracle.ts';

/** Where Prism's command line stands before one and the same server. */
interface Proxies {
  /** It runs with `--errors`: it keeps what is invalid from the server, and answers itself where the server breaks the description. */
  readonly strict: string;
  /** It reports what is invalid and lets it through. */
  readonly reporting: string;
}

/** What Prism says of a request, and of the server's answer, standing between the two. */
export function prismProxy(proxies: Proxies): Oracle {
  return {
    name: 'prism proxy',
    server: 'proxy',
    async decide(testCase) {
      const url = isForwarded(testCase) ? proxies.reporting : proxies.strict;
      return verdictOn(testCase, await exchange(steadyFetch, url, withCredentials(testCase)));
    },
  };
}

/**
 * Whether the server is to see a request that is meant to be refused, so that its refusal is judged as well. A body that
 * Prism can't read, or that is null, it would forward as none under the length that it had, and the server would wait for it.
 */
const isForwarded = ({ expect, values }: Case): boolean =>
  expect === 'unauthenticated' || (expect === 'refused' && values !== undefined && values.body?.value !== null);

function verdictOn({ expect, wellFormed }: Case, response: Exchange): Verdict {
  const violations = response.headers.get('sl-violations') ?? '';
  const problem = problemOf(response);
  const saw = [response.status, problem, violations].filter(Boolean).join(' ');
  // However Prism rates it: to an undeclared status it gives a warning.
  if (violations.includes('"location":["response"')) return { outcome: 'failed', saw };
  if (problem !== undefined) return { outcome: PROBLEMS[problem] ?? 'failed', saw };
  if (violations !== '') return { outcome: expect === 'unauthenticated' ? expect : 'refused', saw };
  return { outcome: wellFormed ? outcomeOf(response.status) : 'accepted', saw };
}

/** The name of the problem, where the response is one of Prism's own. */
function problemOf({ headers, body }: Exchange): string | undefined {
  if (headers.get('content-type') !== 'application/problem+json') return undefined;
  return /"type":"https:\/\/stoplight\.io\/prism\/errors#(\w+)"/.exec(body)?.[1];
}

const PROBLEMS: Readonly<Record<string, Verdict['outcome']>> = {
  NO_PATH_MATCHED_ERROR: 'no such path',
  NO_METHOD_MATCHED_ERROR: 'no such method',
  UNAUTHORIZED: 'unauthenticated',
  UNPROCESSABLE_ENTITY: 'refused',
  INVALID_CONTENT_TYPE: 'refused',
};
