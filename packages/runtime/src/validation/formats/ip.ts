const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

/** Four decimal octets without leading zeros: `dotted-quad` of https://www.rfc-editor.org/rfc/rfc2673#section-3.2 */
export function ipv4(value: string): boolean {
  return IPV4.test(value);
}

/** How many 16-bit groups `text` holds, or -1 when it holds something else. Only the last may be an IPv4 address. */
function groups(text: string, last: boolean): number {
  if (text === '') return 0;
  const parts = text.split(':');
  const quad = last && ipv4(parts.at(-1) ?? '');
  const hexadecimal = quad ? parts.slice(0, -1) : parts;
  return hexadecimal.every((part) => GROUP.test(part)) ? hexadecimal.length + (quad ? 2 : 0) : -1;
}

/** https://www.rfc-editor.org/rfc/rfc4291#section-2.2, without zone or prefix length. */
export function ipv6(value: string): boolean {
  if (value.length > 45) return false;
  const gap = value.indexOf('::');
  if (gap < 0) return groups(value, true) === 8;
  const before = groups(value.slice(0, gap), false);
  const after = groups(value.slice(gap + 2), true);
  return before >= 0 && after >= 0 && before + after <= 7;
}
