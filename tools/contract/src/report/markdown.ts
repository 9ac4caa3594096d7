import { factsOf, type Group, groupsOf } from './groups.ts';
import { byKeyword, type Report } from './summary.ts';
import { cells, HEAD, verdict } from './terminal.ts';

const row = (list: readonly string[]): string => `| ${list.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;

/** For a pull request or a wiki. */
export function toMarkdown(report: Report): string {
  const groups = groupsOf(report);
  const lines = [
    `# Contract of ${report.api}`,
    verdict(report),
    [row(HEAD), row(HEAD.map((_, index) => (index === 0 ? '---' : '---:'))), ...cells(report).map(row)].join('\n'),
    ...(groups.length > 0 ? ['## Failures, by cause', ...groups.map(section)] : []),
    ...report.results.flatMap(({ coverage }) => [
      `## ${coverage.operation.id}`,
      [
        row(['keyword', 'constraints', 'kept to', 'broken', 'cannot be broken']),
        row(['---', '---:', '---:', '---:', '---:']),
        ...byKeyword(coverage.rows).map(({ keyword, all, kept, broken, exempt }) =>
          row([`\`${keyword}\``, ...[all, kept, broken, exempt].map(String)]),
        ),
      ].join('\n'),
    ]),
  ];
  return `${lines.join('\n\n')}\n`;
}

function section(group: Group): string {
  const { says, isSecurity, count, smallest } = group;
  const facts = factsOf(group).map(([name, text]) => `- ${name}: ${text}`);
  const title = `### ${isSecurity ? '🔒 ' : ''}${says} (${count})`;
  return [title, facts.join('\n'), `\`\`\`\`\n${smallest.explanation}\n\`\`\`\``].join('\n\n');
}
