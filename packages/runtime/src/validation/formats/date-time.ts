/** Dates and times of RFC 3339. Linear time: fixed-width text, or one pass. */

const FULL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const FULL_TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(month: number, year: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** `full-date`: a day that exists. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function date(value: string): boolean {
  const parts = FULL_DATE.exec(value);
  if (parts === null) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysIn(Number(parts[2]), Number(parts[1]));
}

/** `full-time`, with its offset. A leap second only where one can be: at 23:59 UTC. */
export function time(value: string): boolean {
  const parts = FULL_TIME.exec(value);
  if (parts === null) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [offsetHour, offsetMinute] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[4] === '-' ? -1 : 1);
  return (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439;
}

/** `date-time`: a date and a time with `T` (or `t`) between them. */
export function dateTime(value: string): boolean {
  const separator = value.charAt(10);
  return (separator === 'T' || separator === 't') && date(value.slice(0, 10)) && time(value.slice(11));
}

const DATE_PARTS = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
const TIME_PARTS = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const DURATION = /* @__PURE__ */ new RegExp(`^P(?:\\d+W|${DATE_PARTS}(?:${TIME_PARTS})?|${TIME_PARTS})$`);

/** `duration`: whole numbers, in order, no unit skipped. https://www.rfc-editor.org/rfc/rfc3339#appendix-A */
export function duration(value: string): boolean {
  return DURATION.test(value);
}
