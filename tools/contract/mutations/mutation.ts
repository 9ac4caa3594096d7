import type { Expectation } from '../src/cases/index.ts';
import type { Subject } from '../src/oracles/subject.ts';
import type { Survivor } from './survivors.ts';

/** Cases by what has to become of them, or cases about responses. */
export type First = Expectation | 'answers' | 'undeclared answers';

export type Family = 'server' | 'client' | 'validation' | 'zod';

/** One thing that is wrong with a package, put into it on purpose: the suite has to notice. */
export interface Mutation {
  readonly family: Family;
  /** What the package does with it: `answers 201 as 200`. */
  readonly does: string;
  /** The operation that it is in; any if absent. */
  readonly operation?: string;
  /** The id of the constraint that is not kept; cases about it are tried first. */
  readonly constraint?: string;
  /** The declared response that it is about; cases about it are tried before others. */
  readonly status?: string;
  /** Why nobody can notice it: see `survivors.ts`. */
  readonly survivor?: Survivor;
  /** What is tried before anything else: requests to be accepted, unless it says otherwise. It only makes the hunt shorter. */
  readonly first?: First;
  apply(subject: Subject): Subject;
}

export const nameOf = ({ family, operation, does }: Mutation): string =>
  `${family}${operation === undefined ? '' : ` ${operation}`}: ${does}`;
