import { type Case, type Context, casesOf, type ResponseCase, responseCasesOf } from '../cases/index.ts';
import { reachesOperation } from '../checks/check.ts';
import { responseFor } from '../document/operations.ts';
import { type Coverage, coverageOf, holesOf } from '../measure/coverage.ts';
import type { Oracle } from '../oracles/oracle.ts';
import type { ResponseOracle } from '../oracles/responses.ts';
import type { Failure } from './failure.ts';
import { failureOf, runCase } from './run-case.ts';
import { responseFailureOf, runResponseCase } from './run-response-case.ts';

export interface OperationResult {
  readonly coverage: Coverage;
  readonly cases: number;
  readonly responseCases: number;
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

interface RunOptions {
  /** The server keeps what it is sent, so a valid request may be refused with a declared status. */
  readonly stateful?: boolean;
  readonly baseUrl: string;
  /** Told after each operation. */
  readonly onOperation?: (result: OperationResult) => void;
}

/** Runs everything outside a test runner. */
export async function runOperations(
  context: Context,
  oracles: readonly Oracle[],
  responseOracles: readonly ResponseOracle[],
  options: RunOptions,
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  for (const operation of context.operations) {
    const cases = await casesOf(context, operation);
    const responseCases = [...responseCasesOf(context, operation)];
    const requests = await runCases(context, oracles, cases, options);
    const failures = [
      ...requests.failures,
      ...(await runResponseCases(context, responseOracles, responseCases, requests.waived)),
    ];
    const all = coverageOf(context, operation, cases, responseCases);
    const coverage = responseOracles.length > 0 ? all : withoutResponses(all, requests.seen);
    const tried = responseOracles.length > 0 ? responseCases.length : 0;
    const skipped = context.skipped.get(operation.id) ?? [];
    const result = { ...requests, failures, coverage, skipped, cases: cases.length, responseCases: tried };
    options.onOperation?.(result);
    results.push(result);
  }
  return results;
}

/** Where answers can't be chosen, what they say is not tried; statuses count when they come. */
function withoutResponses({ operation, rows, statuses }: Coverage, seen: ReadonlyMap<number, number>): Coverage {
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
  oracles: readonly Oracle[],
  cases: readonly Case[],
  { baseUrl, stateful = false }: RunOptions,
) {
  const failures: Failure[] = [];
  const remembering = new Set(oracles.filter(({ server }) => server === 'remote').map(({ name }) => name));
  const waived = new Map<string, number>();
  const seen = new Map<number, number>();
  let undecided = 0;
  for (const testCase of cases) {
    const result = await runCase(context, oracles, testCase);
    for (const { waiver } of result.waived) count(waived, waiver.name);
    for (const { exchange } of result.verdicts.values()) {
      if (exchange && reachesOperation(testCase)) count(seen, exchange.status);
    }
    const findings = result.findings.filter(
      ({ oracle, verdict }) => !(stateful && remembering.has(oracle) && mayRefuse(testCase, verdict.outcome)),
    );
    undecided += result.findings.length > findings.length ? 1 : 0;
    if (findings.length + result.needless.length > 0) {
      failures.push(await failureOf(context, testCase, { ...result, findings }, baseUrl));
    }
  }
  return { failures, waived, undecided, seen };
}

/** 404 is a refusal as well, where the operation declares it. */
function mayRefuse({ expect, operation }: Case, outcome: string): boolean {
  const missing = operation.responses.some(({ status }) => status === '404');
  return expect === 'accepted' && (outcome === 'refused' || (outcome === 'no such path' && missing));
}

async function runResponseCases(
  context: Context,
  oracles: readonly ResponseOracle[],
  responseCases: readonly ResponseCase[],
  waived: Map<string, number>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const responseCase of oracles.length > 0 ? responseCases : []) {
    const result = await runResponseCase(context, oracles, responseCase);
    const { isWrong, waiver } = result;
    if (waiver) count(waived, waiver.name);
    if (isWrong) failures.push(responseFailureOf(responseCase, result));
  }
  return failures;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
