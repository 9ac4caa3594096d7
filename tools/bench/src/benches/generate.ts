import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installLocked } from '@rollcall/command/pnpm';
import { commandLineTools, peers, rollcall, settle } from '../generators.ts';
import { PEERS } from '../kubb.ts';
import { type Cost, type Measured, measure, median, type Subject } from '../measure.ts';
import { run, runAll } from '../process.ts';
import { type Profile, type Report, type Row, row } from '../report.ts';
import { clearTurbo, makeTurboWorkspace, turbo } from '../turbo.ts';
import { startWatcher, stepsOf, type Watcher } from '../watcher.ts';
import {
  apisOf,
  copyRepository,
  deleteGenerated,
  editRule,
  editSpec,
  largestApi,
  linkDependencies,
  temporaryFolder,
} from '../workspace.ts';
import type { Bench } from './bench.ts';

/** In milliseconds. */
const WARM_UP = 5000;

const FLOOR = 'node -e 0';
const NOTHING = 'unchanged run';
const WATCH = 'after a description edit (watch)';
const WATCH_RULE = 'after a schema edit (watch)';
const WATCH_TYPES = 'after a description edit, type-checked';
const TURBO = 'turbo tasks, cold cache';
const TURBO_EDIT = 'turbo tasks, after one spec edit';
const TURBO_CACHED = 'turbo tasks, warm cache';
const EDIT = 'after one spec edit';
const FRESH = 'full rebuild';
const FIRST = 'full rebuild, first run ever';
const TOOLS = 'command line tools';

/** `pnpm generate` against starting Node, and against what a normal setup and other generators take. */
export const generate: Bench = async ({ rounds, progress }) => {
  progress('preparing');
  await installLocked(PEERS);
  const copies = prepare();
  const watcher = await startWatcher(rollcall(copies.watched, /^/));
  const profiles = new Profiles();
  // Nobody saves in the second in which a watch has begun.
  await setTimeout(WARM_UP);
  try {
    const measured = await measure(subjectsOf(copies, watcher, profiles), rounds, progress);
    return reportOf(measured, profiles, apisOf(copies.fresh).length, rounds);
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
    turbo: join(folder, 'turbo'),
    compileCache: join(folder, 'compile-cache'),
  };
  for (const root of [copies.unchanged, copies.watched, copies.edited]) {
    copyRepository(root);
    settle(root);
  }
  linkDependencies(copies.watched);
  copyRepository(copies.fresh);
  makeTurboWorkspace(copies.turbo);
  // Without our lint rules, which are not theirs to keep.
  copyRepository(copies.tools, ['specs']);
  return copies;
}

type Copies = ReturnType<typeof prepare>;

function subjectsOf(copies: Copies, watcher: Watcher, profiles: Profiles): Subject[] {
  const { unchanged, watched, edited } = copies;
  const largest = largestApi(unchanged);
  return [
    { name: FLOOR, times: 10, run: () => run({ args: ['-e', '0'] }) },
    { name: NOTHING, times: 10, run: () => run(rollcall(unchanged, /^Nothing changed/)) },
    ...watches(watcher, watched, profiles),
    {
      name: EDIT,
      before: () => editSpec(edited, largest),
      run: () => run(rollcall(edited, /^Generated 1 API /m)),
    },
    ...freshRuns(copies, profiles),
    ...othersOf(copies.tools),
    ...turboRuns(copies.turbo, largest),
  ];
}

function watches(watcher: Watcher, root: string, profiles: Profiles): Subject[] {
  const api = largestApi(root);
  const saved = async (name: string, edit: typeof editSpec): Promise<Cost> => {
    const started = performance.now();
    const generated = watcher.generated();
    edit(root, api);
    await generated;
    const wall = performance.now() - started;
    // To its end, so that nobody measures beside it.
    profiles.add(name, wall, await watcher.checked(), 'noticing the save, reporting');
    return { wall: name === WATCH_TYPES ? performance.now() - started : wall };
  };
  return [
    { name: WATCH, times: 5, run: () => saved(WATCH, editSpec) },
    { name: WATCH_RULE, times: 5, run: () => saved(WATCH_RULE, editRule) },
    { name: WATCH_TYPES, run: () => saved(WATCH_TYPES, editSpec) },
  ];
}

/** What the generator says of its steps, run by run. */
class Profiles {
  readonly #steps = new Map<string, Map<string, number[]>>();

  /** @param rest - what the time is called that no step has. */
  add(name: string, wall: number, steps: readonly (readonly [string, number])[], rest: string): void {
    const known = this.#steps.get(name) ?? new Map<string, number[]>();
    this.#steps.set(name, known);
    const within = steps.filter(([step]) => !step.includes('afterwards'));
    const sum = within.reduce((all, [, time]) => all + time, 0);
    for (const [step, time] of [[rest, wall - sum] as const, ...within])
      known.set(step, [...(known.get(step) ?? []), time]);
  }

  /** Medians. */
  of(name: string): Profile {
    const steps = [...(this.#steps.get(name) ?? [])].map(([step, times]) => [step, median(times)] as const);
    return { title: `Where the time goes: ${name}`, steps: steps.filter(([, time]) => time >= 0.05) };
  }
}

function freshRuns({ fresh, compileCache }: Copies, profiles: Profiles): Subject[] {
  const all = new RegExp(`^Generated ${apisOf(fresh).length} API`, 'm');
  return [
    {
      name: FRESH,
      before: () => deleteGenerated(fresh),
      run() {
        let text = '';
        const command = rollcall(fresh, all);
        const cost = run({ ...command, args: [...command.args, '--profile'], hear: (heard) => (text = heard) });
        profiles.add(FRESH, cost.wall, stepsOf(text), 'starting and ending the process, loading its own modules');
        return cost;
      },
    },
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

/** Nothing is cached, then everything, then all but what one edit has changed: each run finds what the one before has left. */
function turboRuns(root: string, largest: string): Subject[] {
  const tasks = 5 * apisOf(root).length;
  return [
    { name: TURBO, before: () => clearTurbo(root), run: () => run(turbo(root, 0)) },
    { name: TURBO_CACHED, run: () => run(turbo(root, tasks)) },
    { name: TURBO_EDIT, before: () => editSpec(root, largest), run: () => run(turbo(root, tasks - 5)) },
  ];
}

function reportOf(measured: (name: string) => Measured, profiles: Profiles, apis: number, rounds: number): Report {
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
      ours(WATCH_RULE, FLOOR, 1.5),
      ours(WATCH, TURBO_EDIT, 1 / 40),
      ours(WATCH_TYPES, TURBO_EDIT),
      ours(EDIT, TOOLS),
      ours(FRESH, TOOLS, 1 / 8),
      ours(FIRST, TOOLS),
      row(tools, measured(TOOLS)),
      row(TURBO, measured(TURBO), { against: FRESH, baseline: measured(FRESH) }),
      row(TURBO_EDIT, measured(TURBO_EDIT), { against: FLOOR, baseline: measured(FLOOR) }),
      row(TURBO_CACHED, measured(TURBO_CACHED), { against: FLOOR, baseline: measured(FLOOR) }),
      ...Object.keys(peers).map((name) =>
        row(`${name}, ${apis} runs`, measured(name), { against: FRESH, baseline: measured(FRESH) }),
      ),
    ],
    notes: [
      `Medians of ${rounds} rounds; each round runs every subject in turn. A ratio is the median of the rounds' ratios.`,
      'Whole processes, from start to exit. Watch: from just before the save to the line that reports it done.',
      `The ${tools}: redocly lint, redocly bundle, openapi-typescript, orval zod and orval hono for each API, without npx.`,
      'turbo runs the same tools as tasks, two at a time, through pnpm.',
      'A description edit changes a summary. A schema edit changes the limit of a schema that others refer to: its validator is compiled again and, in a second thread, the schemas of all examples that use it, which is what the save waits for in the end. The tables below show the steps.',
      'kubb and hey-api generate types, zod schemas and a fetch client. Nothing is installed or downloaded during a measurement.',
      "Full rebuild: no output and no state of earlier runs; first run ever: without Node's compile cache too. The time of zod.ts includes loading orval; a second thread lints the next API meanwhile.",
    ],
    profiles: [profiles.of(WATCH), profiles.of(WATCH_RULE), profiles.of(FRESH)],
    charted: ({ what, against }) => !(what === WATCH && against !== FLOOR),
  };
}
