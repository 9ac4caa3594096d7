import { byKeyword, type Report } from './summary.ts';
import { cells, HEAD, verdict } from './terminal.ts';

const row = (list: readonly string[]): string => `| ${list.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;

/** For a pull request or a wiki. */
export function toMarkdown(report: Report): string {
  const failures = report.results.flatMap((result) => result.failures);
  const holes = report.results.flatMap(({ coverage }) => coverage.holes);
  const lines = [
    `# Contract of ${report.api}`,
    verdict(report, failures.length, holes.length),
    [row(HEAD), row(HEAD.map((_, index) => (index === 0 ? '---' : '---:'))), ...cells(report).map(row)].join('\n'),
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
    ...(failures.length > 0
      ? ['## Failures', ...failures.map(({ explanation }) => `\`\`\`\n${explanation}\n\`\`\``)]
      : []),
  ];
  return `${lines.join('\n\n')}\n`;
}
