import { createHash } from 'node:crypto';

const LONGEST = 200;
const CLEAN = /^[^\p{Cc}\p{Cs}]*$/u;

/**
 * A text that any index can hold. One that is too long, or has control characters or lone surrogates, which not every database can
 * hold, is named by its hash.
 */
export function indexable(text: string): string {
  if (text.length <= LONGEST && CLEAN.test(text)) return text;
  // As JSON, because as UTF-8 all lone surrogates are one.
  return `sha256:${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`;
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BLANKS = /\p{White_Space}+/gu;
/** Its upper case is that of `i`, and yet folding leaves it as it is. */
const DOTLESS = 'ı';

/**
 * Full case folding, which JavaScript does not have: the lower case of the upper case, letter by letter, so that a sigma is one at the end
 * of a word too. https://www.unicode.org/versions/latest/core-spec/chapter-3/#G53513
 */
function foldCase(text: string): string {
  const fold = (letter: string) =>
    letter === DOTLESS
      ? letter
      : Array.from(letter.toLowerCase().toUpperCase(), (upper) => upper.toLowerCase()).join('');
  return Array.from(text, fold).join('');
}

/** Unicode's `NFKC_Casefold`: compatibility forms, case and what can't be seen make no difference. */
function foldOnce(text: string): string {
  return foldCase(text.normalize('NFKD').replace(INVISIBLE, '')).normalize('NFKC');
}

/**
 * A text as the sandbox compares it with others: see docs/adr/0019.
 *
 * Two texts are one if they differ in case (`straße`, `STRASSE`), in their Unicode form (`ｊｉｍ`, `jim`; composed or not), in characters
 * that can't be seen, or in blanks around them or how many there are between words.
 */
function identityOf(text: string): string {
  // Folding may make letters that fold further: https://www.unicode.org/versions/latest/core-spec/chapter-3/#G34078
  return foldOnce(foldOnce(text)).replace(BLANKS, ' ').trim();
}

/** What tells people apart: their names and email addresses. */
export function keyOf(text: string): string {
  return indexable(identityOf(text));
}

const GROUPING = /[\s().·/\p{Dash_Punctuation}]/gu;

/**
 * What tells phones apart: as {@link keyOf}, and how digits are grouped makes no other number. A number that begins with `+` has its
 * calling code already.
 */
export function phoneKeyOf(phone: string, callingCode = ''): string {
  const digitsOf = (text: string) => identityOf(text).replace(GROUPING, '');
  const number = digitsOf(phone);
  if (number === '') return keyOf(phone);
  const code = digitsOf(callingCode).replace(/^(?=\d)/, '+');
  return indexable(number.startsWith('+') ? number : code + number);
}
