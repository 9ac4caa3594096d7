import type { Expectation } from '../cases/index.ts';
import type { CheckName } from '../checks/index.ts';
import type { Verdict } from '../oracles/oracle.ts';

/** Why a case failed, in the same words wherever it has the same cause. */
export interface Cause {
  /** Who found it. */
  readonly oracle: string;
  readonly says: string;
  /** Where, or with what. */
  readonly detail?: string | undefined;
  /** It lets somebody in, or tells a secret. */
  readonly isSecurity: boolean;
}

/** A case that went wrong. */
export interface Failure {
  /** The id of the operation. */
  readonly operation: string;
  readonly title: string;
  readonly causes: readonly Cause[];
  /** The keyword that the case breaks. */
  readonly breaks?: string;
  /** All there is to know. */
  readonly explanation: string;
  /** A command that sends the request once more; absent where a handler's answer is the case. */
  readonly curl?: string;
}

/** What was asked, by what has to become of it. */
const ASKED: Readonly<Record<Expectation, string>> = {
  accepted: 'a valid request',
  refused: 'a request that breaks the description',
  unauthenticated: 'a request without valid credentials',
  'no such method': 'a method that is not declared',
  'no such path': 'a path that is not declared',
};

/** What became of it, where there is no status to say so. */
const BECAME: Readonly<Record<Verdict['outcome'], string>> = {
  accepted: 'is accepted',
  refused: 'is refused',
  unauthenticated: 'is refused for its credentials',
  'no such method': 'finds no method',
  'no such path': 'finds no path',
  failed: 'fails',
};

/** Why an outcome is another one than the one expected. */
export function causeOf(expect: Expectation, { outcome, cause, exchange }: Verdict): string {
  if (outcome === 'failed' && cause !== undefined) return cause;
  return `${ASKED[expect]} ${exchange ? `gets ${exchange.status}` : BECAME[outcome]}`;
}

/** Checks that secrets depend on. */
const OF_SECURITY: readonly CheckName[] = ['no-write-only', 'challenge'];

export const isSecurity = (expect: Expectation, { outcome, leaks }: Verdict, check?: CheckName): boolean =>
  leaks === true ||
  (check === undefined ? expect === 'unauthenticated' && outcome !== expect : OF_SECURITY.includes(check));
