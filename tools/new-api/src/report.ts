import { dirname } from 'node:path';
import type { Finding } from '@rollcall/spec-rules';
import { type Placer, placeText } from '@rollcall/spec-rules/place';
import type { Description } from './read.ts';
import type { Staged } from './stage.ts';

/** More findings than this that stop nothing are counted, not listed: who reads them all reads them in a file. */
const FEW = 20;

type Findings = Pick<Staged, 'refused' | 'wanted' | 'excluded' | 'guessed'> & Pick<Description, 'rounded'>;

/**
 * One list of everything, refusals first. What has one repair is said together.
 *
 * @param list - the file that has all of what the lint wants.
 */
export function report({ refused, wanted, excluded, guessed, rounded }: Findings, place: Placer, list: string): string {
  const line = ({ pointer }: Finding) => `    ${placeText(place(pointer), process.cwd())}  ${pointer}\n`;
  const groups = (findings: readonly Finding[]) =>
    grouped(findings).map(({ rule, repair, faults }) => {
      const text = faults.map(({ message, members }) => `  ${message}\n${members.map(line).join('')}`);
      return `${rule}: ${repair}\n${text.join('')}\n`;
    });
  const left = excluded.map(({ what, reasons }) => `${what}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
  const wants = `What our lint wants, waived as imported (${wanted.length})`;
  return [
    section(`What can't be carried (${refused.length}):`, groups(refused)),
    section(`Guessed (${guessed.length}):`, groups(guessed)),
    section(`Read as other numbers (${rounded.length}):`, groups(rounded)),
    section(`Left out (${excluded.length}):`, left.length > 0 ? [...left, '\n'] : []),
    wanted.length > FEW && refused.length === 0
      ? section(`${wants}, each with its place in ${list}:`, [counts(wanted), '\n'])
      : section(`${wants}:`, wanted.length > FEW ? [counts(wanted), '\n'] : groups(wanted)),
  ].join('');
}

const section = (title: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${title}\n\n${parts.join('')}` : '';

function counts(findings: readonly Finding[]): string {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return rules.map(([rule, { length }]) => `${String(length).padStart(7)}  ${rule}\n`).join('');
}

interface Group {
  readonly rule: string;
  readonly repair: string;
  readonly faults: readonly { readonly message: string; readonly members: readonly Finding[] }[];
}

/** By rule and repair, and within that by what is said. */
function grouped(findings: readonly Finding[]): Group[] {
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
  { wanted, guessed, rounded }: Pick<Findings, 'wanted' | 'guessed' | 'rounded'>,
  place: Placer,
): string {
  const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
  const folder = dirname(place('#/').file);
  const line = ({ pointer }: Finding) => `- ${placeText(place(pointer), folder)} ${code(pointer)}\n`;
  const groups = grouped([...guessed, ...rounded, ...wanted]).map(({ rule, repair, faults }) => {
    const lists = faults.map(({ message, members }) => `${message}\n\n${members.map(line).join('')}`);
    return `\n## ${rule}\n\n${repair}\n\n${lists.join('\n')}`;
  });
  const guesses =
    guessed.length > 0 ? `\nWhat the description leaves open was guessed in ${guessed.length} places.\n` : '';
  const others = rounded.length > 0 ? `\nNumbers are read as others in ${rounded.length} places.\n` : '';
  return `# Imported: ${name}\n\nWhat our lint wants of the description and waivers.yaml waives: ${wanted.length} places, by line and column of what was imported.\nMend those of a rule, then take the rule out of waivers.yaml.\n${guesses}${others}${groups.join('')}`;
}
