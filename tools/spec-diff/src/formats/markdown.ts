import type { Finding } from '../finding.ts';
import { type ApiReport, exampleOf, type Format, linesOf, packageLine, tally } from './report.ts';

const GROUPS = [
  ['Breaking', (finding: Finding) => finding.severity === 'breaking'],
  ['Needs review', (finding: Finding) => finding.severity === 'warning'],
  ['Safe', (finding: Finding) => finding.severity === 'safe'],
] as const;

/** A comment on a pull request. */
export const markdown: Format = ({ apis }) => {
  const changed = apis.filter(({ bump }) => bump !== 'none');
  const head = '<!-- spec-diff -->\n## API changes\n';
  if (changed.length === 0) return `${head}\nNo spec changed.\n`;
  const rows = changed.map(
    (api) => `| ${api.api} | **${api.bump}** | ${tally(api.findings)} | ${packageLine(api) ?? ''} |`,
  );
  const table = ['| API | version step | findings | package |', '|---|---|---|---|', ...rows].join('\n');
  return `${head}\n${table}\n\n${changed.map(section).join('\n')}`;
};

function section(api: ApiReport): string {
  const groups = GROUPS.flatMap(([title, belongs]) => {
    const own = api.findings.filter(belongs);
    if (own.length === 0) return [];
    const list = own.map(item).join('\n');
    return title === 'Breaking'
      ? [`**${title}**\n\n${list}\n`]
      : [`<details><summary>${title} (${own.length})</summary>\n\n${list}\n\n</details>\n`];
  });
  const complaint = api.package?.complaint ? `> [!IMPORTANT]\n> ${api.package.complaint}\n\n` : '';
  return `### ${api.api}\n\n${complaint}Compared with ${api.old}.\n\n${api.notes.map((line) => `_${plain(line)}_\n\n`).join('')}${groups.join('\n')}`;
}

/** Nothing in a spec becomes markup. */
export const plain = (text: string): string =>
  text.replaceAll(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign);

function item(finding: Finding): string {
  const example = exampleOf(finding);
  const lines = linesOf(finding);
  return [
    `- ${plain(finding.message)}${finding.hint ? ` ${plain(finding.hint)}` : ''}`,
    `  ${finding.audience.join(', ')} · \`${finding.id}\`${lines ? ` · ${lines}` : ''} · ${finding.analyzers.join(', ')}`,
    ...(example ? [`  \`\`\`\n  ${example.replaceAll('`', 'ˋ').replaceAll('\n', ' ')}\n  \`\`\``] : []),
  ].join('\n');
}
