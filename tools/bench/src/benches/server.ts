import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { load } from '../load.ts';
import { type Measured, measure, median, ratio, type Subject } from '../measure.ts';
import { environment } from '../process.ts';
import type { Report, Row } from '../report.ts';
import { path, request } from '../servers/exchange.ts';
import type { Bench } from './bench.ts';

const STUB = 'generated stub';
const HONO = 'Hono, validates nothing';
const FASTIFY = 'Fastify, ajv both ways';
/** The files of `servers/`, by what they are. */
const SERVERS = {
  [STUB]: 'stub',
  [HONO]: 'hono',
  [FASTIFY]: 'fastify',
  'orval, Hono and zod': 'orval',
  Prism: 'prism',
};

const WARM_UP = 2500;
const SLICE = 400;
/** Short slices, many of them: whatever else runs on the machine then disturbs all servers alike. */
const SLICES = 8;

/** The generated server stub against servers that check less, or do it otherwise. */
export const server: Bench = async ({ rounds, progress }) => {
  const servers: Server[] = [];
  try {
    for (const [name, file] of Object.entries(SERVERS)) {
      progress(`warming up: ${name}`);
      servers.push(await startServer(name, file));
      await servers.at(-1)?.run(WARM_UP);
    }
    const cpu = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
    const subjects = servers.map(
      ({ name, run }): Subject => ({
        name,
        async run() {
          const cost = await run(SLICE);
          cpu.get(name)?.push(cost.cpu);
          return cost;
        },
      }),
    );
    const wall = await measure(subjects, rounds * SLICES, progress);
    return reportOf(wall, (name) => cpuOf(cpu.get(name) ?? []), rounds);
  } finally {
    for (const { child } of servers) child.kill();
  }
};

interface Server {
  readonly name: string;
  readonly child: ChildProcess;
  /** Resolves to the cost of a request, in milliseconds. */
  run(milliseconds: number): Promise<{ wall: number; cpu: number }>;
}

async function startServer(name: string, file: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, '../servers/host.ts'), [file], { env: environment(), stdio: 'inherit' });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start.`)));
  const [url] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => {});
  const cpu = async () => {
    child.send('');
    const [{ user, system }] = await once(child, 'message');
    return (user + system) / 1000;
  };
  const exchange = { ...request, url: `${url}${path}`, status: 201 };
  return {
    name,
    child,
    async run(milliseconds) {
      const before = await cpu();
      const { wall, requests } = await load(exchange, milliseconds);
      return { wall: wall / requests, cpu: ((await cpu()) - before) / requests };
    },
  };
}

/** CPU times as if they were wall times: a server says them to the microsecond, so they need no mean. */
const cpuOf = (rounds: readonly number[]): Measured => ({ rounds, wall: median(rounds) });

type Of = (name: string) => Measured;

function reportOf(wall: Of, cpu: Of, rounds: number): Report {
  const rowOf = (what: string, against?: string, aim?: number): Row => ({
    what,
    wall: wall(what).wall,
    cpu: cpu(what).wall,
    perSecond: 1000 / wall(what).wall,
    ...(against && { against, ratio: ratio(wall(what), wall(against)), cpuRatio: ratio(cpu(what), cpu(against)) }),
    ...(aim && { aim, aimOf: 'cpu' as const }),
  });
  const others = Object.keys(SERVERS).filter((name) => name !== STUB && name !== HONO);
  return {
    title: 'A registration over HTTP',
    rows: [
      rowOf(HONO),
      { ...rowOf(STUB, HONO, 1.2), ours: true },
      { ...rowOf(STUB, FASTIFY, 1), ours: true },
      ...others.map((name) => rowOf(name, HONO)),
    ],
    notes: [
      `Medians of ${rounds * SLICES} slices of ${SLICE} ms, in each of which every server runs in turn; a ratio is the median of the slices' ratios.`,
      'CPU: user and system time of the server process per request. The aims are for this figure, because other work on the machine disturbs it less.',
      'Every server is a separate Node process, called over 8 loopback connections with the same valid request and response.',
      'The stub checks Basic credentials, the request and the response; Fastify the request and the response; orval the request; Prism the request and that credentials are present.',
    ],
  };
}
