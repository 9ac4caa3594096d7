/** Dates and times of RFC 3339. Linear time: every pattern is of fixed width, but for one run of digits. */

const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const TIME = `${CLOCK}:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:Z|[+-]${CLOCK})`;
const DATE_ONLY = /* @__PURE__ */ new RegExp(`^${DATE}$`);
const TIME_ONLY = /* @__PURE__ */ new RegExp(`^${TIME}$`, 'i');
const DATE_TIME = /* @__PURE__ */ new RegExp(`^${DATE}T${TIME}$`, 'i');

/** Does the month have the day? Only the last three days of a month raise the question. */
function isDay(date: string): boolean {
  const day = Number(date.slice(8, 10));
  return day < 29 || new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDate() === day;
}

/** A leap second only where one can be: at 23:59 UTC. */
function isSecond(time: string): boolean {
  if (time.slice(6, 8) !== '60') return true;
  const offset = /z$/i.test(time) ? 'Z' : time.slice(-6);
  return Date.parse(`2000-01-01T${time.slice(0, 5)}${offset}`) % 86_400_000 === 86_340_000;
}

/** `full-date`: a day that exists. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function date(value: string): boolean {
  return DATE_ONLY.test(value) && isDay(value);
}

/** `full-time`, with its offset. */
export function time(value: string): boolean {
  return TIME_ONLY.test(value) && isSecond(value);
}

/** `date-time`: a date and a time with `T` (or `t`) between them. */
export function dateTime(value: string): boolean {
  return DATE_TIME.test(value) && isDay(value) && isSecond(value.slice(11));
}

const DATE_PARTS = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
const TIME_PARTS = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const DURATION = /* @__PURE__ */ new RegExp(`^P(?:\\d+W|${DATE_PARTS}(?:${TIME_PARTS})?|${TIME_PARTS})$`);

/** `duration`: whole numbers, in order, no unit skipped. https://www.rfc-editor.org/rfc/rfc3339#appendix-A */
export function duration(value: string): boolean {
  return DURATION.test(value);
}
