import { lineOf, type Report } from './summary.ts';
import { table } from './table.ts';

const of = ([part, whole]: readonly [number, number]): string => (whole === 0 ? '–' : `${part}/${whole}`);

/** The columns that every report has. */
export const HEAD = ['operation', 'cases', 'failed', 'waived', 'constraints', 'statuses', 'parameters'];

export function cells(report: Report): string[][] {
  return report.results
    .map(lineOf)
    .map((line) => [
      line.operation,
      String(line.cases),
      String(line.failed),
      String(line.waived),
      of(line.constraints),
      of(line.statuses),
      of(line.parameters),
    ]);
}

/** What failed, then what was covered, then one line that says it all. */
export function toTerminal(report: Report, most = 20): string {
  const failures = report.results.flatMap((result) => result.failures);
  const holes = report.results.flatMap(({ coverage }) =>
    coverage.holes.map((hole) => `${coverage.operation.id} ${hole}`),
  );
  const skipped = report.results.flatMap((result) =>
    result.skipped.map((reason) => `${result.coverage.operation.id} is not asked to: ${reason}`),
  );
  const shown = failures.slice(0, most).map(({ explanation }) => explanation);
  const more = failures.length > most ? [`… and ${failures.length - most} more failures`] : [];
  return [
    ...shown,
    ...more,
    ...holes,
    ...skipped,
    table(HEAD, cells(report)),
    verdict(report, failures.length, holes.length),
  ].join('\n\n');
}

export function verdict({ api, subject, results, seconds }: Report, failures: number, holes: number): string {
  const cases = results.reduce((sum, result) => sum + result.cases + result.responseCases, 0);
  const undecided = results.reduce((sum, result) => sum + result.undecided, 0);
  const said =
    failures + holes === 0 ? 'keeps its contract' : `breaks its contract: ${failures} failures, ${holes} holes`;
  const open = undecided > 0 ? `, ${undecided} undecided: refused with a declared status` : '';
  return `${api} (${subject}) ${said}; ${cases} cases${open}, ${seconds.toFixed(1)} s`;
}
