import type { Proof } from '../cases/case.ts';
import { type Case, type Context, withProof } from '../cases/index.ts';
import { type CheckName, checks } from '../checks/index.ts';
import { asWritten } from '../document/variants.ts';
import type { Judge, Verdict } from '../oracles/oracle.ts';
import { curl } from '../wire/curl.ts';
import { explainedBy } from './known-mock-limitations.ts';
import { waivers as allWaivers, unneeded, type Waiver } from './waivers.ts';

export interface Finding {
  readonly judge: string;
  readonly verdict: Verdict;
  /** The check that failed; absent if the judge saw another outcome than the one expected. */
  readonly check?: CheckName;
  readonly says: string;
}

export interface Examination {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What is wrong, and not waived. */
  readonly findings: readonly Finding[];
  /** What is wrong, and known to be. */
  readonly waived: readonly (Finding & { readonly waiver: Pick<Waiver, 'name'> })[];
  /** Waivers for something that is not wrong. */
  readonly needless: readonly Waiver[];
}

/** Has a case judged by all judges, and every exchange checked. */
export async function examine(
  context: Context,
  judges: readonly Judge[],
  one: Case,
  waivers: readonly Waiver[] = allWaivers,
): Promise<Examination> {
  const verdicts = new Map<string, Verdict>();
  for (const judge of judges) {
    const verdict = await judge.judge(one).catch((error: unknown): Verdict => ({ outcome: 'failed', saw: `${error}` }));
    if (verdict) verdicts.set(judge.name, verdict);
  }
  const all = [...verdicts].flatMap(([judge, verdict]) => findingsOf(context, one, judge, verdict));
  const serverOf = new Map(judges.map(({ name, server }) => [name, server]));
  const asked = new Set([...verdicts.keys()].map((name) => serverOf.get(name)));
  const relevant = waivers.filter(
    ({ servers, applies }) => servers.some((server) => asked.has(server)) && applies(one, context),
  );
  const waiverOf = ({ judge, check }: Finding) =>
    relevant.find(
      (waiver) => waiver.servers.some((server) => server === serverOf.get(judge)) && waiver.check === check,
    );
  const kindOf = ({ judge }: Finding) => (serverOf.get(judge) === 'mock' ? 'mock' : judge === 'zod' ? 'zod' : 'other');
  const kinds = new Set(all.map(kindOf));
  const alone = !context.ours && kinds.size === 1 && !kinds.has('other');
  const judged = all.map((finding) => {
    const waiver =
      waiverOf(finding) ??
      (alone ? explainedBy(context, one, { judge: kindOf(finding) as 'mock', check: finding.check }) : undefined);
    return { ...finding, waiver };
  });
  const waived = judged.flatMap(({ waiver, ...finding }) => (waiver ? [{ ...finding, waiver }] : []));
  const needed = new Set<object>(waived.map(({ waiver }) => waiver));
  return {
    verdicts,
    findings: judged.filter(({ waiver }) => !waiver),
    waived,
    needless: context.ours ? relevant.filter((waiver) => !needed.has(waiver)) : [],
  };
}

function findingsOf(context: Context, one: Case, judge: string, verdict: Verdict): Finding[] {
  const { outcome, saw, exchange } = verdict;
  // The answer is to another question then, and what is wrong with it would only hide that.
  if (outcome !== one.expect) return [{ judge, verdict, says: `${outcome}, not ${one.expect} (${saw})` }];
  const found: Finding[] = [];
  if (!exchange) return found;
  for (const [name, check] of Object.entries(checks)) {
    const says = check(exchange, one, context);
    if (says !== undefined) found.push({ judge, verdict, check: name as CheckName, says });
  }
  return found;
}

/** All there is to know about a case that went wrong, and how to see it again. */
export function explain(
  context: Context,
  one: Case,
  { verdicts, findings, needless }: Examination,
  baseUrl: string,
): string {
  const { breaks, operation } = one;
  const width = Math.max(...[...verdicts.keys()].map((name) => name.length), 0);
  return [
    `${operation.id} ${one.title}`,
    ...(breaks
      ? [
          `  breaks     ${asWritten(breaks.schema)}${breaks.property ? ` (${breaks.property})` : ''}, in the ${breaks.part} at ${breaks.instance || 'its root'}`,
        ]
      : []),
    `  expected   ${one.expect}`,
    ...[...verdicts].map(([name, { outcome, saw }]) => `  ${name.padEnd(width)}  ${outcome} (${saw})`),
    ...findings.map(({ judge, check, says }) => `  ✗ ${judge}${check ? ` [${check}]` : ''}: ${says}`),
    ...needless.map(unneeded),
    `  ${curl(baseUrl, withProof(context.invented ? one : { ...one, proof: hidden(one.proof) }))}`,
  ].join('\n');
}

/** The names of what proves who is calling, without the secrets. */
function hidden({ headers, query }: Proof): Proof {
  return {
    headers: Object.fromEntries(Object.keys(headers).map((name) => [name, '…'])),
    query: query.replace(/=[^&]*/g, '=…'),
  };
}
