import { request as nodeRequest } from 'node:http';
import conscentDocument from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { unwrap } from '@rollcall/sandbox-control';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationsOf } from '../src/description/document.ts';
import { Faults } from '../src/faults/faults.ts';
import { type Listening, startSandbox } from '../src/index.ts';
import { HERE, steering } from './control/steering.ts';
import { CHEAP } from './support/world.ts';

const at = (name: string) => ({ 'X-Sandbox-Fault': name });

describe('a fault that is set', () => {
  test('is applied as often as it says, then never again', async () => {
    const { control, register } = await steering({ isolate: true });
    const set = unwrap(await control.addFault({ body: { status: 429, retryAfter: 7, count: 2 } }));
    expect(set).toMatchObject({ applied: 0, fault: { status: 429, retryAfter: 7, count: 2 } });
    const answers = [await register(), await register(), await register()];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 201]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    expect(answers[0]?.headers.get('content-type')).toBe('application/problem+json');
    expect(unwrap(await control.listFaults({}))).toEqual([]);
  });

  test('is about the API and the operation that it names, and stores nothing', async () => {
    const { control, register, pcxpay, conscent } = await steering({ seed: {} });
    await control.addFault({ body: { api: 'conscent', operationId: 'registerUser', status: 401 } });
    // This operation has the same id.
    const member = { email: 'm@example.com', fname: 'A', lname: 'B', password: 'walnut-Ferry-kite-58' };
    expect(await pcxpay.registerUser({ body: member })).toMatchObject({ status: 201 });
    const update = { query: { userId: '66f1c0de5a7b4c3d2e1f0a9b' }, body: { gender: 'MALE' as const } };
    expect(await conscent.updateUser(update)).toMatchObject({ status: 200 });
    expect((await register()).status).toBe(401);
    expect((await control.removeFaults({})).status).toBe(204);
    expect((await register()).status).toBe(201);
  });

  test('answers with the example that the description gives, or the one that is named', async () => {
    const { control, conscent } = await steering();
    const examples = operationsOf(conscentDocument)[0]?.responses['400']?.content?.['application/json']?.examples;
    const [first, second] = Object.values(examples ?? {}).map(({ value }) => value);
    const [, name = ''] = Object.keys(examples ?? {});
    const body = { firstName: 'A', email: 'a@example.com' };
    await control.addFault({ body: { status: 400, count: 1 } });
    expect(await conscent.registerUser({ body })).toMatchObject({ status: 400, body: first });
    await control.addFault({ body: { api: 'conscent', operationId: 'registerUser', status: 400, example: name } });
    expect(await conscent.registerUser({ body })).toMatchObject({ status: 400, body: second });
  });

  test('does not happen to an operation that declares no such answer', async () => {
    const { control, register, cl2c } = await steering({ isolate: true });
    await control.addFault({ body: { status: 404 } });
    // ConsCent's update declares 404, its registration does not.
    expect((await register()).status).toBe(201);
    const user = { firstName: 'A', lastName: 'B', email: 'a@example.com', userName: 'a', phoneNumber: '1' };
    expect(await cl2c.createUser({ body: user })).toMatchObject({ status: 200 });
  });

  test.each([
    [{ count: 1 }, 'one at least of latency'],
    [{ reset: true as const, status: 500 }, 'After a reset there is no answer'],
    [{ latency: 1, retryAfter: 1 }, 'about a status'],
    [{ api: 'acme', status: 429 }, 'no API of this name'],
    [{ api: 'conscent', operationId: 'createUser', status: 429 }, 'no operation of this id'],
    [{ api: 'cl2c', status: 418 }, 'What can be answered: 200, 400, 401, 429, 503.'],
    [{ api: 'conscent', status: 400, example: 'nowhere' }, 'has an example of this name'],
  ])('is refused if it could never happen: %j', async (body, says) => {
    const { control } = await steering();
    expect(await control.addFault({ body })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(says) },
    });
    expect(unwrap(await control.listFaults({}))).toEqual([]);
  });

  test('comes as often as chance lets it', () => {
    const numbers = [0.05, 0.5, 0.09, 0.1];
    const faults = new Faults(() => numbers.shift() ?? 1);
    const [operation] = operationsOf(conscentDocument);
    faults.add({ latency: 1, probability: 0.1 });
    const taken = Array.from({ length: 4 }, () => operation && faults.take({ api: 'conscent', operation }));
    expect(taken.map((fault) => fault !== undefined)).toEqual([true, false, true, false]);
  });

  test('is one of a hundred at most', async () => {
    const { control } = await steering();
    for (let count = 0; count < 100; count++) await control.addFault({ body: { latency: 1 } });
    expect(await control.addFault({ body: { latency: 1 } })).toMatchObject({ status: 400 });
  });
});

describe('X-Sandbox-Fault', () => {
  test('is about its own request, whatever else is sent at the same time', async () => {
    const { register } = await steering({ isolate: true });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => register(index % 2 ? at('status=503, retryAfter=3') : {})),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index % 2 ? 503 : 201)));
    expect(answers[1]?.headers.get('retry-after')).toBe('3');
  });

  test.each([
    ['status=429, count=2', 'leave out api, operationId and count'],
    ['status=abc', 'status'],
    ['colour=red', 'colour'],
    ['status=404', 'No operation declares the status 404'],
    ['', 'unknown'],
  ])('is refused if it means nothing: %j', async (header, says) => {
    const { register } = await steering();
    const answer = await register(at(header));
    const { detail } = (await answer.json()) as { detail: string };
    expect([answer.status, detail]).toEqual([400, expect.stringContaining('X-Sandbox-Fault: ')]);
    if (header !== '') expect(detail).toContain(says);
  });

  test('leaves alone what is about no operation', async () => {
    const { app } = await steering();
    expect((await app.request(`${HERE}/conscent/nowhere`, { headers: at('status=429') })).status).toBe(404);
  });
});

describe('on the network', () => {
  let sandbox: Listening;
  beforeAll(async () => {
    sandbox = await startSandbox({ isolate: true, passwords: CHEAP });
  });
  afterAll(() => sandbox.close());

  /** When what arrived, or how it failed. */
  function send(header: string): Promise<{ status?: number; error?: string; pieces: number; text: string }> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', 'X-Sandbox-Fault': header };
      const sent = nodeRequest(`${sandbox.url}/pcxpay/v1/users/register`, { method: 'POST', headers }, (response) => {
        let [text, pieces] = ['', 0];
        response.on('data', (chunk) => {
          text += chunk;
          pieces++;
        });
        response.on('end', () =>
          resolve({ ...(response.statusCode && { status: response.statusCode }), pieces, text }),
        );
      });
      sent.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? '', pieces: 0, text: '' }));
      sent.end('{"email":"a@example.com","fname":"A","lname":"B","password":"walnut-Ferry-kite-58"}');
    });
  }

  test('a connection is reset', async () => {
    expect(await send('reset')).toMatchObject({ error: 'ECONNRESET' });
  });

  test('an answer is late', async () => {
    const start = performance.now();
    expect(await send('latency=300')).toMatchObject({ status: 201 });
    // Timers may be a millisecond early.
    expect(performance.now() - start).toBeGreaterThan(298);
  });

  test('a body comes piece by piece, and whole', async () => {
    const slow = await send('slowBody=300');
    expect([slow.status, slow.pieces > 3, JSON.parse(slow.text).message]).toEqual([
      201,
      true,
      'User registered successfully',
    ]);
  });
});
