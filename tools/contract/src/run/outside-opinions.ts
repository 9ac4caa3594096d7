import type { JsonObject } from '@rollcall/openapi/json';
import { createContext } from '../cases/index.ts';
import type { Secrets } from '../cases/secrets.ts';
import { client, sparing } from '../oracles/client.ts';
import { http } from '../oracles/http.ts';
import { seconded } from '../oracles/openapi-backend.ts';
import { startProxy } from '../oracles/outside/prism-proxy.ts';
import { prismProxy } from '../oracles/prism-proxy.ts';
import type { Subject } from '../oracles/subject.ts';
import { type Send, steadyFetch } from '../wire/exchange.ts';
import type { Failure } from './failure.ts';
import { runOperations } from './run-operations.ts';

interface Asked {
  /** The description in one piece. */
  readonly document: object;
  /** The file that it is in. */
  readonly file: string;
  /** The server's address for this API. */
  readonly baseUrl: string;
  /** What the server knows, by security scheme. */
  readonly secrets?: Secrets;
  /** The operations to ask about. Default: all. */
  readonly only?: readonly string[];
  /** Makes the package's client, which talks to the server as well then. */
  readonly createClient?: Subject['createClient'];
  /** How the server is reached without Prism; over the network by default. */
  readonly send?: Send;
}

interface Opinions {
  /** How many cases there were. */
  readonly cases: number;
  /** Everything that an outsider says otherwise than the kit, and is not known to. */
  readonly objections: readonly Failure[];
  /** How often each waiver was needed. */
  readonly waived: ReadonlyMap<string, number>;
}

/**
 * Holds a server against programs that share nothing with ours: every case of the kit goes to it, where openapi-backend looks
 * at each response; and once more through Prism's command line, every case that is meant as valid and one of each constraint
 * that a request can break.
 *
 * @example
 * const { objections } = await outsideOpinions({ document, file, baseUrl: 'http://127.0.0.1:4080/v1' });
 */
export async function outsideOpinions({
  document,
  file,
  baseUrl,
  secrets,
  only,
  createClient,
  send = steadyFetch,
}: Asked): Promise<Opinions> {
  const context = createContext(document as JsonObject, { secrets, only });
  const started = await Promise.allSettled(
    [true, false].map((errors) => startProxy({ document: file, upstream: baseUrl, errors })),
  );
  const proxies = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  try {
    const [strict, reporting] = proxies;
    if (!strict || !reporting) throw new Error(`Prism can't stand before ${baseUrl}: ${reasonOf(started)}`);
    const oracles = [
      seconded(context, http('server', 'remote', baseUrl, send)),
      ...(createClient ? [client('client', context, createClient, { server: 'remote', baseUrl, send })] : []),
      sparing(prismProxy({ strict: strict.url, reporting: reporting.url })),
    ];
    const results = await runOperations(context, oracles, [], { baseUrl, stateful: true });
    return {
      cases: results.reduce((sum, { cases }) => sum + cases, 0),
      objections: results.flatMap(({ failures }) => failures),
      waived: new Map(results.flatMap(({ waived }) => [...waived])),
    };
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.close()));
  }
}

const reasonOf = (results: readonly PromiseSettledResult<unknown>[]): string =>
  results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : [])).join('; ');
