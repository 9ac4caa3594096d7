import type { SecurityScheme } from '../../operation.ts';
import { cookieText, Unwritable } from '../../styles/text.ts';
import type { BasicCredential } from '../options/client-options.ts';
import type { CredentialWriter } from './given-credential.ts';

/** `apiKey` schemes: header, query or cookie. */
export const apiKey: CredentialWriter = ({ scheme, secret }, request) => {
  const { headers } = request;
  const key = scheme as SecurityScheme & { type: 'apiKey' };
  const text = secret as string;
  if (key.in === 'header') headers[key.name.toLowerCase()] = text;
  else if (key.in === 'cookie') {
    headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${key.name}=${cookieText(text)}`;
  } else {
    const separator = request.url.includes('?') ? '&' : '?';
    request.url += `${separator}${encodeURIComponent(key.name)}=${encodeURIComponent(text)}`;
  }
};

/** RFC 6750, and every other scheme whose credential is one token. */
export const token: CredentialWriter = ({ scheme, secret }, { headers }) => {
  const type = scheme.type === 'http' ? scheme.scheme : 'bearer';
  headers.authorization = `${type[0]?.toUpperCase()}${type.slice(1).toLowerCase()} ${secret}`;
};

/** RFC 7617, in UTF-8. */
export const basic: CredentialWriter = ({ secret }, { headers }) => {
  const { username, password } = secret as BasicCredential;
  if (username.includes(':')) throw new Unwritable('a user name must not hold a colon');
  const bytes = encodeURIComponent(`${username}:${password}`).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  headers.authorization = `Basic ${btoa(bytes)}`;
};

/** The part that writes a scheme's credential. */
export function writerOf(scheme: SecurityScheme): 'apiKey' | 'basic' | 'token' {
  if (scheme.type === 'apiKey') return 'apiKey';
  return scheme.type === 'http' && /^basic$/i.test(scheme.scheme) ? 'basic' : 'token';
}
