import { Progress } from '@rollcall/command';
import type { JsonObject } from '@rollcall/openapi/json';
import { isWithin, joinPointer, tokensOf } from '@rollcall/openapi/pointer';
import { compileAll, hear, heard, inTurn } from './analyzers/ask.ts';
import type { Trial } from './analyzers/behaviour.ts';
import { type Documents, exampleFor, refusalOf, siteIn } from './analyzers/example.ts';
import type { Verdict } from './analyzers/redocly.ts';
import { sliceOf } from './analyzers/slice.ts';
import type { Broken } from './analyzers/types.ts';
import { compareDocuments } from './contract/compare.ts';
import { operationsOf } from './contract/operations.ts';
import type { Raw } from './contract/report.ts';
import type { Analyzer, Finding } from './finding.ts';
import { equal } from './json.ts';
import { normalDocument } from './normal/document.ts';
import { type ContractRule, judgeRule } from './rules.ts';
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

const judged = (id: ContractRule) => {
  const { verdict, ...why } = judgeRule(id, '');
  return { ...verdict, ...why };
};

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

const also = (finding: Raw, analyzer: Analyzer): Raw =>
  finding.analyzers.includes(analyzer) ? finding : { ...finding, analyzers: [...finding.analyzers, analyzer] };

const isBreaking = ({ severity }: Raw): boolean => severity === 'breaking';

/** Payloads that one side may send and the other refuses show a finding, or else are one. */
function hearTrials(findings: readonly Raw[], trials: readonly Trial[], documents: Documents): Raw[] {
  const breaking = findings.filter(isBreaking);
  const heard = findings.map((finding) => {
    const own = isBreaking(finding) ? trials.filter((trial) => siteIn(finding, trial)) : [];
    const isShown = own.some((trial) =>
      trial.refused.some(({ instances }) =>
        instances.some((instance) => matches(instance, siteIn(finding, trial)?.change.instance ?? '')),
      ),
    );
    if (!isShown) return finding;
    const example = exampleFor(finding, own, breaking, documents);
    return { ...also(finding, 'payloads'), ...(example ? { example } : {}) };
  });
  const surprises = trials.filter(
    (trial) => trial.refused.length > 0 && !heard.some((finding) => isBreaking(finding) && siteIn(finding, trial)),
  );
  return [...heard, ...surprises.map((trial) => surprise(trial, documents))];
}

/** A place in a payload against one in a schema, where `*` is any member. */
function matches(instance: string, template: string): boolean {
  const [steps, pattern] = [tokensOf(instance), tokensOf(template)];
  return steps.length >= pattern.length && pattern.every((step, index) => step === '*' || step === steps[index]);
}

function surprise(trial: Trial, documents: Documents): Raw {
  const { operation, key, direction, refused, payloads } = trial;
  const says = direction === 'request' ? 'are no longer accepted' : 'break the old contract';
  const message = `In \`${operation}\` (${key}), ${refused.length} of ${payloads} payloads that are valid to the sender ${says}.`;
  const id = direction === 'request' ? 'request-payload-refused' : 'response-payload-unexpected';
  const example = refusalOf(trial, documents);
  return {
    id,
    direction,
    ...judged(id),
    operations: [operation],
    sites: [],
    message,
    ...(example ? { example } : {}),
    analyzers: ['payloads'],
  };
}

/**
 * Our rules have compared the schemas of both sides in their normal form: where the same values still pass, sampled by the
 * thousand, or the normal forms are equal, Redocly saw another way to write them.
 */
const isAboutValues = ({ path, rule }: Verdict): boolean =>
  /\/(schema|itemSchema)(\/|$)/.test(path) || rule.startsWith('schema-') || rule.startsWith('enum-');

function hearRedocly(
  findings: readonly Raw[],
  opinions: readonly Verdict[],
  trials: readonly Trial[],
  old: JsonObject,
): Raw[] {
  const heard = findings.map((finding) =>
    isBreaking(finding) && opinions.some((opinion) => isSamePlace(finding, opinion))
      ? also(finding, 'redocly')
      : finding,
  );
  const alone = opinions.filter((opinion) => {
    const operations = operationsAt(old, opinion.path);
    const settled = (finding: Raw) =>
      isBreaking(finding) &&
      (isSamePlace(finding, opinion) || operations.some((id) => finding.operations.includes(id)));
    if (heard.some(settled)) return false;
    const tried = trials.filter(
      ({ operation, direction }) => operations.includes(operation) && direction === directionOf(opinion.path),
    );
    return !(isAboutValues(opinion) && tried.every(({ refused }) => refused.length === 0));
  });
  return [...heard, ...unique(alone).map((opinion) => byRedocly(opinion, old))];
}

function byRedocly({ rule, message, path, old: before, new: after }: Verdict, document: JsonObject): Raw {
  const places = { ...(before ? { old: { pointer: before } } : {}), ...(after ? { new: { pointer: after } } : {}) };
  return {
    id: 'redocly-finding',
    ...judged('redocly-finding'),
    operations: operationsAt(document, path),
    sites: [],
    message: `${message} (Redocly's rule \`${rule}\`)`,
    ...places,
    analyzers: ['redocly'],
  };
}

const directionOf = (path: string): string => (path.includes('/responses/') ? 'response' : 'request');
const unique = (opinions: readonly Verdict[]): Verdict[] => [
  ...new Map(opinions.map((one) => [one.rule + (one.new ?? one.old), one])).values(),
];

function isSamePlace(finding: Raw, opinion: Verdict): boolean {
  const places = [opinion.old, opinion.new].filter((at) => at !== undefined);
  return [finding.old?.pointer, finding.new?.pointer].some(
    (at) => at !== undefined && places.some((place) => isWithin(at, place) || isWithin(place, at)),
  );
}

/** The ids of the operations at, or above, a path through the description. */
const operationsAt = (document: JsonObject, path: string): string[] =>
  operationsOf(document)
    .filter(({ node }) => isWithin(path, node.pointer) || isWithin(node.pointer, path))
    .map(({ id }) => id);

/** Code that no longer compiles stands behind the findings about what it uses, or else is one. */
function hearCompiler(findings: readonly Raw[], broken: readonly Broken[]): Raw[] {
  const heard = findings.map((finding) => {
    const own = broken.find(
      (probe) =>
        finding.audience.includes(probe.audience) && finding.severity !== 'safe' && isConcerned(finding, probe),
    );
    if (!own) return finding;
    const isSole = findings.every((other) => other === finding || !isBreaking(other) || !isConcerned(other, own));
    const example = { code: `Code that ${own.does}`, reason: own.error };
    return { ...also(finding, 'compiler'), ...(finding.example === undefined && isSole ? { example } : {}) };
  });
  const news = broken.filter((probe) =>
    probe.audience === 'implementers'
      ? !heard.some((finding) => finding.severity !== 'safe' && isConcerned(finding, probe))
      : !heard.some((finding) => (isBreaking(finding) || finding.package === 'major') && isConcerned(finding, probe)),
  );
  return [
    ...heard,
    ...[...Map.groupBy(news, ({ operation = '', audience }) => `${operation} ${audience}`).values()].map(byCompiler),
  ];
}

function isConcerned(finding: Raw, { operation, component }: Broken): boolean {
  if (operation !== undefined) return finding.operations.includes(operation);
  if (component !== undefined)
    return [finding.old, finding.new].some(
      (place) => place && isWithin(place.pointer, joinPointer('#/components/schemas', component)),
    );
  return finding.id.startsWith('security') || finding.id === 'credential-renamed';
}

const COMPILER_RULES = {
  callers: 'types-callers-break',
  implementers: 'types-implementers-break',
  readers: 'types-readers-break',
} as const;

function byCompiler(probes: readonly Broken[]): Raw {
  const [{ audience, operation, does, error }] = probes as [Broken];
  const id = COMPILER_RULES[audience];
  const message = `Code that ${does} no longer compiles.`;
  return {
    id,
    ...judged(id),
    operations: operation ? [operation] : [],
    sites: [],
    message,
    example: { code: `Code that ${does}`, reason: error },
    analyzers: ['compiler'],
  };
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
