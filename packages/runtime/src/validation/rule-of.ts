import * as rules from './messages.ts';

const byKeyword: ReadonlyMap<string, rules.Rule> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ [
    ...Object.values(rules).map((rule) => [rule.keyword, rule] as const),
    // Of files they say what they say of texts, in other words.
    ...([
      ['type', rules.typeRule],
      ['minLength', rules.minLengthRule],
      ['maxLength', rules.maxLengthRule],
      ['file', rules.fileRule],
      ['minBytes', rules.minBytesRule],
      ['maxBytes', rules.maxBytesRule],
    ] as const),
  ],
);

/** The rule of a keyword, for what knows it by name only: a bundle that imports this holds all of them. */
export function ruleOf(keyword: string): rules.Rule {
  return byKeyword.get(keyword) ?? { keyword, message: () => `must pass ${keyword}` };
}
