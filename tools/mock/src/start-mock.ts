import { otherMethodAt } from '@rollcall/openapi/other-methods';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { forPrism } from './for-prism.ts';
import { loadSpec } from './load-spec.ts';

/** A spec: the path of its file, or the parsed document. */
export type Spec = string | object;

export interface MockOptions {
  /** `0`, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on; only this machine by default. */
  readonly host?: string;
  /** Answers preflight requests, so that pages from elsewhere may call the mock. */
  readonly cors?: boolean;
}

/** A mock that is listening. */
export interface Mock {
  /** Without a trailing slash: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Goes on with another spec at the same address. When that spec can't be read, it throws and nothing changes. */
  reload(spec: Spec): Promise<void>;
  /** Stops listening. A request that has no answer yet loses its connection. */
  close(): Promise<void>;
}

/**
 * Starts Prism in this process. It answers with the spec's examples, and refuses what breaks the spec with the declared
 * 400 or 401; the header `sl-violations` of an answer says why. Credentials are checked for form, never compared.
 *
 * @throws Error if the spec can't be read, or the port is taken.
 *
 * @example
 * const mock = await startMock('specs/club/openapi.yaml');
 * await fetch(`${mock.url}/members`, { method: 'POST' }); // 401
 * await mock.close();
 */
export async function startMock(spec: Spec, options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', cors = false } = options;
  const operations = await readOperations(spec);
  const server = createServer(operations, { cors, components: { logger: silent }, config: mocking });
  const url = await server.listen(port, host).catch((message: string) => {
    throw new Error(message);
  });
  return {
    url,
    // Prism looks every request up in this array.
    reload: async (changed) => void operations.splice(0, Infinity, ...(await readOperations(changed))),
    close: () => server.close(),
  };
}

type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;

async function readOperations(spec: Spec): Promise<Operations> {
  const document = typeof spec === 'string' ? await loadSpec(spec) : spec;
  // Prism writes into the document that it is given.
  const operations = (await getHttpOperationsFromSpec(forPrism(document))).map((operation) => {
    const other = otherMethodAt(operation.path);
    return other ? { ...operation, path: other.path, method: other.method.toLowerCase() } : operation;
  });
  if (operations.length === 0) throw new Error('The spec declares no operation.');
  return operations;
}

const mocking = {
  isProxy: false,
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false, ignoreExamples: false },
} as const;

// Prism logs whole requests: passwords, credentials and all.
type Logger = Parameters<typeof createServer>[1]['components']['logger'];
const ignore = () => {};
const silent = {
  ...{ trace: ignore, debug: ignore, info: ignore, success: ignore, warn: ignore, error: ignore, fatal: ignore },
  child: () => silent,
} as unknown as Logger;
