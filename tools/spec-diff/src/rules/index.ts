import type { Verdict } from '../severity.ts';
import { type Direction, type Effect, judge, UNJUDGED } from './breaking-change.ts';
import { CONTRACT_RULES } from './contract.ts';
import { VALUE_RULES } from './values.ts';

/** Every id that a finding can have. */
export const RULES = { ...VALUE_RULES, ...CONTRACT_RULES };

export type ContractRule = keyof typeof CONTRACT_RULES;
export type ValueRule = keyof typeof VALUE_RULES;
export type RuleId = ContractRule | ValueRule;
/** Whose effect is not always the same. */
export type VaryingRule = { [Id in ValueRule]: (typeof VALUE_RULES)[Id][0] extends 'varies' ? Id : never }[ValueRule];
export type FixedRule = Exclude<ValueRule, VaryingRule>;

/** What a change does to the set of values that are allowed. */
export function effectOf({ rule, effect }: { readonly rule: ValueRule; readonly effect?: Effect | undefined }): Effect {
  const [known] = VALUE_RULES[rule];
  return known === 'varies' ? (effect ?? 'incomparable') : known;
}

export const verdictOf = (id: ContractRule): Verdict => CONTRACT_RULES[id][0];

/** Findings that tell of an analyzer that could not judge. */
export const isFailure = ({ id }: { readonly id: RuleId }): boolean => (RULES[id][0] as unknown) === UNJUDGED;

/** What to do about values that changed, where the rule does not say it better. */
const HINTS: Readonly<Record<Effect, Readonly<Record<Direction, string>> | undefined>> = {
  narrows: {
    request: 'See that every value that you send for {name} is still allowed.',
    response: 'See that every value that you send for {name} is still allowed.',
  },
  widens: {
    request: 'Accept every value that {name} may have now.',
    response: 'Handle every value that {name} may have now.',
  },
  incomparable: {
    request: 'See that every value that you send for {name} is allowed now.',
    response: 'Handle every value that {name} may have now.',
  },
  unknown: undefined,
  none: undefined,
};

export interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly hint?: string;
}

/** How a change of a schema is judged that travels in this direction. */
export function judgeChange(
  change: { readonly rule: ValueRule; readonly effect?: Effect | undefined },
  direction: Direction,
  name: string,
): Judged {
  const [, reason, hints] = VALUE_RULES[change.rule] as readonly [string, string, (readonly [string, string])?];
  const effect = effectOf(change);
  const own = hints?.[direction === 'request' ? 0 : 1] ?? HINTS[effect]?.[direction];
  return { verdict: judge(effect, direction), reason, ...hinted(own, name) };
}

/** How any other change is judged. */
export function judgeRule(id: ContractRule, name: string): Judged {
  const [verdict, reason, hint] = CONTRACT_RULES[id] as readonly [Verdict, string, string?];
  return { verdict, reason, ...hinted(hint, name) };
}

const hinted = (hint: string | undefined, name: string) => (hint ? { hint: hint.replaceAll('{name}', name) } : {});
