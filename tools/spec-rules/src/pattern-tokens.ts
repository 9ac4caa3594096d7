/** A token of a regular expression that not every tool reads alike. */
export interface Beyond {
  readonly token: string;
  /** What to write instead: one sentence with a full stop. */
  readonly repair: string;
}

const LIST = 'List the characters, or exclude those that are not meant: `[^…]`.';
const DESCRIBE = 'Describe it in words, or split the pattern under `allOf`.';
const ITSELF = 'Write the character itself; in double quotes, YAML and JSON write it as `\\n` or `\\u00e9`.';
const CLASS = 'Write a class that says which characters are meant, such as `[a-z]` or `[^,]`.';
const UNICODE = 'Write no character beyond U+FFFF in a class or before a quantifier: without the `u` flag it is two.';

/** A class, an escape, what opens a group, an astral character that is repeated, or any character. */
const TOKEN =
  /\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|[0-9]+|.)|\(\?(?:<?[=!]|<[^>]*>|:)?|(?<repeated>[\u{10000}-\u{10FFFF}])(?=[+*?{])|./gsu;
/** What stands in a class. */
const MEMBER = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|&&|./gsu;

/** ECMAScript's `SyntaxCharacter`, and `/`: escaped, they stand for themselves everywhere. */
const SYNTAX = /^\\[\^$\\.*+?()[\]{}|/]$/;

/**
 * What in a regular expression is beyond the tokens that JSON Schema recommends to schema authors.
 * Nothing where it is not a regular expression at all.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function beyondRecommended(pattern: string): readonly Beyond[] {
  if (!isPattern(pattern)) return [];
  return [...pattern.matchAll(TOKEN)].flatMap(({ 0: token, groups: { repeated } = {} }) => {
    if (repeated) return [{ token: repeated, repair: UNICODE }];
    return token.startsWith('[') ? inClass(token) : outside(token);
  });
}

/** Whether a text is a regular expression with the `u` flag. */
export function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function outside(token: string): Beyond[] {
  if (token === '.') return [{ token, repair: CLASS }];
  if (token.startsWith('(?'))
    return [{ token, repair: /^\(\?(?::|<[^=!])/.test(token) ? 'Write `(` alone, for a plain group.' : DESCRIBE }];
  if (token.startsWith('\\')) return SYNTAX.test(token) ? [] : [{ token, repair: repairOf(token, false) }];
  return [];
}

function inClass(text: string): Beyond[] {
  const members = text.slice(text.startsWith('[^') ? 2 : 1, -1);
  if (members === '') return [{ token: text, repair: CLASS }];
  return [...members.matchAll(MEMBER)].flatMap(([token]): Beyond[] => {
    if (token === '[')
      return [{ token, repair: 'Write `\\[` for the bracket itself: some tools read a class within.' }];
    if (token === '&&') return [{ token, repair: 'Write `&` once: some tools read an intersection.' }];
    if (/^[\u{10000}-\u{10FFFF}]$/u.test(token)) return [{ token, repair: UNICODE }];
    if (!token.startsWith('\\') || SYNTAX.test(token) || token === '\\-') return [];
    return [{ token, repair: repairOf(token, true) }];
  });
}

/** In ECMAScript these stand for exactly these characters; elsewhere for those of all scripts. */
const SETS: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_' };

function repairOf(escaped: string, isInClass: boolean): string {
  const letter = escaped[1] ?? '';
  const set = SETS[letter.toLowerCase()];
  if (set !== undefined && letter !== letter.toUpperCase()) return `Write \`${isInClass ? set : `[${set}]`}\`.`;
  if (set !== undefined && !isInClass) return `Write \`[^${set}]\`.`;
  if (/^[pPsSDW]/.test(letter)) return LIST;
  return /^[bBk1-9]/.test(letter) ? DESCRIBE : ITSELF;
}
