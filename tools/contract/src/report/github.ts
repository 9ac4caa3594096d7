import { factsOf, groupsOf } from './groups.ts';
import type { Report } from './summary.ts';
import { verdict } from './terminal.ts';

/** An annotation per cause: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function toGithub(report: Report): string {
  const file = `specs/${report.api}/openapi.yaml`;
  const groups = groupsOf(report).map((group) => {
    const facts = factsOf(group).map(([name, text]) => `${name}: ${text}`);
    return annotation('error', { file, title: group.says }, [...facts, group.smallest.curl ?? ''].join('\n').trim());
  });
  const holes = report.results.flatMap(({ coverage }) =>
    coverage.holes.map((hole) => annotation('error', { file, title: 'not tried' }, `${coverage.operation.id} ${hole}`)),
  );
  return [...groups, ...holes, annotation('notice', { file, title: 'contract' }, verdict(report))].join('');
}

function annotation(level: string, properties: Readonly<Record<string, string>>, text: string): string {
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${level} ${written.join(',')}::${data(text)}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
