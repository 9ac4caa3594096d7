import type { SecurityScheme } from '../../operation.ts';
import { cookieText, Unwritable } from '../../styles/text.ts';
import type { BasicCredential } from '../options/client-options.ts';
import type { CredentialWriter } from './given-credential.ts';

type ApiKey = Extract<SecurityScheme, { readonly type: 'apiKey' }>;

/** An `apiKey` in a header. */
export const headerKey: CredentialWriter = ({ scheme, secret }, { headers }) => {
  headers[(scheme as ApiKey).name.toLowerCase()] = secret as string;
};

/** An `apiKey` in the query or a cookie. */
export const apiKey: CredentialWriter = ({ scheme, secret }, request) => {
  const { headers } = request;
  const { in: place, name } = scheme as ApiKey;
  const text = secret as string;
  if (place === 'cookie') headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${name}=${cookieText(text)}`;
  else {
    const separator = request.url.includes('?') ? '&' : '?';
    request.url += `${separator}${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
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
export function writerOf(scheme: SecurityScheme): 'apiKey' | 'headerKey' | 'basic' | 'token' {
  if (scheme.type === 'apiKey') return scheme.in === 'header' ? 'headerKey' : 'apiKey';
  return scheme.type === 'http' && /^basic$/i.test(scheme.scheme) ? 'basic' : 'token';
}
