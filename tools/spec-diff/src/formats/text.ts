import { styleText } from 'node:util';
import type { Finding } from '../finding.ts';
import { factsOf } from './facts.ts';
import { type ApiReport, type Format, footOf, tally } from './report.ts';

const STYLES = { breaking: 'red', warning: 'yellow', safe: 'green' } as const;
type Paint = (style: Parameters<typeof styleText>[0], words: string) => string;

/** For people. */
export const text: Format = ({ findings, apis }, { color }) => {
  const paint: Paint = (style, words) => (color ? styleText(style, words, { validateStream: false }) : words);
  const sections = apis.map((api) =>
    [
      head(api, paint),
      ...api.findings.map((finding) => entry(finding, paint)),
      ...footOf(api).map((line) => `  ${line}\n`),
    ].join(''),
  );
  const whole = findings.map((finding) => entry(finding, paint)).join('');
  return [...(whole ? [whole] : []), ...sections].join('\n');
};

function entry(finding: Finding, paint: Paint): string {
  const lines = factsOf(finding).map(({ label, text: words, code }) => {
    const said = [words, code].filter(Boolean).join('  ');
    return `      ${paint(label === 'Do' ? 'green' : 'dim', label.padEnd(8))}  ${label === 'Rule' ? paint('dim', said) : said}\n`;
  });
  return `  ${paint(STYLES[finding.severity], finding.severity)}  ${finding.message}\n${lines.join('')}`;
}

function head({ api, old, bump, findings, payloads, places }: ApiReport, paint: Paint): string {
  const compared = `${paint('bold', api)}: compared with ${old}`;
  if (findings.length === 0) return `${compared}: nothing changed in meaning.\n`;
  const tried = payloads > 0 ? `; ${payloads} payloads tried in ${places} places` : '';
  return `${compared}: ${paint('bold', bump)} (${tally(findings)}${tried})\n`;
}
