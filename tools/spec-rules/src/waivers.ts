import type { Document } from '@redocly/openapi-core';
import type { Problem } from './finding.ts';
import { exactNumbers } from './inexact-problems.ts';
import { sentence } from './report.ts';
import { portableRules, structureRules } from './rule-ids.ts';

/** One entry of `specs/<api>/waivers.yaml`: this rule does not hold for this API, and why. */
export interface Waiver {
  /** Rule id as findings spell it. */
  readonly rule: string;
  readonly reason: string;
  /** Only at this JSON pointer and below it, such as `#/paths/~1users`. Default: the whole API. */
  readonly pointer?: string;
}

export interface Waivers {
  readonly waivers: readonly { readonly waiver: Waiver; readonly place: Problem['location'] }[];
  /** What is wrong with the file itself. */
  readonly problems: readonly Problem[];
}

/** Without these rules something would be generated that is not what the spec says. */
export const unwaivable: ReadonlySet<string> = new Set([...structureRules, ...portableRules, exactNumbers]);

/** The waivers of a list, and what is wrong with it. */
export function parseWaivers({ parsed, source }: Pick<Document, 'parsed' | 'source'>): Waivers {
  const placeAt = (pointer: string): Problem['location'] => [{ source, pointer }];
  if (!Array.isArray(parsed)) return { waivers: [], problems: [invalid('it is not a list', placeAt('#/'))] };
  const entries = parsed.map((entry: unknown, index) => ({
    entry,
    place: placeAt(`#/${index}`),
    wrong: wrongWith(entry),
  }));
  return {
    waivers: entries.flatMap(({ entry, place, wrong }) => (wrong ? [] : [{ waiver: entry as Waiver, place }])),
    problems: entries.flatMap(({ place, wrong }) => (wrong ? [invalid(wrong, place)] : [])),
  };
}

function wrongWith(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'an entry is not an object';
  const { rule, reason, pointer = '#/', ...rest } = entry as Record<string, unknown>;
  if (typeof rule !== 'string' || !rule) return 'an entry has no `rule`';
  if (typeof reason !== 'string' || !reason.trim()) return `the waiver of \`${rule}\` has no \`reason\``;
  if (typeof pointer !== 'string' || !pointer.startsWith('#/'))
    return `the \`pointer\` of \`${rule}\` does not start with \`#/\``;
  if (unwaivable.has(rule)) return `\`${rule}\` cannot be waived: the generated code would not be what the spec says`;
  const [unknown] = Object.keys(rest);
  return unknown === undefined ? undefined : `\`${unknown}\` is not a field of a waiver`;
}

/**
 * Takes out what is waived, and puts in what is wrong with the waivers themselves: one that suppresses nothing is an
 * error, so that the list only ever holds what is still needed.
 */
export function applyWaivers(problems: readonly Problem[], { waivers, problems: own }: Waivers): Problem[] {
  const stale = waivers.filter(
    ({ waiver }) => !isOfTarget(waiver) && !problems.some((problem) => covers(waiver, problem)),
  );
  const remaining = problems.filter((problem) => !waivers.some(({ waiver }) => covers(waiver, problem)));
  return [...remaining, ...own, ...stale.map(({ waiver, place }) => unused(waiver, place))];
}

/** What a target of the project can't carry, which it says when it is rendered. */
export const isOfTarget = ({ rule }: Waiver): boolean => rule.startsWith('target/');

/** Whether a waiver is about a problem. */
export function covers({ rule, pointer }: Waiver, { ruleId, location: [place] }: Problem): boolean {
  if (rule !== ruleId) return false;
  return pointer === undefined || place?.pointer === pointer || place?.pointer?.startsWith(`${pointer}/`) === true;
}

const problem = (
  ruleId: string,
  words: { message: string; repair: string },
  location: Problem['location'],
): Problem => ({
  ruleId,
  severity: 'error',
  ...sentence(words),
  suggest: [],
  location,
});

const invalid = (what: string, location: Problem['location']): Problem =>
  problem(
    'waiver-invalid',
    {
      message: `This is not a list of waivers: ${what}.`,
      repair: 'Write a list of `{rule, reason}`, with `pointer` where the waiver is for one place only.',
    },
    location,
  );

const unused = ({ rule }: Waiver, location: Problem['location']): Problem =>
  problem(
    'waiver-unused',
    {
      message: `The waiver of \`${rule}\` suppresses nothing.`,
      repair: 'Remove it, or correct its `rule` or `pointer`.',
    },
    location,
  );
