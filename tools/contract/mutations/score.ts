import type { Subject } from '../src/oracles/subject.ts';
import { notice, type Trial } from './detect.ts';
import { mutationsOf } from './index.ts';
import { type Family, type Mutation, nameOf } from './mutation.ts';

export interface MutationScore {
  /** By family: how many are noticed, of how many. */
  readonly families: ReadonlyMap<Family, readonly [noticed: number, mutations: number]>;
  /** Mutations that nobody notices, although someone should. */
  readonly missed: readonly string[];
  /** Mutations that nobody can notice, as `survivors.ts` says. */
  readonly expected: readonly string[];
  /** Mutations that nobody can notice as `survivors.ts` says, and that are noticed. */
  readonly needless: readonly string[];
}

interface ScoreOptions {
  /** Which operations to mutate. Default: all. */
  readonly isMutated?: (operationId: string) => boolean;
  readonly onMutation?: (mutation: Mutation, said: string | undefined) => void;
}

/** Tests the suite: mutates a package in every way, one at a time, and sees whether a case notices. */
export async function mutationScore(
  trial: Trial,
  subject: Subject,
  { isMutated = () => true, onMutation }: ScoreOptions = {},
): Promise<MutationScore> {
  const families = new Map<Family, readonly [number, number]>();
  const missed: string[] = [];
  const expected: string[] = [];
  const needless: string[] = [];
  const { operations, gaps } = trial.context;
  // What can't be tried can't be proven either; it is a hole in the coverage already.
  const tried = { ...trial.context, operations: operations.filter(({ id }) => !gaps.has(id) && isMutated(id)) };
  for (const mutation of mutationsOf(subject, tried)) {
    const said = await notice(trial, subject, mutation);
    onMutation?.(mutation, said);
    const [noticed, mutations] = families.get(mutation.family) ?? [0, 0];
    families.set(mutation.family, [noticed + (said === undefined ? 0 : 1), mutations + 1]);
    if (mutation.survivor === undefined && said === undefined) missed.push(nameOf(mutation));
    if (mutation.survivor !== undefined) (said === undefined ? expected : needless).push(nameOf(mutation));
  }
  return { families, missed, expected, needless };
}

/** Of all mutations, in percent. */
function percentage({ families }: Pick<MutationScore, 'families'>): number {
  const all = [...families.values()];
  const mutations = all.reduce((sum, [, count]) => sum + count, 0);
  return mutations === 0 ? 100 : (100 * all.reduce((sum, [noticed]) => sum + noticed, 0)) / mutations;
}

/** `99.8 % of 538 mutations noticed: server 176/176, client 69/70`. */
export function scoreLine(score: MutationScore): string {
  const families = [...score.families].map(([family, [noticed, mutations]]) => `${family} ${noticed}/${mutations}`);
  const mutations = [...score.families.values()].reduce((sum, [, count]) => sum + count, 0);
  // Rounded down: 100 % is for all of them.
  const percent = Math.floor(percentage(score) * 10) / 10;
  return `${percent} % of ${mutations} mutations noticed: ${families.join(', ')}`;
}
