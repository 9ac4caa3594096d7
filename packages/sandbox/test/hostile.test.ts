import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from './hostile/contracts.ts';
import { answersOf, exchange } from './hostile/exchange.ts';
import { judge } from './hostile/judge.ts';
import { bytesOf, type Message, validMessage } from './hostile/message.ts';
import { type MutationName, mutations } from './hostile/mutations.ts';
import { randomOf } from './hostile/random.ts';
import { type SandboxProcess, startProcess } from './support/process.ts';
import { inParallel } from './support/traffic.ts';

const FULL = process.env.SANDBOX_FULL !== undefined;
const REQUESTS = FULL ? 100_000 : 2500;
const SEED = Number(process.env.SANDBOX_SEED_NUMBER ?? 20_260_131);
const LANES = 64;
const MEGABYTE = 1_048_576;

/** A client that breaks off, announces more than it sends, or does not speak HTTP may get no answer. */
const UNANSWERED = new Set<MutationName>([
  'truncate',
  'flipAnywhere',
  'oversize',
  'rechunk',
  'oddHeaders',
  'oddTarget',
]);

let folder: string;
let server: SandboxProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-hostile-'));
  const config = join(folder, 'config.json');
  const limits = { maxBodyBytes: 65_536, requestTimeout: 1000 };
  const passwords = { memory: 8, passes: 1, waiting: LANES };
  writeFileSync(config, JSON.stringify({ limits, passwords, seed: true }));
  server = await startProcess(['--database', join(folder, 'a.sqlite'), '--config', config, '--log-level', 'error']);
}, 60_000);
afterAll(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  readonly index: number;
  readonly mutation: MutationName;
  readonly what: string;
  readonly sent: string;
}

function mutated(index: number): { message: Message; mutation: MutationName } {
  const random = randomOf(SEED + index);
  const contract = random.pick(contracts);
  const mutation = random.pick(Object.keys(mutations) as MutationName[]);
  return { mutation, message: mutations[mutation](validMessage(contract, random), random) };
}

/** Sends one and tells what is wrong with what comes back. */
async function attack(index: number, seen: Map<number, number>): Promise<Finding | undefined> {
  const { message, mutation } = mutated(index);
  const port = Number(new URL(server.url).port);
  const finding = (what: string) => ({
    index,
    mutation,
    what,
    sent: bytesOf(message).toString('latin1').slice(0, 600),
  });
  try {
    const answers = answersOf(await exchange(port, message), message.line.startsWith('HEAD '));
    for (const answer of answers) {
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      const wrong = await judge(message, mutation, answer);
      if (wrong) return finding(wrong);
    }
    return answers.length === 0 && !UNANSWERED.has(mutation) ? finding('did not answer') : undefined;
  } catch (error) {
    return finding(String(error));
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

describe(`${REQUESTS} requests that were tampered with`, () => {
  test('are answered within the contract, by a server that stays up', {
    timeout: FULL ? 3_600_000 : 90_000,
  }, async () => {
    const seen = new Map<number, number>();
    const findings: Finding[] = [];
    const memory: number[] = [];
    const start = performance.now();
    await inParallel(REQUESTS, LANES, async (index) => {
      const finding = await attack(index, seen);
      if (finding) findings.push(finding);
      if (index % (REQUESTS / 100) === 0) memory.push(server.memory() ?? 0);
    });
    const seconds = (performance.now() - start) / 1000;
    const early = median(memory.slice(30, 40));
    const late = median(memory.slice(-10));
    if (FULL) {
      const statuses = [...seen].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
      const megabytes = [early, late].map((bytes) => Math.round(bytes / MEGABYTE));
      process.stdout.write(
        `${REQUESTS} in ${seconds.toFixed(0)} s; ${statuses.join(', ')}; memory ${megabytes.join(' → ')} MB\n`,
      );
    }
    expect(findings.slice(0, 10)).toEqual([]);
    expect(server.log()).toBe('');
    // Every kind of answer has been provoked, or the attack is none.
    expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 404, 405, 413, 431]));
    expect(late - early).toBeLessThan(64 * MEGABYTE);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  test('and never end are cut off with 408', { timeout: 30_000 }, async () => {
    const contract = contracts.find(({ id }) => id === 'pcxpay registerUser');
    if (!contract) throw new Error('no such operation');
    const message = validMessage(contract, randomOf(1));
    const unfinished = { ...message, headers: { ...message.headers, 'content-length': '1000' } };
    const [answer] = answersOf(await exchange(Number(new URL(server.url).port), unfinished), false);
    expect(answer).toMatchObject({ status: 408, contentType: 'application/problem+json' });
  });
});
