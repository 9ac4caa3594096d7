/** https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
const rfc850 = /^(\w{3})(?:|s|nes|rs|ur)day, (\d\d)-(\w{3})-(\d\d) /;
const asctime = /^(\w{3}) (\w{3}) ([ \d]\d) (\S+) (\d{4})$/;

/**
 * Milliseconds that a `Retry-After` asks for, counted from `now`; 0 for a date in the past. `undefined` where the value is
 * neither `delay-seconds` nor an HTTP-date: such a server has not said when to come back.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(value: string, now: number): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = value
    .replace(rfc850, (_, name, day, month, year) => `${name}, ${day} ${month} ${fullYear(Number(year), now)} `)
    .replace(asctime, '$1, $3 $2 $5 $4 GMT')
    .replace(',  ', ', 0');
  const leap = date.includes(':60 ') ? 1000 : 0;
  const parsable = leap ? date.replace(':60 ', ':59 ') : date;
  const time = Date.parse(parsable);
  // `Date.parse` takes far more than this; a date in the form of an IMF-fixdate is all that comes back as it went in.
  if (Number.isNaN(time) || new Date(time).toUTCString() !== parsable) return undefined;
  return Math.max(0, time + leap - now);
}

/** Two digits that would be more than 50 years ahead are of the century before. */
function fullYear(year: number, now: number): number {
  return year + (2000 + year > new Date(now).getUTCFullYear() + 50 ? 1900 : 2000);
}
