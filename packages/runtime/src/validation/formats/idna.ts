/**
 * Which Unicode labels are valid in host names: IDNA 2008, derived from the properties that JavaScript knows instead of tables.
 * What it lacks is approximated: bidirectional classes by range, joining types by those of Arabic.
 */
import { decodePunycode, encodePunycode } from './punycode.ts';

// https://www.rfc-editor.org/rfc/rfc5892#section-2
const EXCEPTIONS_VALID = /^[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]$/u;
const EXCEPTIONS_DISALLOWED = /^[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]$/u;
const LDH = /^[a-z0-9-]$/;
const OLD_HANGUL = /^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/u;
const IGNORABLE = /^(?:[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]|[\u20d0-\u20ff])$/u;
const MUSICAL = /^[\u{1d100}-\u{1d24f}]$/u;
const LETTER_OR_DIGIT = /^[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]$/u;

function isStable(character: string): boolean {
  return character.normalize('NFKC').toLowerCase().normalize('NFKC') === character;
}

/** `PVALID` of https://www.rfc-editor.org/rfc/rfc5892#section-3 */
function isValid(character: string): boolean {
  if (EXCEPTIONS_VALID.test(character) || LDH.test(character)) return true;
  if (
    EXCEPTIONS_DISALLOWED.test(character) ||
    OLD_HANGUL.test(character) ||
    IGNORABLE.test(character) ||
    MUSICAL.test(character)
  )
    return false;
  return LETTER_OR_DIGIT.test(character) && isStable(character);
}

// https://www.rfc-editor.org/rfc/rfc5892#appendix-A.1: combining class 9.
const VIRAMA =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed]$/;
const JOINS_RIGHT_ONLY =
  '\\u0622-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef';
const JOINS_LEFT = new RegExp(`(?![\\p{M}${JOINS_RIGHT_ONLY}])[\\p{Script=Arabic}\\p{Script=Syriac}]\\p{Mn}*$`, 'u');
const JOINS_RIGHT = /^\p{Mn}*[\p{Script=Arabic}\p{Script=Syriac}]/u;
const KANA_OR_HAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The rules of https://www.rfc-editor.org/rfc/rfc5892#appendix-A, given what stands before and after in the label. */
const CONTEXT: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  '\u200c': (before, after) => VIRAMA.test(before) || (JOINS_LEFT.test(before) && JOINS_RIGHT.test(after)),
  '\u200d': (before) => VIRAMA.test(before),
  '\u00b7': (before, after) => before.endsWith('l') && after.startsWith('l'),
  '\u0375': (_, after) => /^\p{Script=Greek}/u.test(after),
  '\u05f3': (before) => /\p{Script=Hebrew}$/u.test(before),
  '\u05f4': (before) => /\p{Script=Hebrew}$/u.test(before),
  '\u30fb': (before, after) => KANA_OR_HAN.test((before + after).replaceAll('\u30fb', '')),
};

function areValid(label: string): boolean {
  let before = '';
  for (const character of label) {
    const after = label.slice(before.length + character.length);
    if (!(CONTEXT[character]?.(before, after) ?? isValid(character))) return false;
    before += character;
  }
  return !(/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label));
}

// Bidirectional classes, by range: R and AL, AN, EN, NSM.
const RIGHT_TO_LEFT = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const ARABIC_NUMBER = '[\\u0660-\\u0669\\u066b\\u066c\\u06dd]';
const RTL = new RegExp(`(?![\\p{Mn}\\u06f0-\\u06f9]|${ARABIC_NUMBER})${RIGHT_TO_LEFT}`, 'u');
const BIDI = new RegExp(`${RTL.source}|${ARABIC_NUMBER}`, 'u');
const RTL_LABEL = new RegExp(`^${RTL.source}`, 'u');
const LTR_LABEL = /^\p{L}/u;
const RTL_END = new RegExp(`(?:${RTL.source}|${ARABIC_NUMBER}|[0-9\\u06f0-\\u06f9])\\p{Mn}*$`, 'u');
const LTR_END = /[\p{L}\p{Mc}0-9\u06f0-\u06f9]\p{Mn}*$/u;
const LTR_LETTER = new RegExp(`(?!${RIGHT_TO_LEFT})[\\p{L}\\p{Mc}]`, 'u');

/** https://www.rfc-editor.org/rfc/rfc5893#section-2 */
function obeysBidi(label: string): boolean {
  if (RTL_LABEL.test(label)) {
    const mixed = /[0-9\u06f0-\u06f9]/.test(label) && new RegExp(ARABIC_NUMBER, 'u').test(label);
    return !mixed && !LTR_LETTER.test(label) && RTL_END.test(label);
  }
  return LTR_LABEL.test(label) && !BIDI.test(label) && LTR_END.test(label);
}

/** Do labels obey what holds for a name that is written from right to left in part? */
export function labelsObeyBidi(labels: readonly string[]): boolean {
  return !labels.some((label) => BIDI.test(label)) || labels.every(obeysBidi);
}

/** The `xn--` form of a Unicode label, or `undefined` when it is not valid. https://www.rfc-editor.org/rfc/rfc5891#section-4.2 */
export function toALabel(label: string): string | undefined {
  if (/^-|-$|^..--/u.test(label) || /^\p{M}/u.test(label)) return undefined;
  if (label.length > 63 || label.normalize('NFC') !== label || !areValid(label)) return undefined;
  const encoded = `xn--${encodePunycode(label)}`;
  return encoded.length <= 63 ? encoded : undefined;
}

/** The Unicode label of an `xn--` label, or `undefined` if it is not valid. */
export function toULabel(label: string): string | undefined {
  const lower = label.toLowerCase();
  const decoded = decodePunycode(lower.slice(4));
  return decoded !== undefined && /[^\0-\x7f]/.test(decoded) && toALabel(decoded) === lower ? decoded : undefined;
}
