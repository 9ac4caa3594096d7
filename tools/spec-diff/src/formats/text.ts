import { styleText } from 'node:util';
import type { Finding } from '../finding.ts';
import { type ApiReport, exampleOf, type Format, linesOf, packageLine, tally } from './report.ts';

const STYLES = { breaking: 'red', warning: 'yellow', safe: 'green' } as const;

/** For people. */
export const text: Format = ({ apis }, { color }) => {
  const paint = (style: Parameters<typeof styleText>[0], words: string) =>
    color ? styleText(style, words, { validateStream: false }) : words;
  const entry = (finding: Finding): string => {
    const where = [finding.new?.pointer ?? finding.old?.pointer, linesOf(finding)].filter(Boolean).join(', ');
    const example = exampleOf(finding);
    return [
      `  ${paint(STYLES[finding.severity], finding.severity)}  ${finding.message}`,
      ...(finding.hint && finding.severity === 'breaking' ? [`      ${paint('green', 'Do:')} ${finding.hint}`] : []),
      ...(example ? [`      ${paint('cyan', 'Shown by:')} ${example}`] : []),
      paint(
        'dim',
        `      ${finding.id}, ${finding.bump}, for ${finding.audience.join(', ')}; found by ${finding.analyzers.join(', ')}; at ${where}`,
      ),
    ].join('\n');
  };
  return apis
    .map(
      (api) =>
        `${head(api, (words) => paint('bold', words))}${api.findings.map((finding) => `${entry(finding)}\n`).join('')}${foot(api)}`,
    )
    .join('\n');
};

function head({ api, old, bump, findings, payloads, places }: ApiReport, bold: (words: string) => string): string {
  const compared = `${bold(api)}: compared with ${old}`;
  if (bump === 'none') return `${compared}: nothing changed.\n`;
  const tried = payloads > 0 ? `; ${payloads} payloads tried in ${places} places` : '';
  return `${compared}: ${bold(bump)} (${tally(findings)}${tried})\n`;
}

function foot(report: ApiReport): string {
  const lines = [...report.notes, packageLine(report), report.package?.complaint].filter(Boolean);
  return lines.map((line) => `  ${line}\n`).join('');
}
