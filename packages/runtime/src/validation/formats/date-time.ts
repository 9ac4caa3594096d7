/** Dates and times of RFC 3339. Linear time: fixed-width text, or one pass. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of two digits, or NaN. Compares character codes, as these formats stand in every record. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** `low` to `high`; not NaN. */
function between(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function daysIn(month: number, year: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS[month - 1] ?? 0);
}

function dateAt(text: string, at: number): boolean {
  const year = twoDigits(text, at) * 100 + twoDigits(text, at + 2);
  const month = twoDigits(text, at + 5);
  if (text.charCodeAt(at + 4) !== 0x2d || text.charCodeAt(at + 7) !== 0x2d || !between(month, 1, 12)) return false;
  return year >= 0 && between(twoDigits(text, at + 8), 1, daysIn(month, year));
}

/** Minutes to the east of UTC of what ends the text, or NaN: `Z`, `+05:30`. */
function offset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (text.length === at + 1) return sign === 0x5a || sign === 0x7a ? 0 : Number.NaN;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  const shaped = text.length === at + 6 && text.charCodeAt(at + 3) === 0x3a && (sign === 0x2b || sign === 0x2d);
  if (!shaped || !between(hours, 0, 23) || !between(minutes, 0, 59)) return Number.NaN;
  return (hours * 60 + minutes) * (sign === 0x2d ? -1 : 1);
}

/** Where the fraction of a second ends; -1 for a point without digits. */
function endOfFraction(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x2e) return at;
  let end = at + 1;
  while (between(text.charCodeAt(end), 0x30, 0x39)) end++;
  return end === at + 1 ? -1 : end;
}

function timeAt(text: string, at: number): boolean {
  const hour = twoDigits(text, at);
  const minute = twoDigits(text, at + 3);
  const second = twoDigits(text, at + 6);
  if (text.charCodeAt(at + 2) !== 0x3a || text.charCodeAt(at + 5) !== 0x3a) return false;
  if (!between(hour, 0, 23) || !between(minute, 0, 59) || !between(second, 0, 60)) return false;
  const end = endOfFraction(text, at + 8);
  const east = end < 0 ? Number.NaN : offset(text, end);
  if (Number.isNaN(east)) return false;
  return second < 60 || (hour * 60 + minute - east + 2 * 1440) % 1440 === 1439;
}

/** `full-date`: a day that exists. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function date(value: string): boolean {
  return value.length === 10 && dateAt(value, 0);
}

/** `full-time`, with its offset. A leap second only where one can be: at 23:59 UTC. */
export function time(value: string): boolean {
  return timeAt(value, 0);
}

/** `date-time`: a date and a time with `T` (or `t`) between them. */
export function dateTime(value: string): boolean {
  const separator = value.charCodeAt(10);
  return (separator === 0x54 || separator === 0x74) && dateAt(value, 0) && timeAt(value, 11);
}

const DATE_PARTS = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
const TIME_PARTS = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const DURATION = /* @__PURE__ */ new RegExp(`^P(?:\\d+W|${DATE_PARTS}(?:${TIME_PARTS})?|${TIME_PARTS})$`);

/** `duration`: whole numbers, in order, no unit skipped. https://www.rfc-editor.org/rfc/rfc3339#appendix-A */
export function duration(value: string): boolean {
  return DURATION.test(value);
}
