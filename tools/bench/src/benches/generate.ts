import fs from 'node:fs';
import { join } from 'node:path';
import { commandLineTools, peers, rollcall, settle } from '../generators.ts';
import { type Cost, type Measured, measure, type Subject } from '../measure.ts';
import { run, runAll } from '../process.ts';
import { type Report, type Row, row } from '../report.ts';
import { startWatcher, type Watcher } from '../watcher.ts';
import { apisOf, copyRepository, deleteGenerated, editSpec, largestApi, temporaryFolder } from '../workspace.ts';
import type { Bench } from './bench.ts';

const FLOOR = 'node -e 0';
const NOTHING = 'nothing changed';
const WATCH = 'one spec saved, watching';
const EDIT = 'one spec edited';
const FRESH = 'everything anew';
const FIRST = 'everything anew, first run ever';
const TOOLS = 'command line tools';

/** `pnpm generate` against starting Node, and against what a normal setup and other generators take. */
export const generate: Bench = async ({ rounds, progress }) => {
  progress('preparing');
  const copies = prepare();
  const watcher = await startWatcher(rollcall(copies.watched, /^/));
  try {
    const measured = await measure(subjectsOf(copies, watcher), rounds, progress);
    return reportOf(measured, apisOf(copies.fresh).length, rounds);
  } finally {
    watcher.stop();
  }
};

/** Each state of a repository is a copy of its own: what one subject does must not change what another finds. */
function prepare() {
  const folder = temporaryFolder();
  const copies = {
    unchanged: join(folder, 'unchanged'),
    watched: join(folder, 'watched'),
    edited: join(folder, 'edited'),
    fresh: join(folder, 'fresh'),
    tools: join(folder, 'tools'),
    compileCache: join(folder, 'compile-cache'),
  };
  for (const root of [copies.unchanged, copies.watched, copies.edited]) {
    copyRepository(root);
    settle(root);
  }
  copyRepository(copies.fresh);
  // Without our lint rules, which are not theirs to keep.
  copyRepository(copies.tools, ['specs']);
  return copies;
}

type Copies = ReturnType<typeof prepare>;

function subjectsOf(copies: Copies, watcher: Watcher): Subject[] {
  const { unchanged, watched, edited } = copies;
  const largest = largestApi(unchanged);
  return [
    { name: FLOOR, times: 10, run: () => run({ args: ['-e', '0'] }) },
    { name: NOTHING, times: 10, run: () => run(rollcall(unchanged, /^Nothing changed/)) },
    { name: WATCH, times: 5, run: () => saveAndWait(watcher, watched, largest) },
    {
      name: EDIT,
      before: () => editSpec(edited, largest),
      run: () => run(rollcall(edited, /^Generated 1 API /m)),
    },
    ...freshRuns(copies),
    ...othersOf(copies.tools),
  ];
}

async function saveAndWait(watcher: Watcher, root: string, api: string): Promise<Cost> {
  const started = performance.now();
  const generated = watcher.generated();
  editSpec(root, api);
  await generated;
  return { wall: performance.now() - started };
}

function freshRuns({ fresh, compileCache }: Copies): Subject[] {
  const all = new RegExp(`^Generated ${apisOf(fresh).length} API`, 'm');
  return [
    { name: FRESH, before: () => deleteGenerated(fresh), run: () => run(rollcall(fresh, all)) },
    {
      name: FIRST,
      before() {
        deleteGenerated(fresh);
        fs.rmSync(compileCache, { recursive: true, force: true });
      },
      run: () => run(rollcall(fresh, all, { NODE_COMPILE_CACHE: compileCache })),
    },
  ];
}

function othersOf(root: string): Subject[] {
  const apis = apisOf(root);
  const before = () => fs.rmSync(join(root, 'out'), { recursive: true, force: true });
  return [
    { name: TOOLS, before, run: () => runAll(apis.flatMap((api) => commandLineTools(root, api))) },
    ...Object.entries(peers).map(([name, command]) => ({
      name,
      before,
      run: () => runAll(apis.map((api) => command(root, api))),
    })),
  ];
}

function reportOf(measured: (name: string) => Measured, apis: number, rounds: number): Report {
  const tools = `${apis * 5} ${TOOLS}`;
  const ours = (name: string, against: string, aim?: number): Row => {
    const baseline = measured(against);
    return {
      ...row(name, measured(name), { against: against === TOOLS ? tools : against, baseline, ...(aim && { aim }) }),
      ours: true,
    };
  };
  return {
    title: `pnpm generate, ${apis} APIs`,
    rows: [
      row(FLOOR, measured(FLOOR)),
      ours(NOTHING, FLOOR, 1.7),
      ours(WATCH, FLOOR, 1.5),
      ours(EDIT, TOOLS),
      ours(FRESH, TOOLS, 1 / 8),
      ours(FIRST, TOOLS),
      row(tools, measured(TOOLS)),
      ...Object.keys(peers).map((name) =>
        row(`${name}, ${apis} runs`, measured(name), { against: FRESH, baseline: measured(FRESH) }),
      ),
    ],
    notes: [
      `Medians of ${rounds} rounds, each of which runs everything in turn; a ratio is the median of the rounds' ratios.`,
      'Whole processes from start to exit. Watching: from before the save to the line that says it is done.',
      `The ${tools}: redocly lint, redocly bundle, openapi-typescript, orval zod and orval hono for each API, without npx.`,
      `${FRESH}: no output and no memory of earlier runs; ${FIRST}: no compile cache of Node's either.`,
    ],
  };
}
