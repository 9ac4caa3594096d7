import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { specFile } from '@rollcall/openapi/apis';
import { peers, rollcall } from '../generators.ts';
import { type Measured, measure, type Subject } from '../measure.ts';
import { run } from '../process.ts';
import { type Report, type Row, row } from '../report.ts';
import { syntheticSpec } from '../synthetic.ts';
import { copyRepository, deleteGenerated, temporaryFolder } from '../workspace.ts';
import type { Bench } from './bench.ts';

const SIZES = [100, 400, 1600] as const;
const API = 'warehouse';
/** kubb takes a minute for the largest. */
const OTHERS = ['hey-api', 'redocly generate-client'];

const full = (size: number) => `${size} operations`;
const other = (name: string, size: number) => `${name}, ${size} operations`;

/** How `pnpm generate` grows with the size of a description. */
export const size: Bench = async ({ rounds, progress }) => {
  progress('preparing');
  const subjects = SIZES.flatMap(subjectsOf);
  // One round takes a minute, and a long run is disturbed less than a short one.
  return reportOf(await measure(subjects, Math.min(rounds, 2), progress), Math.min(rounds, 2));
};

function subjectsOf(size: number): Subject[] {
  const root = temporaryFolder();
  copyRepository(root);
  fs.rmSync(join(root, 'specs'), { recursive: true });
  fs.mkdirSync(dirname(specFile(root, API)), { recursive: true });
  fs.writeFileSync(specFile(root, API), syntheticSpec(size));
  return [
    {
      name: full(size),
      before: () => deleteGenerated(root),
      run: () => run({ ...rollcall(root, /^Generated 1 API /m), memory: true }),
    },
    ...OTHERS.map((name) => ({
      name: other(name, size),
      before: () => fs.rmSync(join(root, 'out'), { recursive: true, force: true }),
      run: () => run({ ...peers[name]?.(root, API), memory: true } as Parameters<typeof run>[0]),
    })),
  ];
}

function reportOf(measured: (name: string) => Measured, rounds: number): Report {
  const rowsOf = (name: (size: number) => string, ours: boolean) =>
    SIZES.map((size): Row => {
      const found = measured(name(size));
      return { ...row(name(size), found), each: found.wall / size, ours };
    });
  const between = (from: number, to: number) => slope(measured(full(from)), measured(full(to)), to - from);
  const few = between(100, 400);
  const many = between(400, 1600);
  return {
    title: 'pnpm generate, large descriptions',
    rows: [
      ...rowsOf(full, true),
      { what: 'one more operation, up to 400', ...few, ours: true },
      {
        ...{ what: 'one more operation, up to 1600', ...many, ours: true },
        ...{ ratio: many.wall / few.wall, cpuRatio: (many.cpu ?? Number.NaN) / (few.cpu ?? Number.NaN) },
        ...{ against: 'one more operation, up to 400', aim: 1.2, aimOf: 'cpu' as const },
      },
      ...OTHERS.flatMap((name) => rowsOf((size) => other(name, size), false)),
    ],
    notes: [
      `Medians of ${rounds} rounds. Whole processes, full rebuilds. Memory is the peak of the process; each is the time per operation.`,
      'The descriptions are made for the benchmark: four operations and four schemas per resource, all different, with examples.',
      'One more operation: the extra time and memory that 1600 take over 400, divided by 1200; likewise for 400 over 100. A ratio of 1 is linear growth.',
      'Ours lints, bundles, and writes types, validators, zod schemas, client and server; hey-api types, zod schemas and client; Redocly types and client.',
    ],
    charted: ({ what }) => !what.startsWith('one more'),
  };
}

/** What one more of something takes and holds. */
function slope(few: Measured, many: Measured, difference: number): { wall: number; cpu: number; memory: number } {
  const per = (fewer = Number.NaN, more = Number.NaN) => (more - fewer) / difference;
  return { wall: per(few.wall, many.wall), cpu: per(few.cpu, many.cpu), memory: per(few.memory, many.memory) };
}
