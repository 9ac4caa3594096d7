/**
 * JSON's numbers have any number of digits, JavaScript's hold 53 bits (https://www.rfc-editor.org/rfc/rfc8259#section-6). A whole
 * number that no JavaScript number equals would become another one in silence; it is found here. The rounding of fractions
 * (`0.1`) and of numbers written with an exponent is what doubles are for.
 */

/** Digits enough to be inexact, or a power beyond the range of doubles: a first look, which most texts end with. */
const SUSPICIOUS = /\d{16}|e\+?\d{3}/i;
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.]*(?:e[+-]?\d+)?/gi;

/** Whether a number of JSON is the JavaScript number that it becomes, or one that doubles are expected to round. */
export function isHeld(digits: string): boolean {
  const value = Number(digits);
  const [whole] = Number.isSafeInteger(value) ? [] : (/^-?\d+(?=\.?0*$)/.exec(digits) ?? []);
  return Number.isFinite(value) && (!whole || BigInt(whole) === BigInt(value));
}

/** `String`, with all digits of large whole numbers: −2^63 is -9223372036854775808. */
export function exactText(value: unknown): string {
  return String(Number.isInteger(value) ? BigInt(value as number) : value);
}

function replaceNumbers(text: string, change: (digits: string) => string): string {
  return SUSPICIOUS.test(text)
    ? text.replace(STRING_OR_NUMBER, (token) => (token[0] === '"' ? token : change(token)))
    : text;
}

/** What `JSON.stringify` writes, with all digits of large whole numbers. */
export function withAllDigits(json: string): string {
  return replaceNumbers(json, (digits) => exactText(Number(digits)));
}

/** JSON pointers to the numbers of a JSON text that JavaScript can't hold, the first 100. */
export function inexactNumbers(text: string): readonly string[] {
  try {
    // What is not held becomes infinite, which no number that is held does.
    const marked = replaceNumbers(text, (digits) => (isHeld(digits) ? digits : '1e999'));
    return marked === text ? [] : JSON.parse(marked, (_, value) => (value === Infinity ? [''] : pointersIn(value)));
  } catch {
    // A text or a nesting so long that the stack does not suffice to look into it: nothing is known to be held.
    return [''];
  }
}

/** The value has become one of pointers that begin within its members. */
function pointersIn(value: unknown): readonly string[] {
  if (!value || typeof value !== 'object') return [];
  const members: [string, readonly string[]][] = Object.entries(value);
  return members
    .flatMap(([name, within]) => within.map((at) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${at}`))
    .slice(0, 100);
}
