import type { Generated } from './generated.ts';

/** What a generated client and a generated server of one API say to each other, without a network between them. */
interface Conversation {
  readonly client: any;
  /** The server alone, for requests that no generated client writes. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What the handlers were given, call by call. */
  readonly received: any[];
  /** What the server reported of its own handlers. */
  readonly violations: unknown[];
}

/** Connects the two; `answers` holds what each handler answers. */
export async function conversation(
  { load }: Generated,
  answers: Readonly<Record<string, object>>,
): Promise<Conversation> {
  const [{ createServer }, { createClubClient }] = [await load('server.ts'), await load('client.ts')];
  const received: unknown[] = [];
  const violations: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      (input: unknown) => {
        received.push(input);
        return answer;
      },
    ]),
  );
  const server = createServer(handlers, {
    authenticate: {},
    onViolation: (violation: unknown) => violations.push(violation),
  });
  const client = createClubClient({
    apiUrl: 'https://example.com',
    retry: false,
    fetch: async (url: string, init: RequestInit) => server.fetch(new Request(url, init)),
  });
  return { client, fetch: async (request) => server.fetch(request), received, violations };
}
