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

/** What tells people apart: the same for texts that differ in case or normal form only. */
export function keyOf(text: string): string {
  return indexable(text.normalize('NFC').toLowerCase());
}

/** As {@link keyOf}, for phone numbers: how digits are grouped makes no other number. */
export function phoneKeyOf(phone: string, countryCode = ''): string {
  return keyOf((countryCode + phone).replace(/[\s().-]/g, '') || phone);
}
