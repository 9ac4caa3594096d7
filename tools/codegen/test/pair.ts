import { type Generated, generated } from './generated.ts';

type Call = (input?: object) => Promise<any>;

interface Pair {
  /** What the client makes of an answer. */
  readonly receive: (body: BodyInit | null, contentType: string, status?: number) => Promise<any>;
  /** What the client sends. */
  readonly send: (input: object) => Promise<Request>;
  /** What the handler is given of a request. */
  readonly serve: (body: BodyInit, contentType: string) => Promise<{ status: number; given: any }>;
  /** The answer that goes out where a handler gives this one. */
  readonly answer: (result: object) => Promise<Response>;
}

/** Client and server of a package with one operation. */
export async function pairOf({ load }: Generated, validate = false): Promise<Pair> {
  const [{ createClubClient }, { createServer }, { operations }, { clubValidation }] = await Promise.all(
    ['client.ts', 'server.ts', 'operations.ts', 'validation.js'].map(load),
  );
  const [id = ''] = Object.keys(operations);
  const { method, path } = operations[id];
  const options = { apiUrl: 'https://club.example.com', retry: false, ...(validate && { validate: clubValidation }) };
  const client = (fetch: (url: string, init: RequestInit) => Promise<Response>): Call =>
    createClubClient({ ...options, fetch, invalidResponse: 'throw' })[id];
  const request = async (handler: (input: any) => object, init: RequestInit = {}) =>
    createServer({ [id]: handler }, { onViolation: () => {} }).request(path, { method, ...init });
  return {
    receive: (body, contentType, status = 200) =>
      client(async () => new Response(body, { status, headers: { 'content-type': contentType } }))(),
    send: async (input) => {
      let sent: Request | undefined;
      await client(async (url, init) => {
        sent = new Request(url, init);
        return new Response(null, { status: 204 });
      })(input);
      return sent as Request;
    },
    serve: async (body, contentType) => {
      let given: any;
      const handler = (input: any) => {
        given = input;
        return { status: 204 };
      };
      const { status } = await request(handler, { body, headers: { 'content-type': contentType } });
      return { status, given };
    },
    answer: (result) => request(() => result),
  };
}

/** A package with one operation, with this content in its request or its response. */
export const withContent = (where: 'request' | 'response', content: object) =>
  generated({
    paths: {
      '/x': {
        post: {
          operationId: 'sendIt',
          ...(where === 'request' && { requestBody: { required: true, content } }),
          responses:
            where === 'request' ? { 204: { description: 'Taken.' } } : { 200: { description: 'It.', content } },
        },
      },
    },
  });
