import { Malformed } from '../faults.ts';

/** Values by decoded name, in the order sent. The values are still encoded: their delimiters mean something. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

export const NO_PAIRS: Pairs = new Map();

/** @throws Malformed for broken percent-encoding. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Malformed('The percent-encoding is malformed.');
  }
}

/** As {@link decodePercent}, and `+` is a space: https://url.spec.whatwg.org/#urlencoded-parsing */
export function decodeForm(text: string): string {
  return decodePercent(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

function add(pairs: Map<string, string[]>, name: string, value: string): void {
  const values = pairs.get(name);
  if (values === undefined) pairs.set(name, [value]);
  else values.push(value);
}

/** A query or an urlencoded body. @throws Malformed */
export function parsePairs(text: string, maxFields: number): Pairs {
  if (text === '') return NO_PAIRS;
  const pairs = new Map<string, string[]>();
  const fields = text.split('&', maxFields + 1);
  if (fields.length > maxFields) throw new Malformed('There are too many fields.');
  for (const field of fields) {
    if (field === '') continue;
    const equals = field.indexOf('=');
    const value = equals < 0 ? '' : field.slice(equals + 1);
    // Decoded here too, so that a malformed value is refused even where nobody asks for it.
    decodePercent(value);
    add(pairs, decodeForm(equals < 0 ? field : field.slice(0, equals)), value);
  }
  return pairs;
}

/** Cookies of others may have any name: one that isn't encoded is what it is. */
function cookieName(name: string): string {
  try {
    return decodePercent(name);
  } catch {
    return name;
  }
}

/** https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 */
export function parseCookies(header: string, maxFields: number): Pairs {
  const pairs = new Map<string, string[]>();
  const cookies = header.split(';', maxFields + 1);
  if (cookies.length > maxFields) throw new Malformed('There are too many cookies.');
  for (const cookie of cookies) {
    const equals = cookie.indexOf('=');
    if (equals >= 0) add(pairs, cookieName(cookie.slice(0, equals).trim()), cookie.slice(equals + 1).trim());
  }
  return pairs;
}
