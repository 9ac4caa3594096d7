import { factsOf, type Group, groupsOf } from './groups.ts';
import { lineOf, type Report } from './summary.ts';
import { table } from './table.ts';
import { TERMS } from './terms.ts';

const share = ([part, whole]: readonly [number, number]): string => (whole === 0 ? '–' : `${part}/${whole}`);

/** The columns that every report has. */
export const HEAD = ['operation', 'cases', 'failed', 'waived', 'constraints', 'statuses', 'parameters'];

export function cells(report: Report): string[][] {
  return report.results.map((result) => {
    const { operation, cases, failed, waived, constraints, statuses, parameters } = lineOf(result);
    const counts = [cases, failed, waived].map(String);
    return [operation, ...counts, share(constraints), share(statuses), share(parameters)];
  });
}

/** Why cases failed, then what was covered, then one line that says it all. */
export function toTerminal(report: Report, most = 6): string {
  const groups = groupsOf(report);
  const more = groups.length - most;
  const holes = report.results.flatMap(({ coverage }) =>
    coverage.holes.map((hole) => `${coverage.operation.id} ${hole}`),
  );
  const skipped = report.results.flatMap((result) =>
    result.skipped.map((reason) => `${result.coverage.operation.id} is not asked to: ${reason}`),
  );
  return [
    ...groups.slice(0, most).map(inLines),
    ...(more > 0 ? [`… and ${more} more causes: --report html has all of them`] : []),
    ...some(holes, 'holes'),
    ...some(skipped, 'more'),
    table(HEAD, cells(report)),
    [verdict(report), ...explained(report)].join('\n'),
  ].join('\n\n');
}

function inLines(group: Group): string {
  const { says, isSecurity, count, smallest } = group;
  return [
    `✗ ${isSecurity ? 'SECURITY ' : ''}${says}: ${count === 1 ? '1 case' : `${count} cases`}`,
    ...factsOf(group).map(([name, text]) => `  ${name.padEnd(10)}  ${text}`),
    ...(smallest.curl === undefined ? [] : [`  ${smallest.curl}`]),
  ].join('\n');
}

const some = (lines: readonly string[], what: string, most = 5): string[] =>
  lines.length > most ? [...lines.slice(0, most), `… and ${lines.length - most} more ${what}`] : [...lines];

export function verdict(report: Report): string {
  const { api, subject, results, seconds } = report;
  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failures = sum((result) => result.failures.length);
  const holes = sum(({ coverage }) => coverage.holes.length);
  const undecided = sum((result) => result.undecided);
  const causes = groupsOf(report).length;
  const broken = [
    ...(failures > 0 ? [`${failures} cases fail, for ${causes === 1 ? '1 cause' : `${causes} causes`}`] : []),
    ...(holes > 0 ? [`${holes} holes`] : []),
  ];
  const said = broken.length === 0 ? 'keeps its contract' : `breaks its contract: ${broken.join('; ')}`;
  const open = undecided > 0 ? `, ${undecided} undecided` : '';
  const cases = sum((result) => result.cases + result.responseCases);
  return `${api} (${subject}) ${said}; ${cases} cases${open}, ${seconds.toFixed(1)} s`;
}

/** The terms that a report uses. */
function explained({ results }: Report): string[] {
  const lines = results.map(lineOf);
  return [
    ...(lines.some(({ undecided }) => undecided > 0) ? [`undecided: ${TERMS.undecided}`] : []),
    ...(lines.some(({ holes }) => holes > 0) ? [`hole: ${TERMS.hole}`] : []),
    ...(lines.some(({ waived }) => waived > 0) ? [`waived: ${TERMS.waived}`] : []),
  ];
}
