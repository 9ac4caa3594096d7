/** What other analyzers say beside the rules: each stands behind findings of the same, or has one of its own. */
import type { JsonObject } from '@rollcall/openapi/json';
import { isWithin, joinPointer, tokensOf } from '@rollcall/openapi/pointer';
import type { Trial } from './analyzers/behaviour.ts';
import { type Documents, exampleFor, refusalOf, siteIn } from './analyzers/example.ts';
import type { Verdict } from './analyzers/redocly.ts';
import type { Broken } from './analyzers/types.ts';
import { operationsOf } from './contract/operations.ts';
import type { Raw } from './contract/report.ts';
import type { Analyzer } from './finding.ts';
import { type ContractRule, judgeRule } from './rules/index.ts';

export const judged = (id: ContractRule) => {
  const { verdict, ...why } = judgeRule(id, '');
  return { ...verdict, ...why };
};

const also = (finding: Raw, analyzer: Analyzer): Raw =>
  finding.analyzers.includes(analyzer) ? finding : { ...finding, analyzers: [...finding.analyzers, analyzer] };

const isBreaking = ({ severity }: Raw): boolean => severity === 'breaking';

/** Payloads that one side may send and the other refuses show a finding, or else are one. */
export function hearTrials(findings: readonly Raw[], trials: readonly Trial[], documents: Documents): Raw[] {
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
  /\/(schema|itemSchema|x-oai-itemSchema)(\/|$)/.test(path) || rule.startsWith('schema-') || rule.startsWith('enum-');

export function hearRedocly(
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
    return !(isAboutValues(opinion) && tried.every(({ payloads, refused }) => payloads > 0 && refused.length === 0));
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
export function hearCompiler(findings: readonly Raw[], broken: readonly Broken[]): Raw[] {
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
