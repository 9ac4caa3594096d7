import { describe, expect, test } from 'vitest';
import { type Case, casesOf, createContext } from '../src/cases/index.ts';
import { http } from '../src/oracles/http.ts';
import { explainCase, runCase } from '../src/run/run-case.ts';
import type { Send } from '../src/wire/exchange.ts';
import { parcels } from './parcels.ts';
import { referenceServer } from './reference-server.ts';

const context = createContext(parcels);
const cases = (await Promise.all(context.operations.map((operation) => casesOf(context, operation)))).flat();
const original = referenceServer(context);

async function findingsOf(send: Send, tried: readonly Case[] = cases) {
  const oracle = http('server', 'stub', 'http://parcels.example.com', send);
  const found = [];
  for (const testCase of tried) {
    const result = await runCase(context, [oracle], testCase);
    for (const { check, verdict } of result.findings) {
      found.push({
        operation: testCase.operation.id,
        check: check ?? 'outcome',
        outcome: verdict.outcome,
        testCase,
        result,
      });
    }
  }
  return found;
}

test('the reference server passes', async () => {
  const found = await findingsOf(original);
  const explained = found.map(({ testCase, result }) =>
    explainCase(context, testCase, result, 'http://parcels.example.com'),
  );
  expect(await Promise.all(explained)).toEqual([]);
});

/** Mutates the responses of the reference server. */
const mutation =
  (change: (response: Response, request: Request) => Response | Promise<Response>): Send =>
  async (request) =>
    change(await original(request.clone()), request);
const copy = (
  response: Response,
  init: ResponseInit & { body?: string } = {},
  headers = new Headers(response.headers),
) =>
  new Response(response.status === 204 ? null : (init.body ?? response.body), {
    status: response.status,
    headers,
    ...init,
  });
const without = (response: Response, name: string) => {
  const headers = new Headers(response.headers);
  headers.delete(name);
  return copy(response, {}, headers);
};

function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  return copy(response, {}, headers);
}

describe('a server that', () => {
  const mutations: [name: string, check: string, send: Send][] = [
    ['breaks down at what it refuses', 'outcome', mutation((r) => (r.status === 400 ? copy(r, { status: 500 }) : r))],
    [
      'lets everything through',
      'outcome',
      mutation((r) => (r.status === 400 ? Response.json({}, { status: 200 }) : r)),
    ],
    [
      'refuses everything',
      'outcome',
      mutation((r) => (r.status < 300 ? Response.json({ message: '' }, { status: 400 }) : r)),
    ],
    [
      'asks for no credentials',
      'outcome',
      async (request) => {
        const response = await original(request);
        return response.status === 401 ? Response.json({}, { status: 200 }) : response;
      },
    ],
    [
      'answers with a status of its own',
      'declared-status',
      mutation((r) => (r.status === 400 ? copy(r, { status: 422 }) : r)),
    ],
    ['answers in HTML', 'declared-content-type', mutation((r) => withHeader(r, 'content-type', 'text/html'))],
    ['forgets a header', 'declared-headers', mutation((r) => without(r, 'location'))],
    [
      'sends an invalid header',
      'declared-headers',
      mutation((r) => (r.headers.has('location') ? withHeader(r, 'location', '%zz') : r)),
    ],
    ['sends an invalid body', 'valid-body', mutation((r) => (r.status === 201 ? copy(r, { body: '{"id": 0}' }) : r))],
    ['sends broken JSON', 'valid-body', mutation((r) => (r.status === 201 ? copy(r, { body: '{"id": ' }) : r))],
    [
      'says the PIN again',
      'no-write-only',
      async (request) => {
        const sent = await request.clone().text();
        const response = await original(request);
        const pin = /"pin":"([^"\\]{6,})"/.exec(sent)?.[1];
        return response.status === 201 && pin
          ? Response.json({ id: 1, to: { kind: 'person', name: pin } }, { status: 201, headers: response.headers })
          : response;
      },
    ],
    ['does not say which methods it has', 'allow-header', mutation((r) => without(r, 'allow'))],
    ['does not say how to log in', 'challenge', mutation((r) => without(r, 'www-authenticate'))],
  ];

  test.each(mutations)('%s is found out by %s', async (_, check, send) => {
    const found = await findingsOf(send);
    expect([...new Set(found.map((finding) => finding.check))]).toEqual([check]);
  });

  test('does not answer is found out', async () => {
    const [testCase] = cases;
    const [finding] = await findingsOf(() => Promise.reject(new Error('gone')), testCase ? [testCase] : []);
    expect(finding?.outcome).toBe('failed');
  });
});

describe('what is said about a failure', () => {
  test('names the case, the constraint and everyone’s verdict, and how to see it again', async () => {
    const [finding] = await findingsOf(mutation((r) => (r.status === 400 ? Response.json({}, { status: 200 }) : r)));
    const text =
      finding && (await explainCase(context, finding.testCase, finding.result, 'http://parcels.example.com'));
    expect(text).toMatchInlineSnapshot(`
      "sendParcel refuses a body that lacks to (required)
        breaks     /components/schemas/Parcel/required (to), in the body at its root
        expected   refused
        server  accepted (200)
        ✗ server: accepted, not refused (200)
        curl --include --request POST http://parcels.example.com/parcels --header 'x-depot: OSL' --header 'content-type: application/json' --header 'authorization: Basic dXNlci1sb2dpbjpww6Rzc3dvcmQtbG9naW4=' --data-raw '{"grams":250,"pin":"hidden","tags":["sample"],"sender":{"mail":"ada.brook@example.com"}}'"
    `);
  });
});

describe('a waiver', () => {
  const testCase = cases.find(({ expect }) => expect === 'refused') as Case;
  const lax = http('server', 'stub', 'http://parcels.example.com', () => Response.json({}, { status: 200 }));
  const waiver = { name: 'lax', servers: ['stub'], applies: () => true, reason: 'x', reference: 'x' } as const;

  test('holds what is wrong against nobody', async () => {
    const { findings, waived, needless } = await runCase(context, [lax], testCase, [waiver]);
    expect([findings.length, waived.length, needless.length]).toEqual([0, 1, 0]);
  });

  test('that is not needed is reported', async () => {
    const strict = http('server', 'stub', 'http://parcels.example.com', original);
    const { needless } = await runCase(context, [strict], testCase, [waiver]);
    expect(needless).toEqual([waiver]);
  });
});
