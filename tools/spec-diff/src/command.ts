import { resolve } from 'node:path';
import { counted, defineCommand, type Terminal, writeReport } from '@rollcall/command';
import { readUsage } from '@rollcall/uses/usage';
import { type Arguments, options, readArguments } from './arguments.ts';
import { judgeAll, unjudged } from './combine-analyzers.ts';
import { compared } from './compared.ts';
import { formats } from './formats/index.ts';
import type { ApiReport, Report } from './formats/report.ts';
import { writeChangeset } from './release/changesets.ts';
import { entryOf } from './release/entry.ts';
import { packageReport } from './release/package.ts';
import { isFailure } from './rules/index.ts';
import { larger } from './severity.ts';
import { teamsOf } from './teams.ts';

/** What a run needs from its surroundings. */
export interface DiffTerminal extends Terminal {
  readonly now?: Date;
  /** Who judges; all analyzers by default. */
  readonly judge?: typeof judgeAll;
}

/** `pnpm spec-diff`. */
export const command = defineCommand({
  name: 'spec-diff',
  usage: '[base | <old.yaml> <new.yaml>]',
  description: `
Says what a change to the specs means: what breaks, for whom, and which version it needs.

  base  what to compare with: a git revision, a file (with one --api), a tarball of a package, or
        npm:<name>@<version> from the registry. Default: the merge base with main`,
  options,
  notes: `
Four analyzers decide: our compatibility rules (effect of a change × direction), Redocly's diff, thousands of payloads that one
version produces and the other validates, and the compiler, on code that uses the old package. The strictest verdict wins.

An analyzer that could not run, a shallow clone and a base that nobody knows are findings; with --check the exit code is then 2.`,
  exit: { 0: 'nothing breaks', 1: 'something breaks, or with --check needs a changeset' },
  run: (input, terminal: DiffTerminal) => diff(readArguments(input, terminal), terminal),
});

async function diff(read: Arguments, terminal: DiffTerminal): Promise<0 | 1 | 2> {
  const { root, cwd, now = new Date() } = terminal;
  const usages = read.uses.map((file) => readUsage(resolve(cwd, file)));
  const { comparisons, baseCommit, notes, doubt } = await compared(read, { root, cwd });
  for (const note of notes) terminal.error(`${note}\n`);
  const judgements = await (terminal.judge ?? judgeAll)(comparisons, now);
  const write = read.write ? (api: ApiReport) => announce(root, api, baseCommit, terminal) : undefined;
  const apis: ApiReport[] = [];
  for (const [index, judgement] of judgements.entries()) {
    const { old, new: next, file, inRepository } = comparisons[index] as (typeof comparisons)[number];
    const teams = teamsOf(judgement.api, judgement.findings, usages);
    const plain: ApiReport = {
      ...judgement,
      old: old.name,
      new: next.name,
      file,
      ...(usages.length > 0 && { teams }),
    };
    if (inRepository) await write?.({ ...plain, ...(await packageReport(root, plain, baseCommit)) });
    apis.push({ ...plain, ...(inRepository ? await packageReport(root, plain, baseCommit) : {}) });
  }
  const report: Report = {
    bump: apis.reduce<Report['bump']>((bump, api) => larger(bump, api.bump), 'none'),
    findings: doubt ? [unjudged(doubt)] : [],
    apis,
  };
  await show(report, read, terminal);
  return exitCode(report, read);
}

/** What breaks comes first: it is known, even if another analyzer could not be heard. */
function exitCode({ bump, findings, apis }: Report, { check, write, allowsBreaking }: Arguments): 0 | 1 | 2 {
  const isOffence = check || write ? apis.some((api) => api.package?.complaint) : bump === 'major' && !allowsBreaking;
  if (isOffence) return 1;
  const failures = apis.flatMap(({ findings }) => findings).filter(isFailure);
  if (check) return findings.length + failures.length > 0 ? 2 : 0;
  return failures.some(({ id }) => id !== 'payloads-not-made') ? 2 : 0;
}

async function announce(root: string, report: ApiReport, base: string | undefined, terminal: Terminal): Promise<void> {
  const own = report.package;
  if (!own) return;
  const { name, step } = own;
  const changeset = { api: report.api, name, step, entry: entryOf(report.api, report.findings) };
  const file = await writeChangeset(root, changeset, base);
  if (file) terminal.error(`${file}: ${own.name}, ${own.step}.\n`);
}

async function show(
  report: Report,
  { format, output }: Arguments,
  { color, out, error, cwd }: Terminal,
): Promise<void> {
  if (output === undefined) {
    out(formats[format](report, { color }));
    if (format !== 'json' && format !== 'html')
      error(`${counted(report.apis.length, 'API')} compared: ${report.bump}.\n`);
    return;
  }
  await writeReport(resolve(cwd, output), formats[format](report, { color: false }));
  out(formats.text(report, { color }));
}
