import { OPEN } from '../run/credential-options.ts';
import type { Cause, Failure } from '../run/failure.ts';
import type { Report } from './summary.ts';

/** Failures of one cause. */
export interface Group {
  readonly says: string;
  readonly isSecurity: boolean;
  readonly count: number;
  /** How many cases of each operation, the most first. */
  readonly operations: readonly Count[];
  readonly oracles: readonly Count[];
  /** Where it went wrong, or with what. */
  readonly details: readonly Count[];
  /** How many cases break each keyword. */
  readonly keywords: readonly Count[];
  /** What is shortest to repeat. */
  readonly smallest: Failure;
}

export type Count = readonly [name: string, count: number];

/** The failures of a report by cause: what concerns security first, then what occurs most. */
export function groupsOf({ results }: Pick<Report, 'results'>): Group[] {
  const groups = new Map<string, Failure[]>();
  const security = new Set<string>();
  for (const failure of results.flatMap(({ failures }) => failures)) {
    for (const says of new Set(failure.causes.map((cause) => cause.says)))
      groups.set(says, [...(groups.get(says) ?? []), failure]);
    for (const { says, isSecurity } of failure.causes) if (isSecurity) security.add(says);
  }
  return [...groups]
    .map(([says, failures]) => groupOf(says, security.has(says), failures))
    .sort((a, b) => Number(b.isSecurity) - Number(a.isSecurity) || b.count - a.count);
}

function groupOf(says: string, isSecurity: boolean, failures: readonly Failure[]): Group {
  const own = failures.map(({ causes }) => causes.filter((cause) => cause.says === says));
  const each = (pick: (cause: Cause) => string | undefined) =>
    counted(own.flatMap((causes) => [...new Set(causes.flatMap((cause) => pick(cause) ?? []))]));
  const [smallest] = failures.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return {
    ...{ says, isSecurity, count: failures.length, smallest: smallest as Failure },
    operations: counted(failures.map(({ operation }) => operation)),
    oracles: each(({ oracle }) => oracle),
    details: each(({ detail }) => detail),
    keywords: counted(failures.flatMap(({ breaks = [] }) => breaks)),
  };
}

/** What can't be repeated as it stands comes last. */
const sizeOf = ({ curl, explanation }: Failure): number =>
  (curl ?? explanation).length + (curl?.includes(OPEN) ? 1e9 : 0);

function counted(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** `registerUser (12), updateUser (4)`, and how many more names there are. */
function listed(counts: readonly Count[], most = 5, separator = ', '): string {
  const more = counts.length > most ? [`${counts.length - most} more`] : [];
  return [...counts.slice(0, most).map(([name, count]) => `${name} (${count})`), ...more].join(separator);
}

/** What is to be said of a group beside its cause, by what it is. */
export const factsOf = ({
  operations,
  oracles,
  details,
  keywords,
  smallest,
}: Group): readonly (readonly [string, string])[] => [
  ['operations', listed(operations)],
  ['noticed by', listed(oracles)],
  ...(details.length > 0 ? [['namely', listed(details, 2, '; ')] as const] : []),
  ...(keywords.length > 0 ? [['breaking', listed(keywords)] as const] : []),
  ['smallest', `${smallest.operation} ${smallest.title}`],
];
