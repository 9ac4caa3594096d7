import type { Subject } from '../src/oracles/subject.ts';
import { notice, type Trial } from './detect.ts';
import { faultsOf } from './index.ts';
import { type Family, type Fault, nameOf } from './mutation.ts';

export interface FaultScore {
  /** By family: how many are noticed, of how many. */
  readonly families: ReadonlyMap<Family, readonly [noticed: number, faults: number]>;
  /** Faults that nobody notices, although someone should. */
  readonly missed: readonly string[];
  /** Faults that nobody can notice, as `survivors.ts` says. */
  readonly expected: readonly string[];
  /** Faults that nobody can notice as `survivors.ts` says, and that are noticed. */
  readonly needless: readonly string[];
}

/** Proves the suite: puts every fault into a package, one at a time, and sees whether a case notices. */
export async function faultScore(
  trial: Trial,
  subject: Subject,
  onFault: (fault: Fault, said: string | undefined) => void = () => {},
): Promise<FaultScore> {
  const families = new Map<Family, readonly [number, number]>();
  const missed: string[] = [];
  const expected: string[] = [];
  const needless: string[] = [];
  const { operations, gaps } = trial.context;
  // What can't be tried can't be proven either; it is a hole in the coverage already.
  const tried = { ...trial.context, operations: operations.filter(({ id }) => !gaps.has(id)) };
  for (const fault of faultsOf(subject, tried)) {
    const said = await notice(trial, subject, fault);
    onFault(fault, said);
    const [noticed, faults] = families.get(fault.family) ?? [0, 0];
    families.set(fault.family, [noticed + (said === undefined ? 0 : 1), faults + 1]);
    if (fault.survivor === undefined && said === undefined) missed.push(nameOf(fault));
    if (fault.survivor !== undefined) (said === undefined ? expected : needless).push(nameOf(fault));
  }
  return { families, missed, expected, needless };
}

/** Of all faults, in percent. */
export function percentage({ families }: Pick<FaultScore, 'families'>): number {
  const all = [...families.values()];
  const faults = all.reduce((sum, [, count]) => sum + count, 0);
  return faults === 0 ? 100 : (100 * all.reduce((sum, [noticed]) => sum + noticed, 0)) / faults;
}

/** `99.8 % of 538 faults noticed: server 176/176, client 69/70`. */
export function scoreLine(score: FaultScore): string {
  const families = [...score.families].map(([family, [noticed, faults]]) => `${family} ${noticed}/${faults}`);
  const faults = [...score.families.values()].reduce((sum, [, count]) => sum + count, 0);
  // Rounded down: 100 % is for all of them.
  const percent = Math.floor(percentage(score) * 10) / 10;
  return `${percent} % of ${faults} faults noticed: ${families.join(', ')}`;
}
