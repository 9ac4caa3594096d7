/** Calls of every kind, for a platform that has less than Node: `environments.test.ts` bundles and runs them. */
import { limitBody, RollcallError } from '../src/client/index.ts';
import { createClient } from '../src/client/internal.ts';
import type { AnySchema } from '../src/validation/schema.ts';
import type { ClubClient, ClubOptions } from './club/client.ts';
import { api, table } from './club/operations.ts';

const auth: ClubOptions['auth'] = { queryKey: 'k', sso: 't', basicAuth: { username: 'ada', password: 'päss' } };
const path = { id: '1' };
const ada = { id: '1', name: 'Ada' };
const body = { cents: 5 };

interface Sent extends RequestInit {
  readonly url: string;
  readonly headers: Record<string, string>;
}
type Answer = Response | ((init: RequestInit) => Promise<Response>);

/** A client whose server gives these answers in turn, and what it was sent. */
function club(answers: readonly Answer[], options: ClubOptions = {}): { client: ClubClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push({ ...init, url } as Sent);
    return typeof answer === 'function' ? answer(init) : (answer as Response);
  };
  const client = createClient<ClubClient>(api, table, { fetch, auth, retry: { baseDelay: 1 }, ...options });
  return { client, sent };
}

function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

/** Answers when it is told to stop, as `fetch` does. */
const silent: Answer = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('fetch was stopped'))));

async function errorOf(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => new Error('the call succeeded'),
    (error: Error) => error,
  );
}

async function memberOf(client: ClubClient, signal?: AbortSignal): Promise<unknown[]> {
  const result = await client.getMember({ path }, { signal });
  return [result.status, result.ok && 'name' in result.body && result.body.name];
}

/** The error of a call that is aborted after `milliseconds`, and how often it was sent. */
async function aborted(answer: Answer, milliseconds?: number): Promise<unknown[]> {
  const caller = new AbortController();
  const { client, sent } = club([answer], { retry: { baseDelay: 6e8, maxDelay: 2e9 } });
  if (milliseconds === undefined) caller.abort();
  else setTimeout(() => caller.abort(), milliseconds);
  const error = await errorOf(client.getMember({ path }, { signal: caller.signal }));
  return [error.name, sent.length];
}

async function timedOut(): Promise<unknown[]> {
  const { client, sent } = club([silent], { timeout: 5, retry: false });
  return [(await errorOf(client.getMember({ path }))).name, sent.length];
}

async function retried(): Promise<unknown[]> {
  const { client, sent } = club([json(503, {}), json(200, ada)]);
  return [(await client.getMember({ path })).status, sent.length];
}

async function keys(): Promise<unknown[]> {
  const { client, sent } = club([json(201, { receipt: 'a' })]);
  await client.payFee({ body });
  await client.payFee({ body });
  const [first = '', second] = sent.map(({ headers }) => headers['idempotency-key']);
  const digits = /^[0-9a-f]*/.exec(first)?.[0].length;
  return [`${digits} of ${first.length} hexadecimal digits`, first === second ? 'the same' : 'another with every call'];
}

async function form(): Promise<unknown[]> {
  const { client, sent } = club([new Response(null, { status: 201 })]);
  await client.uploadPicture({ body: { file: new File(['x'], 'a.txt') } });
  const [{ body, headers }] = sent as [Sent];
  const text = await (body as Blob).text();
  const type = headers['content-type']?.split(';')[0];
  return [type, /name="(\w+)"/.exec(text)?.[1], /filename="([\w.]+)"/.exec(text)?.[1]];
}

async function bytes(): Promise<unknown[]> {
  const { client, sent } = club([new Response(null, { status: 204 })]);
  const { status } = await client.putBackup({ body: new Blob(['PK']) });
  return [status, sent[0]?.body?.constructor.name];
}

async function blob(): Promise<unknown[]> {
  const zip = new Response('zip', { headers: { 'content-type': 'application/zip' } });
  const { status, body } = await club([zip]).client.getBackup();
  return [status, await (body as Blob).text()];
}

async function basic(): Promise<unknown> {
  const { client, sent } = club([json(200, { data: { results: [], next: null } })]);
  await client.listMembers();
  return sent[0]?.headers.authorization;
}

async function validated(): Promise<unknown[]> {
  const schema: AnySchema = {
    '~standard': {
      version: 1,
      vendor: 'rollcall',
      validate: () => ({ issues: [{ message: 'must be string', path: ['name'] }] }),
    },
  };
  const validate = { payFee: { body: { 'application/json': schema }, responses: {} } };
  const error = await errorOf(club([json(201, {})], { validate }).client.payFee({ body }));
  return [error.name, error.message.split(': ').at(-1)];
}

async function pages(): Promise<string[]> {
  const page = (name: string, next: string | null) => json(200, { data: { results: [{ id: '1', name }], next } });
  const names: string[] = [];
  const { client } = club([page('Ada', '?page=2'), page('Bo', null)]);
  for await (const member of client.listMembers.pages()) names.push(member.name);
  return names;
}

async function unread(): Promise<unknown[]> {
  const { client, sent } = club([json(200, {})]);
  const error = await errorOf(client.getBackup.stream());
  return [error.name, error.message, sent.length, ...(error instanceof RollcallError ? [] : ['no RollcallError'])];
}

export async function run(): Promise<string> {
  const limited = (answer: Response, limit: number) => club([answer], { middleware: [limitBody(limit)] }).client;
  const silentClub = club([json(200, ada)]).client;
  return JSON.stringify({
    plain: await memberOf(silentClub),
    withSignal: await memberOf(silentClub, new AbortController().signal),
    abortedBefore: await aborted(silent),
    abortedInFlight: await aborted(silent, 5),
    abortedWhileWaiting: await aborted(json(503, {}), 5),
    timedOut: await timedOut(),
    retried: await retried(),
    keys: await keys(),
    form: await form(),
    bytes: await bytes(),
    blob: await blob(),
    basic: await basic(),
    validated: await validated(),
    pages: await pages(),
    withinLimit: await memberOf(limited(json(200, ada), 100)),
    beyondLimit: (await errorOf(memberOf(limited(json(200, ada), 5)))).name,
    emptyWithinLimit: (await limited(new Response(null, { status: 204 }), 5).putBackup({ body: new Blob() })).status,
    unread: await unread(),
  });
}
