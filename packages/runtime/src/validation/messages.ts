import * as rules from './rules.ts';

const byKeyword: ReadonlyMap<string, rules.Rule> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ Object.values(rules).map((rule) => [rule.keyword, rule]),
);

/** The rule of a keyword, for what knows it by name only: a bundle that imports this holds all of them. */
export function ruleOf(keyword: string): rules.Rule {
  return byKeyword.get(keyword) ?? { keyword, message: () => `must pass ${keyword}` };
}

/** What is said about a value that fails `keyword`. */
export function message(keyword: string, params: Readonly<Record<string, unknown>>): string {
  return ruleOf(keyword).message(params);
}
