import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { load } from '../load.ts';
import { type Measured, measure, median, ratio, type Subject } from '../measure.ts';
import { environment } from '../process.ts';
import type { Report, Row } from '../report.ts';
import { others, registration } from '../servers/exchange.ts';
import type { Bench } from './bench.ts';

const STUB = 'generated stub, fetch';
const NODE = 'generated stub, node:http';
const HONO = 'Hono, validates nothing';
const FASTIFY = 'Fastify, ajv both ways';
/** The files of `servers/`, by what they are. */
const SERVERS = {
  [NODE]: 'node',
  [STUB]: 'stub',
  [HONO]: 'hono',
  [FASTIFY]: 'fastify',
  'orval, Hono and zod': 'orval',
  Prism: 'prism',
};

const WARM_UP = 2500;
const SLICE = 400;
/** Those that are asked for more than registrations. */
const VERSATILE = [NODE, STUB, HONO, FASTIFY];

/** Short slices, many of them: whatever else runs on the machine then disturbs all servers alike. */
const SLICES = 8;

/** The generated server stub against servers that check less, or do it otherwise. */
export const server: Bench = async ({ rounds, progress }) => {
  const servers: Server[] = [];
  try {
    for (const [name, file] of Object.entries(SERVERS)) {
      progress(`warming up: ${name}`);
      servers.push(await startServer(name, file));
      await servers.at(-1)?.run(WARM_UP, registration);
    }
    const tables: Row[][] = [];
    for (const [what, exchange] of [['', registration] as const, ...Object.entries(others)]) {
      const asked = what === '' ? servers : servers.filter(({ name }) => VERSATILE.includes(name));
      if (what !== '') for (const { run } of asked) await run(WARM_UP, exchange);
      tables.push(await rowsOf(asked, what, exchange, rounds, progress));
    }
    return reportOf(tables.flat(), rounds);
  } finally {
    for (const { child } of servers) child.kill();
  }
};

interface Server {
  readonly name: string;
  readonly child: ChildProcess;
  /** Resolves to the cost of a request, in milliseconds. */
  run(milliseconds: number, exchange: typeof registration): Promise<{ wall: number; cpu: number }>;
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
  return {
    name,
    child,
    async run(milliseconds, exchange) {
      const before = await cpu();
      const { wall, requests } = await load({ ...exchange, url: `${url}${exchange.target}` }, milliseconds);
      return { wall: wall / requests, cpu: ((await cpu()) - before) / requests };
    },
  };
}

/** CPU times as if they were wall times: a server says them to the microsecond, so they need no mean. */
const cpuOf = (rounds: readonly number[]): Measured => ({ rounds, wall: median(rounds) });

/** What a server is held against, by CPU time. */
const AIMS: readonly (readonly [name: string, against: string, aim: number])[] = [
  [NODE, HONO, 1],
  [NODE, FASTIFY, 0.92],
  [STUB, HONO, 1.25],
];

/** Measures one exchange on servers that take turns. */
async function rowsOf(
  servers: readonly Server[],
  what: string,
  exchange: typeof registration,
  rounds: number,
  progress: (what: string) => void,
): Promise<Row[]> {
  const costs = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  const subjects = servers.map(
    ({ name, run }): Subject => ({
      name,
      async run() {
        const cost = await run(SLICE, exchange);
        costs.get(name)?.push(cost.cpu);
        return cost;
      },
    }),
  );
  const wall = await measure(subjects, rounds * SLICES, progress);
  const cpu = (name: string) => cpuOf(costs.get(name) ?? []);
  const rowOf = (name: string, against?: string, aim?: number): Row => ({
    what: what === '' ? name : `${name}: ${what}`,
    wall: wall(name).wall,
    cpu: cpu(name).wall,
    perSecond: 1000 / wall(name).wall,
    ...(against && { against, ratio: ratio(wall(name), wall(against)), cpuRatio: ratio(cpu(name), cpu(against)) }),
    // The aims are for what the figures began with.
    ...(aim && what === '' && { aim, aimOf: 'cpu' as const }),
    ...((name === NODE || name === STUB) && { ours: true }),
  });
  const peers = servers.map(({ name }) => name).filter((name) => ![NODE, STUB, HONO].includes(name));
  return [rowOf(HONO), ...AIMS.map((aim) => rowOf(...aim)), ...peers.map((name) => rowOf(name, HONO))];
}

function reportOf(rows: readonly Row[], rounds: number): Report {
  return {
    title: 'Requests over HTTP: a registration, and others',
    rows,
    notes: [
      `Medians of ${rounds * SLICES} slices of ${SLICE} ms, in each of which every server runs in turn; a ratio is the median of the slices' ratios.`,
      'CPU: user and system time of the server process per request. The aims are for this figure, because other work on the machine disturbs it less.',
      'Every server is a separate Node process, called over 8 loopback connections with the same request and an answer of the same status and, where it is a success, the same body.',
      'The stub checks credentials, requests and responses; Fastify requests and responses; orval the request; Prism the request and that credentials are present; Hono nothing.',
    ],
    charted: ({ what }) => !what.includes(': '),
  };
}
