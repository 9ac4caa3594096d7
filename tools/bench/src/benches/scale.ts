import { join } from 'node:path';
import { commandLineTools, rollcall, settle } from '../generators.ts';
import { type Measured, measure, median, type Subject } from '../measure.ts';
import { run, runAll } from '../process.ts';
import { type Report, row } from '../report.ts';
import {
  apisOf,
  copyRepository,
  deleteGenerated,
  editSpec,
  largestApi,
  multiplyApi,
  temporaryFolder,
} from '../workspace.ts';
import type { Bench } from './bench.ts';

const COUNTS = [1, 4, 16, 64, 128] as const;
const SMALL = 16;
const LARGE = 128;
const TOOLS = '5 command line tools, one API';

const full = (count: number) => `full rebuild, ${plural(count)}`;
const unchanged = (count: number) => `unchanged run, ${plural(count)}`;
const edit = (count: number) => `after one spec edit, ${plural(count)}`;
const plural = (count: number) => (count === 1 ? '1 API' : `${count} APIs`);

/** How `pnpm generate` grows with the number of APIs: copies of the largest, with names of their own. */
export const scale: Bench = async ({ rounds, progress }) => {
  const folder = temporaryFolder();
  const tools = join(folder, 'tools');
  copyRepository(tools, ['specs']);
  const api = largestApi(tools);
  const repositories = COUNTS.map((count) => {
    progress(`preparing ${plural(count)}`);
    return prepare(folder, api, count);
  });
  const subjects = [
    ...repositories.flatMap(subjectsOf),
    { name: TOOLS, run: () => runAll(commandLineTools(tools, api)) },
  ];
  return reportOf(await measure(subjects, rounds, progress), rounds);
};

interface Repository {
  readonly count: number;
  /** Up to date. */
  readonly settled: string;
  readonly fresh: string;
}

function prepare(folder: string, api: string, count: number): Repository {
  const settled = join(folder, `settled-${count}`);
  const fresh = join(folder, `fresh-${count}`);
  for (const root of [settled, fresh]) {
    copyRepository(root);
    multiplyApi(root, api, count);
  }
  settle(settled);
  return { count, settled, fresh };
}

function subjectsOf({ count, settled, fresh }: Repository): Subject[] {
  const [first = ''] = apisOf(settled);
  return [
    {
      name: unchanged(count),
      times: 5,
      run: () => run(rollcall(settled, /^Nothing changed/)),
    },
    {
      name: edit(count),
      before: () => editSpec(settled, first),
      run: () => run(rollcall(settled, /^Generated 1 API /m)),
    },
    {
      name: full(count),
      before: () => deleteGenerated(fresh),
      run: () => run(rollcall(fresh, new RegExp(`^Generated ${plural(count)} `, 'm'))),
    },
  ];
}

function reportOf(measured: (name: string) => Measured, rounds: number): Report {
  const to = (name: string, aim?: number) => ({ against: name, baseline: measured(name), ...(aim && { aim }) });
  const ours = (name: string, against: string, aim?: number) => ({
    ...row(name, measured(name), to(against, aim)),
    ours: true,
  });
  const further = slope(measured(full(SMALL)), measured(full(LARGE)), LARGE - SMALL);
  return {
    title: 'pnpm generate, many APIs',
    rows: [
      ...COUNTS.map((count) => ours(unchanged(count), unchanged(4), count === LARGE ? 1.5 : undefined)),
      ...COUNTS.map((count) => ours(edit(count), edit(4))),
      ...COUNTS.map((count) => ours(full(count), full(4))),
      row(TOOLS, measured(TOOLS)),
      { ...row('one more API', further, to(TOOLS, 1 / 50)), ours: true },
    ],
    notes: [
      `Medians of ${rounds} rounds; each round runs every subject in turn. A ratio is the median of the rounds' ratios.`,
      'Every API is a copy of the largest spec of this repository, with its own paths, operation ids, component names and limits, so nothing made for one can serve another.',
      `One more API: the extra time that ${LARGE} take over ${SMALL}, divided by ${LARGE - SMALL}.`,
    ],
  };
}

/** What one more of something costs. */
function slope(few: Measured, many: Measured, difference: number): Measured {
  const per = (fewer: number, more: number) => (more - fewer) / difference;
  const rounds = many.rounds.map((wall, round) => per(few.rounds[round] ?? Number.NaN, wall));
  const cpu = few.cpu !== undefined && many.cpu !== undefined ? { cpu: per(few.cpu, many.cpu) } : {};
  return { rounds, wall: median(rounds), ...cpu };
}
