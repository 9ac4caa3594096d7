import type { Check } from './check.ts';

/** A 401 says how to do better, where HTTP authentication is asked for: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1 */
export const challenge: Check = ({ status, headers }, { operation }, { schemes }) => {
  // Where nothing else is declared, a handler answers so to everybody.
  if (status !== 401 || !operation.responses.some((response) => response.status !== '401')) return undefined;
  const asked = schemes.filter(
    ({ name, type }) => type !== 'apiKey' && operation.security.some((names) => names.includes(name)),
  );
  if (asked.length === 0) return undefined;
  return headers.has('www-authenticate') ? undefined : { cause: 'answers 401 without a WWW-Authenticate header' };
};
