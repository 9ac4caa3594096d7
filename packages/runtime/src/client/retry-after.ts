const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** IMF-fixdate, rfc850-date and asctime-date, in this order: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
const dateForms = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>\w{3}) (?<day>\d\d| \d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/**
 * Milliseconds that a `Retry-After` asks for, counted from `now`; 0 for a date in the past. `undefined` where the value is
 * neither `delay-seconds` nor an HTTP-date: such a server has not said when to come back.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(value: string | null | undefined, now: number): number | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const time = timeOf(value, now);
  return time === undefined ? undefined : Math.max(0, time - now);
}

function timeOf(date: string, now: number): number | undefined {
  for (const form of dateForms) {
    const { day = '', month = '', year = '', time = '' } = form.exec(date)?.groups ?? {};
    if (!months.includes(month)) continue;
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    const midnight = new Date(Date.UTC(fullYear(year, now), months.indexOf(month), Number(day)));
    // There is no 31st of February, but there is a leap second.
    const exists = midnight.getUTCDate() === Number(day) && hours < 24 && minutes < 60 && seconds <= 60;
    return exists ? midnight.getTime() + (hours * 3600 + minutes * 60 + seconds) * 1000 : undefined;
  }
}

/** A year of two digits that would be more than 50 years ahead is in the century before. */
function fullYear(year: string, now: number): number {
  if (year.length > 2) return Number(year);
  const thisYear = new Date(now).getUTCFullYear();
  const nearest = thisYear - (thisYear % 100) + Number(year);
  return nearest > thisYear + 50 ? nearest - 100 : nearest;
}
