import { type Case, type Context, casesOf, type ResponseCase, responseCases } from '../cases/index.ts';
import { reachesOperation } from '../checks/check.ts';
import { responseFor } from '../document/operations.ts';
import { type Coverage, coverageOf, holesOf } from '../measure/coverage.ts';
import type { Judge } from '../oracles/oracle.ts';
import { examineResponse, explainResponse, type ResponseJudge } from '../oracles/responses.ts';
import { examine, explain } from './run-case.ts';

export interface Failure {
  readonly title: string;
  readonly explanation: string;
}

export interface OperationResult {
  readonly coverage: Coverage;
  readonly cases: number;
  readonly answers: number;
  readonly failures: readonly Failure[];
  /** What was left out, because the description contradicts itself. */
  readonly skipped: readonly string[];
  /** How often each waiver was needed. */
  readonly waived: ReadonlyMap<string, number>;
  /** Valid requests that a server with a memory refused as it may: a name that is taken, an id that is unknown. */
  readonly undecided: number;
  /** Statuses that were seen on the wire, and how often. */
  readonly seen: ReadonlyMap<number, number>;
}

export interface RunOptions {
  /** The server keeps what it is sent, so a valid request may be refused with a declared status. */
  readonly stateful?: boolean;
  readonly baseUrl: string;
  /** Told after each operation. */
  readonly onOperation?: (result: OperationResult) => void;
}

/** Runs everything outside a test runner. */
export async function run(
  context: Context,
  judges: readonly Judge[],
  responseJudges: readonly ResponseJudge[],
  options: RunOptions,
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  for (const operation of context.operations) {
    const cases = await casesOf(context, operation);
    const answers = [...responseCases(context, operation)];
    const requests = await runCases(context, judges, cases, options);
    const failures = [...requests.failures, ...(await runAnswers(context, responseJudges, answers, requests.waived))];
    const all = coverageOf(context, operation, cases, answers);
    const coverage = responseJudges.length > 0 ? all : withoutAnswers(all, requests.seen);
    const tried = responseJudges.length > 0 ? answers.length : 0;
    const skipped = context.skipped.get(operation.id) ?? [];
    const result = { ...requests, failures, coverage, skipped, cases: cases.length, answers: tried };
    options.onOperation?.(result);
    results.push(result);
  }
  return results;
}

/** Where answers can't be chosen, what they say is not tried; statuses count when they come. */
function withoutAnswers({ operation, rows, statuses }: Coverage, seen: ReadonlyMap<number, number>): Coverage {
  const requests = rows.filter((row) => row.in !== 'response');
  const times = (key: string) =>
    [...seen]
      .filter(([status]) => responseFor(operation, status)?.status === key)
      .reduce((sum, [, count]) => sum + count, 0);
  return {
    operation,
    rows: requests,
    statuses: new Map([...statuses.keys()].map((key) => [key, times(key)])),
    holes: requests.flatMap(holesOf),
  };
}

async function runCases(
  context: Context,
  judges: readonly Judge[],
  cases: readonly Case[],
  { baseUrl, stateful = false }: RunOptions,
) {
  const failures: Failure[] = [];
  const remembering = new Set(judges.filter(({ server }) => server === 'remote').map(({ name }) => name));
  const waived = new Map<string, number>();
  const seen = new Map<number, number>();
  let undecided = 0;
  for (const one of cases) {
    const examination = await examine(context, judges, one);
    for (const { waiver } of examination.waived) count(waived, waiver.name);
    for (const { exchange } of examination.verdicts.values()) {
      if (exchange && reachesOperation(one)) count(seen, exchange.status);
    }
    const findings = examination.findings.filter(
      ({ judge, verdict }) => !(stateful && remembering.has(judge) && mayRefuse(one, verdict.outcome)),
    );
    undecided += examination.findings.length > findings.length ? 1 : 0;
    if (findings.length + examination.needless.length > 0) {
      failures.push({ title: one.title, explanation: explain(context, one, { ...examination, findings }, baseUrl) });
    }
  }
  return { failures, waived, undecided, seen };
}

/** 404 is a refusal as well, where the operation declares it. */
function mayRefuse({ expect, operation }: Case, outcome: string): boolean {
  const missing = operation.responses.some(({ status }) => status === '404');
  return expect === 'accepted' && (outcome === 'refused' || (outcome === 'no such path' && missing));
}

async function runAnswers(
  context: Context,
  judges: readonly ResponseJudge[],
  answers: readonly ResponseCase[],
  waived: Map<string, number>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const one of judges.length > 0 ? answers : []) {
    const examination = await examineResponse(context, judges, one);
    const { isWrong, waiver } = examination;
    if (waiver) count(waived, waiver.name);
    if (isWrong) {
      failures.push({ title: one.title, explanation: explainResponse(one, examination) });
    }
  }
  return failures;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
