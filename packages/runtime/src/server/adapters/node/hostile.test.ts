/** `HOSTILE=100000` sends as many requests. */
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { portOf } from '../../../../test/adapters.ts';
import { type HostileRequest, hostileRequest, randomOf } from '../../../../test/hostile-requests.ts';
import { compile, parameter } from '../../../../test/one-operation.ts';
import type { Operation } from '../../../operation.ts';
import { safeEqual } from '../../safe-equal.ts';
import { createServer as createApi } from '../fetch/create-server.ts';
import { nodeListener } from './index.ts';

const COUNT = Number(process.env.HOSTILE ?? 2000);
const SEED = Number(process.env.HOSTILE_SEED ?? 14);
const LANES = 24;

const json = { '200': { content: ['application/json'] } };
const common = { responses: json, security: [{ basic: [] }], retry: 'never' } as const;
const operations = {
  lend: {
    ...common,
    id: 'lend',
    method: 'POST',
    path: '/loans',
    parameters: [],
    body: {
      required: true,
      content: {
        'application/json': {},
        'multipart/form-data': { fields: { note: { required: true, shape: { type: ['string'] } } } },
      },
    },
  },
  read: {
    ...common,
    id: 'read',
    method: 'GET',
    path: '/books/{isbn}',
    parameters: [
      parameter({ name: 'isbn', in: 'path', required: true, shape: { type: ['string'] } }),
      parameter({ name: 'page', in: 'query', shape: { type: ['integer'] } }),
      parameter({ name: 'tag', in: 'query', shape: { type: ['array'], items: { type: ['string'] } } }),
    ],
  },
  smuggled: { ...common, id: 'smuggled', method: 'GET', path: '/smuggled', parameters: [] },
} satisfies Record<string, Operation>;

const text = { type: 'string', maxLength: 100 };
const loan = {
  type: 'object',
  required: ['isbn', 'days'],
  properties: { isbn: text, days: { type: 'integer', minimum: 1, maximum: 99 } },
};
const responses = {};
const validation = {
  lend: {
    body: {
      'application/json': compile(loan),
      'multipart/form-data': compile({ type: 'object', required: ['note'], properties: { note: text } }),
    },
    responses,
  },
  read: {
    path: compile({ type: 'object', required: ['isbn'], properties: { isbn: text } }),
    query: compile({ type: 'object', properties: { page: { type: 'integer' }, tag: { type: 'array', items: text } } }),
    responses,
  },
  smuggled: { responses },
};

interface Given {
  readonly body?: { readonly isbn?: unknown; readonly days?: unknown; readonly note?: unknown };
  readonly path: { readonly isbn?: unknown };
  readonly query: { readonly page?: unknown };
}
const isShort = (value: unknown): boolean => typeof value === 'string' && [...value].length <= 100;

async function serve() {
  const seen = { wrong: [] as unknown[], errors: [] as unknown[], smuggled: 0, reached: 0 };
  const answer = (isRight: boolean, given: unknown) => {
    seen.reached++;
    if (!isRight) seen.wrong.push(given);
    return { status: 200, body: {} };
  };
  const api = createApi(
    {
      api: { name: 'library', servers: [], securitySchemes: { basic: { type: 'http', scheme: 'basic' } as const } },
      operations,
      validation,
    },
    {
      lend: ({ body }: Given) =>
        answer(isShort(body?.note) || (isShort(body?.isbn) && Number.isInteger(body?.days)), body),
      read: ({ path, query }: Given) =>
        answer(isShort(path.isbn) && /^(?:number|undefined)$/.test(typeof query.page), path),
      smuggled: () => {
        seen.smuggled++;
        return { status: 200, body: {} };
      },
    },
    {
      authenticate: {
        basic: ({ username, password }) => username === 'ada' && safeEqual(password, 'secret') && { username },
      },
      maxBodyBytes: 64_000,
      onError: (error) => seen.errors.push(error),
      onViolation: (violation) => seen.errors.push(violation),
    },
  );
  const server = createServer(
    { requestTimeout: 2000, headersTimeout: 2000, connectionsCheckingInterval: 200 },
    nodeListener(api),
  );
  onTestFinished(() => server.close().closeAllConnections());
  return { port: await portOf(server), seen };
}

/** Sends one, says that no more is to come, and resolves to everything that is answered until the connection ends. */
function send(port: number, { pieces }: HostileRequest): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk;
    });
    // A connection may be reset while it is written to.
    socket
      .on('error', () => {})
      .on('close', () => resolve(received))
      .on('end', () => socket.end());
    const write = async () => {
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) await wait(3);
        socket.write(piece);
      }
      socket.end();
    };
    socket.on('connect', () => void write());
  });
}

/** The answers in what was received: status, media type and body. */
function answersIn(received: string): { status: number; type: string | undefined; body: string }[] {
  const answers = [];
  // Node ends its own answers to what lacks a host so.
  for (let rest = received.replace(/(?<=^transfer-encoding: chunked\r\n\r\n)0\r\n\r\n/gim, ''); rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n');
    const head = rest.slice(0, end);
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    answers.push({
      status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]),
      type: /^content-type: (.*)$/im.exec(head)?.[1],
      body,
    });
    rest = end < 0 ? '' : rest.slice(end + 4 + length);
  }
  return answers;
}

/** What is declared, and what stands for faults of a request that belong to no operation or are answered by Node itself. */
const ALLOWED = new Set([100, 200, 204, 400, 401, 404, 405, 408, 413, 415, 417, 431]);
const JSON_TYPE = /^application\/(?:problem\+)?json$/;

function isInContract({ status, type, body }: ReturnType<typeof answersIn>[number]): boolean {
  if (!ALLOWED.has(status)) return false;
  if (body === '') return type === undefined;
  return JSON_TYPE.test(type ?? '') && typeof JSON.parse(body) === 'object';
}

/** Bytes of the heap after what can be freed was freed. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe(`${COUNT} hostile requests`, () => {
  it('are answered within the contract, reach no handler that they should not, and leave nothing behind', async () => {
    const { port, seen } = await serve();
    const random = randomOf(SEED);
    const outside: unknown[] = [];
    const statuses = new Map<number, number>();
    let left = COUNT;
    const lane = async (): Promise<void> => {
      while (left-- > 0) {
        const request = hostileRequest(random);
        const received = await send(port, request);
        for (const answer of answersIn(received)) {
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (!isInContract(answer))
            outside.push({
              kind: request.kind,
              answer,
              sent: request.pieces.map((piece) => String.fromCharCode(...piece.slice(0, 500))),
            });
        }
      }
    };
    const lanes = () => Promise.all(Array.from({ length: LANES }, lane));
    // The first ones have everything loaded and compiled.
    left = Math.ceil(COUNT / 10);
    await lanes();
    const before = heap();
    left = COUNT - Math.ceil(COUNT / 10);
    await lanes();
    expect(outside).toEqual([]);
    expect(seen).toMatchObject({ wrong: [], errors: [], smuggled: 0 });
    // The requests are such that each of these answers has a cause among them.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 413, 415, 431]));
    expect(seen.reached).toBeGreaterThan(COUNT / 100);
    expect(heap() - before).toBeLessThan(8 * 1_048_576);
  }, 1_800_000);
});
