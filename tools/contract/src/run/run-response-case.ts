import type { Context, ResponseCase } from '../cases/index.ts';
import { asWritten } from '../document/variants.ts';
import type { ResponseOracle, ResponseVerdict } from '../oracles/responses.ts';
import type { Failure } from './failure.ts';
import { limitationFor } from './known-mock-limitations.ts';
import { notNeeded, type ResponseWaiver, responseWaivers, unneeded } from './waivers.ts';

/** What every oracle that can decide the case says, and which of them are wrong. */
export async function runResponseCase(
  context: Context,
  oracles: readonly ResponseOracle[],
  responseCase: ResponseCase,
  waivers: readonly ResponseWaiver[] = responseWaivers,
) {
  const verdicts = new Map<string, ResponseVerdict>();
  for (const oracle of oracles) {
    const verdict = await oracle
      .decide(responseCase)
      .catch((error: unknown): ResponseVerdict => ({ outcome: 'failed', saw: `${error}` }));
    if (verdict) verdicts.set(oracle.name, verdict);
  }
  const all = [...verdicts].filter(([, { outcome }]) => outcome !== responseCase.expect).map(([name]) => name);
  const nameOf = new Map(oracles.map(({ server, name }) => [server, name]));
  const relevant = waivers.filter(({ server, applies }) => nameOf.has(server) && applies(responseCase, context));
  const waived = relevant.filter(({ server }) => all.includes(nameOf.get(server) ?? ''));
  const wrong = all.filter((name) => !waived.some(({ server }) => nameOf.get(server) === name));
  const needless = relevant.filter((waiver) => !waived.includes(waiver));
  const [only, ...others] = wrong;
  const isOnly = !context.ours && others.length === 0 && (only === 'mock' || only === 'zod');
  const explained = isOnly ? limitationFor(context, responseCase, { oracle: only }) : undefined;
  const isWrong = (wrong.length > 0 && !explained) || needless.length > 0;
  return { verdicts, wrong, isWrong, needless, waiver: explained ?? waived[0] };
}

/** A response case as what it is: one that went wrong. */
export function responseFailureOf(
  responseCase: ResponseCase,
  result: Awaited<ReturnType<typeof runResponseCase>>,
): Failure {
  const { operation, title, expect, breaks } = responseCase;
  const said =
    expect === 'accepted' ? 'a valid response is refused' : 'a response that breaks the description gets through';
  return {
    operation: operation.id,
    title,
    causes: [
      ...result.wrong.map((oracle) => {
        const { cause, leaks = false } = result.verdicts.get(oracle) ?? {};
        return { oracle, says: cause ?? said, isSecurity: leaks };
      }),
      ...result.needless.map(({ name }) => ({ oracle: 'the kit', says: notNeeded(name), isSecurity: false })),
    ],
    ...(breaks && { breaks: breaks.keyword }),
    explanation: explainResponseCase(responseCase, result),
  };
}

/** All there is to know about a response that went wrong. */
export function explainResponseCase(
  responseCase: ResponseCase,
  { verdicts, needless }: Pick<Awaited<ReturnType<typeof runResponseCase>>, 'verdicts' | 'needless'>,
): string {
  const { operation, title, breaks, expect, reply } = responseCase;
  const width = Math.max(...[...verdicts.keys()].map((name) => name.length), 0);
  return [
    `${operation.id} ${title}`,
    ...(breaks ? [`  breaks     ${asWritten(breaks.schema)}, in the body at ${breaks.instance || 'its root'}`] : []),
    `  expected   ${expect}`,
    ...[...verdicts].map(
      ([name, { outcome, saw }]) => `  ${outcome === expect ? ' ' : '✗'} ${name.padEnd(width)}  ${outcome} (${saw})`,
    ),
    ...needless.map(unneeded),
    `  the answer ${JSON.stringify(reply)}`,
  ].join('\n');
}
