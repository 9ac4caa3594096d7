import { Progress } from '@rollcall/command';
import { compileAll, hear, heard, inTurn } from './analyzers/ask.ts';
import type { Trial } from './analyzers/behaviour.ts';
import type { Verdict } from './analyzers/redocly.ts';
import { sliceOf } from './analyzers/slice.ts';
import type { Broken } from './analyzers/types.ts';
import { compareDocuments } from './contract/compare.ts';
import type { Raw } from './contract/report.ts';
import { hearCompiler, hearRedocly, hearTrials, judged } from './evidence.ts';
import type { Analyzer, Finding } from './finding.ts';
import { equal } from './json.ts';
import { normalDocument } from './normal/document.ts';
import type { ContractRule } from './rules/index.ts';
import { type Bump, bumpOf } from './severity.ts';
import { placeIn, type Source } from './source.ts';

/** What all analyzers say of one description. */
export interface Judgement {
  readonly api: string;
  readonly bump: Bump;
  readonly findings: readonly Finding[];
  /** Why an analyzer could not be heard. */
  readonly notes: readonly string[];
  /** How many payloads were tried, and in how many places. */
  readonly payloads: number;
  readonly places: number;
}

export interface Comparison {
  readonly api: string;
  readonly old: Source;
  readonly new: Source;
  /** It is a spec of this repository: its package follows from it. */
  readonly inRepository?: boolean;
}

/** Judges several descriptions at once: the compiler is started once for all. */
export async function judgeAll(
  comparisons: readonly Comparison[],
  now: Date,
  progress = new Progress(),
): Promise<Judgement[]> {
  const changed = comparisons.filter(({ old, new: next }) => !equal(old.document, next.document));
  if (changed.length === 0) return comparisons.map(unchanged);
  const [{ askRedocly }, { tryPayloads }, { compileConsumers }] = await Promise.all([
    import('./analyzers/redocly.ts'),
    import('./analyzers/behaviour.ts'),
    import('./analyzers/types.ts'),
  ]);
  const surfaces = changed.map(({ api, old, new: next }) => ({ name: api, ...sliceOf(old.document, next.document) }));
  const normal = surfaces.map(({ name, old, new: next }) => ({
    name,
    old: normalDocument(old),
    new: normalDocument(next),
  }));
  const [opinions, broken] = await Promise.all([
    inTurn(normal, ({ name, old, new: next }) => {
      progress.step(`${name}: the compiler and Redocly look at it`);
      return heard('Redocly', askRedocly(old, next, now));
    }),
    compileAll(surfaces, (some) => compileConsumers(some, now)),
  ]);
  const judged = changed.map((comparison, index) => {
    const { old, new: next } = normal[index] as (typeof normal)[number];
    const { operations } = surfaces[index] as (typeof surfaces)[number];
    progress.step(`${comparison.api}: trying payloads`);
    const trials = hear('Sampling', () => tryPayloads(old, next));
    const [opinion, compiled] = [opinions[index], broken[index]];
    const isPackage = comparison.inRepository ?? false;
    const failures = [
      ...failed('payloads-could-not-judge', 'payloads', trials.failure),
      ...failed('redocly-could-not-judge', 'redocly', opinion?.failure),
      ...(isPackage ? failed('compiler-could-not-judge', 'compiler', compiled?.failure) : []),
      ...notMade(trials.said),
    ];
    // Of a description by itself there need be no code: many that are valid can't be generated from.
    const ungenerated = !isPackage && compiled?.failure !== undefined ? [compiled.failure] : [];
    const sliced = operations
      ? [`The rules have judged all ${operations[1]} operations; the other analyzers looked at ${operations[0]}.`]
      : [];
    const heard = { trials: trials.said, opinions: opinion?.said ?? [], broken: compiled?.said ?? [] };
    const judgement = combine(comparison, heard, now);
    const findings = [...judgement.findings, ...failures].sort(bySeverity);
    return { ...judgement, findings, bump: bumpOf(findings), notes: [...ungenerated, ...sliced] };
  });
  progress.end();
  return comparisons.map((one) => judged[changed.indexOf(one)] ?? unchanged(one));
}

const unchanged = ({ api }: Comparison): Judgement => ({
  api,
  bump: 'none',
  findings: [],
  notes: [],
  payloads: 0,
  places: 0,
});

/** An analyzer that could not run is told as a finding: its silence says nothing. */
export function failed(id: ContractRule, analyzer: Analyzer, failure: string | undefined): Finding[] {
  return failure === undefined ? [] : [{ ...unjudged({ id, message: failure }), analyzers: [analyzer] }];
}

export const unjudged = ({ id, message }: { readonly id: ContractRule; readonly message: string }): Finding => ({
  id,
  ...judged(id),
  operations: [],
  message,
  analyzers: [],
});

function notMade(trials: readonly Trial[]): Finding[] {
  const places = trials
    .filter(({ payloads }) => payloads === 0)
    .map(({ operation, key }) => `\`${operation}\` (${key})`);
  if (places.length === 0) return [];
  const message = `No payload could be made that is valid for ${places.join(', ')}: only the rules have judged it.`;
  return failed('payloads-not-made', 'payloads', message);
}

interface Evidence {
  readonly trials: readonly Trial[];
  readonly opinions: readonly Verdict[];
  readonly broken: readonly Broken[];
}

/** The strictest of the analyzers wins; where they agree, they stand behind the same finding. */
export function combine(comparison: Comparison, { trials, opinions, broken }: Evidence, now: Date): Judgement {
  const [old, next] = [comparison.old.document, comparison.new.document];
  const isPackage = comparison.inRepository ?? false;
  const byRules = compareDocuments(old, next, now);
  const withPayloads = hearTrials(byRules, trials, { old, new: next });
  const withOpinions = hearRedocly(withPayloads, opinions, trials, old);
  const all = hearCompiler(withOpinions, broken);
  // Names in code concern nobody where no package is made.
  const findings = all
    .filter((finding) => isPackage || !finding.package)
    .map((finding) => locate(finding, comparison))
    .sort(bySeverity);
  const payloads = trials.reduce((sum, trial) => sum + trial.payloads, 0);
  return { api: comparison.api, bump: bumpOf(findings), findings, notes: [], payloads, places: trials.length };
}

function locate({ sites: _, old, new: next, ...finding }: Raw, comparison: Comparison): Finding {
  const before = old && placeIn(comparison.old, old.pointer);
  const after = next && placeIn(comparison.new, next.pointer);
  return { ...finding, ...(before ? { old: before } : {}), ...(after ? { new: after } : {}) };
}

const RANK = { breaking: 0, warning: 1, safe: 2 };
const BUMPS = { major: 0, minor: 1, patch: 2, none: 3 };
const bySeverity = (a: Finding, b: Finding): number =>
  RANK[a.severity] - RANK[b.severity] ||
  BUMPS[a.bump] - BUMPS[b.bump] ||
  (a.new?.line ?? a.old?.line ?? 0) - (b.new?.line ?? b.old?.line ?? 0);
