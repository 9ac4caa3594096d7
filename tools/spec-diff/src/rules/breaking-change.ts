import type { Audience, Verdict } from '../severity.ts';

export type Direction = 'request' | 'response';

/** What a change does to the set of messages that are allowed. */
export type Effect = 'narrows' | 'widens' | 'incomparable' | 'unknown' | 'none';

export const breaking = (...audience: Audience[]): Verdict => ({ severity: 'breaking', bump: 'major', audience });
export const warning = (...audience: Audience[]): Verdict => ({ severity: 'warning', bump: 'minor', audience });
export const addition = (...audience: Audience[]): Verdict => ({ severity: 'safe', bump: 'minor', audience });
export const note = (...audience: Audience[]): Verdict => ({ severity: 'safe', bump: 'patch', audience });

/** The API stays the same: only names in the code that is made from it change. */
export const ofPackage = (step: 'major' | 'minor', ...audience: Audience[]): Verdict => ({
  severity: step === 'major' ? 'warning' : 'safe',
  bump: 'none',
  audience,
  package: step,
});
/** Nothing was judged: its silence says nothing. */
export const UNJUDGED: Verdict = { severity: 'warning', bump: 'none', audience: [] };

/**
 * The rule from which the severity of every change to a message follows. A caller writes requests and reads responses, so
 * it breaks when fewer requests are allowed, or more responses. An implementer is its mirror image: it has to look when
 * more requests may come or fewer answers are allowed, but it chooses the moment, by installing the new version; the
 * version number answers callers, who can't choose when the server changes.
 */
export function judge(effect: Effect, direction: Direction): Verdict {
  if (effect === 'incomparable') return breaking('callers', 'implementers');
  if (effect === 'unknown') return warning('callers', 'implementers');
  if (effect === 'none') return note('readers');
  return (effect === 'narrows') === (direction === 'request') ? breaking('callers') : warning('implementers');
}

/** What was announced (`deprecated`) for a day that has come (`x-sunset`) may go without breaking a promise. */
export function sanctioned(verdict: Verdict, isSanctioned: boolean): Verdict {
  if (!isSanctioned) return verdict;
  if (verdict.package === 'major') return { ...verdict, package: 'minor' };
  return verdict.severity === 'breaking' ? warning(...verdict.audience) : verdict;
}
