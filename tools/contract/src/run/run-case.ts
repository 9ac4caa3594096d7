import { type Case, type Context, withCredentials } from '../cases/index.ts';
import { type CheckName, checks } from '../checks/index.ts';
import { asWritten } from '../document/variants.ts';
import type { Oracle, Verdict } from '../oracles/oracle.ts';
import { curl } from '../wire/curl.ts';
import { credentialOptions } from './credential-options.ts';
import { causeOf, type Failure, isSecurity } from './failure.ts';
import { limitationFor } from './known-mock-limitations.ts';
import { waivers as allWaivers, notNeeded, unneeded, type Waiver } from './waivers.ts';

interface Finding {
  readonly oracle: string;
  readonly verdict: Verdict;
  /** The check that failed; absent if the oracle saw another outcome than the one expected. */
  readonly check?: CheckName;
  readonly cause: string;
  readonly detail?: string | undefined;
  readonly says: string;
}

interface CaseResult {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What is wrong, and not waived. */
  readonly findings: readonly Finding[];
  /** What is wrong, and known to be. */
  readonly waived: readonly (Finding & { readonly waiver: Pick<Waiver, 'name'> })[];
  /** Waivers for something that is not wrong. */
  readonly needless: readonly Waiver[];
}

/** Has all oracles decide a case, and checks every exchange. */
export async function runCase(
  context: Context,
  oracles: readonly Oracle[],
  testCase: Case,
  waivers: readonly Waiver[] = allWaivers,
): Promise<CaseResult> {
  const verdicts = new Map<string, Verdict>();
  for (const oracle of oracles) {
    const verdict = await oracle
      .decide(testCase)
      .catch((error: unknown): Verdict => ({ outcome: 'failed', saw: `${error}` }));
    if (verdict) verdicts.set(oracle.name, verdict);
  }
  const all = [...verdicts].flatMap(([oracle, verdict]) => findingsOf(context, testCase, oracle, verdict));
  const serverOf = new Map(oracles.map(({ name, server }) => [name, server]));
  const asked = new Set([...verdicts.keys()].map((name) => serverOf.get(name)));
  const relevant = waivers.filter(
    ({ servers, applies }) => servers.some((server) => asked.has(server)) && applies(testCase, context),
  );
  const waiverOf = ({ oracle, check }: Finding) =>
    relevant.find(
      (waiver) => waiver.servers.some((server) => server === serverOf.get(oracle)) && waiver.check === check,
    );
  const kindOf = ({ oracle }: Finding) =>
    serverOf.get(oracle) === 'mock' ? 'mock' : oracle === 'zod' ? 'zod' : 'other';
  const kinds = new Set(all.map(kindOf));
  const alone = !context.ours && kinds.size === 1 && !kinds.has('other');
  const outcomes = all.map((finding) => {
    const waiver =
      waiverOf(finding) ??
      (alone
        ? limitationFor(context, testCase, { oracle: kindOf(finding) as 'mock', check: finding.check })
        : undefined);
    return { ...finding, waiver };
  });
  const waived = outcomes.flatMap(({ waiver, ...finding }) => (waiver ? [{ ...finding, waiver }] : []));
  const needed = new Set<object>(waived.map(({ waiver }) => waiver));
  return {
    verdicts,
    findings: outcomes.filter(({ waiver }) => !waiver),
    waived,
    needless: context.ours ? relevant.filter((waiver) => !needed.has(waiver)) : [],
  };
}

function findingsOf(context: Context, testCase: Case, oracle: string, verdict: Verdict): Finding[] {
  const { outcome, saw, exchange } = verdict;
  // The answer is to another question then, and what is wrong with it would only hide that.
  if (outcome !== testCase.expect) {
    const cause = causeOf(testCase.expect, verdict);
    return [{ oracle, verdict, cause, says: `${outcome}, not ${testCase.expect} (${saw})` }];
  }
  const found: Finding[] = [];
  if (!exchange) return found;
  for (const [name, check] of Object.entries(checks)) {
    const objection = check(exchange, testCase, context);
    if (!objection) continue;
    const { cause, detail } = objection;
    const says = detail === undefined ? cause : `${cause}; ${detail}`;
    found.push({ oracle, verdict, check: name as CheckName, cause, detail, says });
  }
  return found;
}

/** A case as what it is: one that went wrong. */
export async function failureOf(
  context: Context,
  testCase: Case,
  result: CaseResult,
  baseUrl: string,
): Promise<Failure> {
  const { operation, title, expect, breaks } = testCase;
  return {
    operation: operation.id,
    title,
    causes: [
      ...result.findings.map(({ oracle, cause, detail, verdict, check }) => ({
        ...{ oracle, says: cause, detail, isSecurity: isSecurity(expect, verdict, check) },
      })),
      ...result.needless.map(({ name }) => ({ oracle: 'the kit', says: notNeeded(name), isSecurity: false })),
    ],
    ...(breaks && { breaks: breaks.keyword }),
    explanation: await explainCase(context, testCase, result, baseUrl),
    curl: await repeated(context, testCase, baseUrl),
  };
}

/** All there is to know about a case that went wrong, and how to see it again. */
export async function explainCase(
  context: Context,
  testCase: Case,
  { verdicts, findings, needless }: CaseResult,
  baseUrl: string,
): Promise<string> {
  const { breaks, operation } = testCase;
  const width = Math.max(...[...verdicts.keys()].map((name) => name.length), 0);
  return [
    `${operation.id} ${testCase.title}`,
    ...(breaks
      ? [
          `  breaks     ${asWritten(breaks.schema)}${breaks.property ? ` (${breaks.property})` : ''}, in the ${breaks.part} at ${breaks.instance || 'its root'}`,
        ]
      : []),
    `  expected   ${testCase.expect}`,
    ...[...verdicts].map(([name, { outcome, saw }]) => `  ${name.padEnd(width)}  ${outcome} (${saw})`),
    ...findings.map(({ oracle, check, says }) => `  ✗ ${oracle}${check ? ` [${check}]` : ''}: ${says}`),
    ...needless.map(unneeded),
    `  ${await repeated(context, testCase, baseUrl)}`,
  ].join('\n');
}

/** A command that sends the request once more. Secrets that are not the kit's own are read from the environment. */
function repeated(context: Context, testCase: Case, baseUrl: string): Promise<string> {
  if (context.invented) return curl(baseUrl, withCredentials(testCase));
  return curl(baseUrl, testCase.wire, credentialOptions(context, testCase.credentials));
}
