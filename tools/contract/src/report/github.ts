import { githubAnnotation } from '@rollcall/command';
import { factsOf, groupsOf } from './groups.ts';
import type { Report } from './summary.ts';
import { verdict } from './terminal.ts';

/** An annotation per cause. */
export function toGithub(report: Report): string {
  const file = `specs/${report.api}/openapi.yaml`;
  const groups = groupsOf(report).map((group) => {
    const facts = factsOf(group).map(([name, text]) => `${name}: ${text}`);
    return githubAnnotation(
      'error',
      { file, title: group.says },
      [...facts, group.smallest.curl ?? ''].join('\n').trim(),
    );
  });
  const holes = report.results.flatMap(({ coverage }) =>
    coverage.holes.map((hole) =>
      githubAnnotation('error', { file, title: 'not tried' }, `${coverage.operation.id} ${hole}`),
    ),
  );
  return [...groups, ...holes, githubAnnotation('notice', { file, title: 'contract' }, verdict(report))].join('');
}
