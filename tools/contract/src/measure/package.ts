import type { JsonObject } from '@rollcall/openapi/json';
import { mutationsOf } from '../../mutations/index.ts';
import { nameOf } from '../../mutations/mutation.ts';
import { casesOf, createContext, responseCasesOf } from '../cases/index.ts';
import { loadPackage } from '../cli/load-package.ts';
import { byKeyword, isCovered } from '../report/summary.ts';
import { coverageOf } from './coverage.ts';

/** What the contract tests of a package try. `pnpm test` fails if they leave a hole, or do not notice a mutation that can be noticed. */
export interface PackageCoverage {
  readonly operations: readonly OperationCoverage[];
  /** By what is mutated: how many mutations there are. */
  readonly mutations: Readonly<Record<string, number>>;
  /** Mutations that nothing can notice, each with the reason. */
  readonly survivors: readonly { readonly mutation: string; readonly reason: string }[];
}

export interface OperationCoverage {
  readonly operation: string;
  readonly cases: number;
  /** Constraints that cases both keep to and break, of those that there are. */
  readonly constraints: readonly [covered: number, all: number];
  readonly statuses: readonly [tried: number, declared: number];
  readonly keywords: ReturnType<typeof byKeyword>;
  readonly holes: readonly string[];
}

/**
 * Makes all cases of a package and counts them, without running any.
 *
 * @param folder - what holds `generated/`.
 */
export async function coverageOfPackage(folder: string): Promise<PackageCoverage> {
  const subject = await loadPackage(folder);
  const context = createContext(subject.document as JsonObject, { ours: false });
  const operations: OperationCoverage[] = [];
  for (const operation of context.operations) {
    const cases = await casesOf(context, operation);
    const responseCases = [...responseCasesOf(context, operation)];
    const { rows, statuses, holes } = coverageOf(context, operation, cases, responseCases);
    operations.push({
      operation: operation.id,
      cases: cases.length + responseCases.length,
      constraints: [rows.filter(isCovered).length, rows.length],
      statuses: [[...statuses.values()].filter((times) => times > 0).length, statuses.size],
      keywords: byKeyword(rows),
      holes,
    });
  }
  const mutations = [...mutationsOf(subject, context)];
  const families: Record<string, number> = {};
  for (const { family } of mutations) families[family] = (families[family] ?? 0) + 1;
  const survivors = mutations.flatMap((mutation) =>
    mutation.survivor === undefined ? [] : [{ mutation: nameOf(mutation), reason: mutation.survivor }],
  );
  return { operations, mutations: families, survivors };
}
