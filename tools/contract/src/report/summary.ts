import type { Row } from '../measure/coverage.ts';
import type { OperationResult } from '../run/run-operations.ts';

/** What a report is made from. */
export interface Report {
  readonly api: string;
  /** What was tested: the package, or a server's address. */
  readonly subject: string;
  readonly results: readonly OperationResult[];
  readonly seconds: number;
}

export interface Line {
  readonly operation: string;
  readonly endpoint: string;
  readonly cases: number;
  readonly failed: number;
  readonly waived: number;
  readonly undecided: number;
  /** `12 of 12`: constraints that are both kept to and broken, of those that can be. */
  readonly constraints: readonly [number, number];
  readonly statuses: readonly [number, number];
  readonly parameters: readonly [number, number];
  readonly holes: number;
}

export function lineOf({ coverage, cases, responseCases, failures, waived, undecided }: OperationResult): Line {
  const { operation, rows, statuses, holes } = coverage;
  const parameters = operation.parameters.map(({ name, in: location }) =>
    rows.filter(({ part }) => part === `${location} ${name}`),
  );
  return {
    operation: operation.id,
    endpoint: `${operation.method} ${operation.path}`,
    cases: cases + responseCases,
    failed: failures.length,
    waived: [...waived.values()].reduce((sum, times) => sum + times, 0),
    undecided,
    constraints: [rows.filter(isCovered).length, rows.length],
    statuses: [[...statuses.values()].filter((times) => times > 0).length, statuses.size],
    parameters: [parameters.filter((own) => own.every(isCovered)).length, parameters.length],
    holes: holes.length,
  };
}

export const isCovered = ({ kept, broken, exempt }: Row): boolean => kept > 0 && (broken > 0 || exempt !== undefined);

/** Constraints of an operation by keyword: how many are kept to, how many are broken, of how many. */
export function byKeyword(
  rows: readonly Row[],
): { keyword: string; all: number; kept: number; broken: number; exempt: number }[] {
  const keywords = [...new Set(rows.map(({ constraint }) => constraint.keyword))].sort();
  return keywords.map((keyword) => {
    const own = rows.filter(({ constraint }) => constraint.keyword === keyword);
    const exempt = own.filter((row) => row.broken === 0 && row.exempt !== undefined).length;
    return {
      keyword,
      all: own.length,
      kept: own.filter((row) => row.kept > 0).length,
      broken: own.filter((row) => row.broken > 0).length,
      exempt,
    };
  });
}

export const isGood = ({ results }: Report): boolean =>
  results.every(({ failures, coverage }) => failures.length === 0 && coverage.holes.length === 0);
