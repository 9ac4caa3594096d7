import type { Finding } from '../finding.ts';
import { LABELS } from '../formats/facts.ts';
import { item } from '../formats/markdown.ts';

const SECTIONS = [
  ['Breaking', ({ severity, package: step }: Finding) => severity === 'breaking' || step === 'major'],
  ['Added', ({ bump, package: step }: Finding) => bump === 'minor' || step === 'minor'],
  ['Other changes', ({ bump }: Finding) => bump === 'patch'],
] as const;

const TITLES = {
  Breaking: (api: string) => `Breaking changes in the ${api} API.`,
  Added: (api: string) => `Additions to the ${api} API.`,
  'Other changes': (api: string) => `Corrections and documentation of the ${api} API.`,
};

const LONG = 40;

/** The changelog entry: what breaks and what to do about it, what is new, and what else changed. */
export function entryOf(api: string, findings: readonly Finding[]): string {
  const sections = SECTIONS.map(([title, belongs], index) => {
    const isEarlier = (finding: Finding) => SECTIONS.slice(0, index).some(([, other]) => other(finding));
    return { title, own: findings.filter((finding) => belongs(finding) && !isEarlier(finding)) };
  }).filter(({ own }) => own.length > 0);
  const first = sections[0]?.title ?? 'Other changes';
  return [TITLES[first](api), ...sections.map(({ title, own }) => section(title, own))].join('\n\n');
}

function section(title: string, findings: readonly Finding[]): string {
  const more = findings.length > LONG ? [`- … and ${findings.length - LONG} more.`] : [];
  return [`**${title}**`, '', ...findings.slice(0, LONG).map(item), ...more].join('\n');
}

const FACT = new RegExp(`^  - (${LABELS.join('|')}): `);
const HEADING = new RegExp(
  `^(${SECTIONS.map(([title]) => `\\*\\*${title}\\*\\*`).join('|')}|- … and \\d+ more\\.|${Object.values(TITLES)
    .map((title) => title('[^ ]+').replaceAll('.', '\\.'))
    .join('|')})$`,
);

/** What people have added to an entry, above and below what `entryOf` wrote. */
export function handWritten(body: string): { readonly above: string; readonly below: string } {
  const lines = body.split(/\r?\n/);
  const isFact = (index: number): boolean => FACT.test(lines[index] ?? '');
  const isWritten = (line: string, index: number): boolean =>
    HEADING.test(line) || isFact(index) || (line.startsWith('- ') && isFact(index + 1));
  const start = lines.findIndex(isWritten);
  const [above, below] = start < 0 ? [lines, []] : [lines.slice(0, start), lines.slice(start)];
  const notes = below.filter((line, index) => !isWritten(line, start + index));
  const trimmed = (some: readonly string[]) =>
    some
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  return { above: trimmed(above), below: trimmed(notes) };
}
