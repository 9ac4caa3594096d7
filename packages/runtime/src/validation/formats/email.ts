import { ipv4, ipv6 } from './ip.ts';
import { ldhName } from './ldh.ts';

const ATOMS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
// RFC 6531 section 3.3 adds every character beyond ASCII to both.
const UNICODE_ATOMS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+)*$/iu;
const UNICODE_QUOTED = /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*"$/u;
const LITERAL = /^\[(?:IPv6:)?(.*)\]$/i;

function literal(domain: string): boolean {
  const address = LITERAL.exec(domain)?.[1];
  if (address === undefined) return false;
  return /^\[IPv6:/i.test(domain) ? ipv6(address) : ipv4(address);
}

/** RFC 6531 lets senders decide what a name of Unicode labels means; here they only have to be there. */
function unicodeName(domain: string): boolean {
  return ldhName(domain.replace(/[\u0080-\u{10ffff}]/gu, 'x'));
}

function mailbox(value: string, local: (text: string) => boolean, domain: (text: string) => boolean): boolean {
  const at = value.lastIndexOf('@');
  // Octet limits of RFC 5321 section 4.5.3.1; text beyond ASCII is longer still, and mail systems judge it.
  if (at < 1 || at > 64 || value.length > 254) return false;
  const host = value.slice(at + 1);
  return local(value.slice(0, at)) && (domain(host) || literal(host));
}

/** `Mailbox` of https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2: quoted local parts and address literals included. */
export function email(value: string): boolean {
  return mailbox(value, (text) => ATOMS.test(text) || QUOTED.test(text), ldhName);
}

/** `Mailbox` as extended by https://www.rfc-editor.org/rfc/rfc6531#section-3.3 */
export function idnEmail(value: string): boolean {
  return mailbox(value, (text) => UNICODE_ATOMS.test(text) || UNICODE_QUOTED.test(text), unicodeName);
}
