import type { Finding } from '../finding.ts';
import { factsOf } from './facts.ts';
import { type ApiReport, type Format, packageLine, tally, teamLines } from './report.ts';

const GROUPS = [
  ['Breaking', (finding: Finding) => finding.severity === 'breaking'],
  ['Needs review', (finding: Finding) => finding.severity === 'warning'],
  ['Safe', (finding: Finding) => finding.severity === 'safe'],
] as const;

/** GitHub takes 65,536 characters. */
const MOST = 40;

/** A comment on a pull request. */
export const markdown: Format = ({ findings, apis }) => {
  const changed = apis.filter(({ findings }) => findings.length > 0);
  const whole = findings.map((finding) => `\n${item(finding)}\n`).join('');
  const head = `<!-- spec-diff -->\n## API changes\n${whole}`;
  if (changed.length === 0) return `${head}\nNo spec changed.\n`;
  const rows = changed.map(
    (api) => `| ${api.api} | **${api.bump}** | ${tally(api.findings)} | ${marked(packageLine(api) ?? '')} |`,
  );
  const table = ['| API | version step | findings | package |', '|---|---|---|---|', ...rows].join('\n');
  return `${head}\n${table}\n\n${changed.map(section).join('\n')}`;
};

function section(api: ApiReport): string {
  const groups = GROUPS.flatMap(([title, belongs]) => {
    const own = api.findings.filter(belongs);
    if (own.length === 0) return [];
    const more = own.length > MOST ? [`- … and ${own.length - MOST} more: \`--format html\` has all of them.`] : [];
    const list = [...own.slice(0, MOST).map(item), ...more].join('\n');
    return title === 'Breaking'
      ? [`**${title}**\n\n${list}\n`]
      : [`<details><summary>${title} (${own.length})</summary>\n\n${list}\n\n</details>\n`];
  });
  const complaint = api.package?.complaint;
  return [
    `### ${api.api}`,
    ...(complaint ? [`> [!IMPORTANT]\n> ${marked(complaint)}`] : []),
    `Compared with ${marked(api.old)}.`,
    ...api.notes.map((line) => `_${marked(line)}_`),
    ...teamLines(api).map(marked),
    groups.join('\n'),
  ].join('\n\n');
}

/** Nothing in a spec becomes markup, or calls somebody by name; what stands in backticks is code. */
const marked = (text: string): string =>
  text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part, /[<>&@[\]*_\\]/g)))
    .join('');

const code = (text: string): string =>
  /[<>&`]/.test(text) ? `<code>${escaped(text, /[<>&`[\]*_\\~|]/g)}</code>` : `\`${text}\``;

const escaped = (text: string, signs: RegExp): string => text.replaceAll(signs, (sign) => `&#${sign.codePointAt(0)};`);

/** A finding as an item of a list, with its facts below it. */
export function item(finding: Finding): string {
  const facts = factsOf(finding).map(({ label, text, code: letters }) => {
    const said = [label === 'Before' || label === 'After' ? code(text) : marked(text), letters && code(letters)];
    return `  - ${label}: ${said.filter(Boolean).join(' ')}`;
  });
  return [`- ${marked(finding.message)}`, ...facts].join('\n');
}
