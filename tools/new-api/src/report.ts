import { dirname } from 'node:path';
import type { Finding } from '@rollcall/spec-rules';
import { type Placer, placeText } from '@rollcall/spec-rules/place';
import type { LeftOut } from './staging/leave-out.ts';
import type { Staged } from './staging/stage.ts';

/** More findings than this that stop nothing are counted, not listed: who reads them all reads them in a file. */
const FEW = 20;

type Findings = Omit<Staged, 'files'>;
type Told = Pick<Finding, 'rule' | 'message' | 'repair' | 'pointer'>;

/**
 * One list of everything, refusals first. What has one repair is said together.
 *
 * @param list - the file that has all of what the lint wants.
 */
export function report({ refused, wanted, leftOut, decisions }: Findings, place: Placer, list: string): string {
  const line = ({ pointer }: Told) => `    ${placeText(place(pointer), process.cwd())}  ${pointer}\n`;
  const groups = (findings: readonly Told[]) =>
    grouped(findings).map(({ rule, repair, faults }) => {
      const text = faults.map(({ message, members }) => `  ${message}\n${members.map(line).join('')}`);
      return `${rule}: ${repair}\n${text.join('')}\n`;
    });
  const left =
    leftOut.length > FEW
      ? leftOutCounts(leftOut)
      : leftOut.map(({ what, reasons }) => `${what}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
  return [
    section(`What can't be carried (${refused.length}):`, groups(refused)),
    section(
      `Left out (${leftOut.length})${leftOut.length > FEW ? ', each by its place in LEFT_OUT.md' : ''}:`,
      left.length > 0 ? [...left, '\n'] : [],
    ),
    ...(
      [
        ['Decided', decisions],
        ['What our lint wants, waived as imported', wanted],
      ] as const
    ).map(([title, findings]) => {
      const isLong = findings.length > FEW;
      const where = isLong && refused.length === 0 ? `, each with its place in ${list}` : '';
      return section(`${title} (${findings.length})${where}:`, isLong ? [counts(findings), '\n'] : groups(findings));
    }),
  ].join('');
}

const section = (title: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${title}\n\n${parts.join('')}` : '';

/** How often each part is left out for the same reasons. */
function leftOutCounts(leftOut: readonly LeftOut[]): string[] {
  const groups = Map.groupBy(leftOut, ({ what, reasons }) =>
    [what.includes(' in ') ? what.replace(/ (?:of \S+ )?in .*/s, '') : what, ...reasons].join('\n  '),
  );
  return [...groups].map(([text, { length }]) => `${length === 1 ? '' : `${length} × `}${text}\n`);
}

function counts(findings: readonly Told[]): string {
  const rules = [...Map.groupBy(findings, ({ rule, message }) => (rule === 'converted' ? message : rule))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return rules.map(([rule, { length }]) => `${String(length).padStart(7)}  ${rule}\n`).join('');
}

interface Group {
  readonly rule: string;
  readonly repair: string;
  readonly faults: readonly { readonly message: string; readonly members: readonly Told[] }[];
}

/** By rule and repair, and within that by what is said. */
function grouped(findings: readonly Told[]): Group[] {
  const groups = Map.groupBy(findings, ({ rule, repair = '' }) => `${rule}\n${repair}`);
  return [...groups.values()].map((members) => ({
    rule: members[0]?.rule ?? '',
    repair: members[0]?.repair ?? '',
    faults: [...Map.groupBy(members, ({ message }) => message)].map(([message, same]) => ({ message, members: same })),
  }));
}

/** `IMPORTED.md` of a spec. */
export function importedText(
  name: string,
  { wanted, decisions }: Pick<Findings, 'wanted' | 'decisions'>,
  place: Placer,
): string {
  const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
  const folder = dirname(place('#/').file);
  const line = ({ pointer }: Told) => `- ${placeText(place(pointer), folder)} ${code(pointer)}\n`;
  const groups = grouped([...decisions, ...wanted]).map(({ rule, repair, faults }) => {
    const lists = faults.map(({ message, members }) => `${message}\n\n${members.map(line).join('')}`);
    return `\n## ${rule}\n\n${repair}\n\n${lists.join('\n')}`;
  });
  const decided =
    decisions.length > 0 ? `\nWhat the description leaves open was decided in ${decisions.length} places.\n` : '';
  return `# Imported: ${name}\n\nWhat our lint wants of the description and waivers.yaml waives: ${wanted.length} places, by line and column of what was imported.\nMend those of a rule, then take the rule out of waivers.yaml.\n${decided}${groups.join('')}`;
}
