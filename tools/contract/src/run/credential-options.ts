import type { Credentials } from '../cases/case.ts';
import type { Context } from '../cases/index.ts';
import { credentialsFrom, present } from '../cases/secrets.ts';
import type { DescribedScheme } from '../document/operations.ts';

/** Where the command reads the secret of a scheme, unless it stands in its arguments. */
export const VARIABLE = 'CONTRACT_AUTH_';

/** Stands for what is not shown. */
export const OPEN = '…';

/**
 * Credentials as options of curl that read the secrets from the environment, where the kit reads them too. What is not the right
 * credential of a scheme may be made from one, and is not shown.
 */
export function credentialOptions({ schemes, secrets }: Context, given: Credentials): string[] {
  const right = schemes.flatMap((scheme) => {
    const secret = secrets[scheme.name];
    return secret === undefined
      ? []
      : [{ scheme, ...credentialsFrom([scheme], { [scheme.name]: present(scheme, secret) }) }];
  });
  const { cookie = '', ...headers } = given.headers;
  return [
    ...Object.entries(headers).flatMap(([name, text]) => {
      const scheme = right.find((known) => known.headers[name] === text)?.scheme;
      return header(name, text, scheme);
    }),
    ...pairs(cookie, '; ').flatMap((pair) =>
      option('--cookie', pair, right.find((known) => known.headers.cookie === pair)?.scheme),
    ),
    ...pairs(given.query, '&').flatMap((pair) =>
      option('--url-query', pair, right.find(({ query }) => query === pair)?.scheme),
    ),
  ];
}

const pairs = (text: string, separator: string): string[] => text.split(separator).filter((pair) => pair !== '');

function header(name: string, text: string, scheme: DescribedScheme | undefined): string[] {
  if (text === '') return ['--header', `'${name};'`];
  const secret = variableOf(scheme);
  if (secret !== undefined && scheme?.type === 'basic') return ['--user', `"${secret}"`];
  const shown = secret !== undefined && scheme?.type === 'bearer' ? `Bearer ${secret}` : secret;
  return ['--header', `"${name}: ${shown ?? OPEN}"`];
}

const option = (name: string, pair: string, scheme: DescribedScheme | undefined): string[] => [
  name,
  `"${pair.replace(/=.*/s, '')}=${variableOf(scheme) ?? OPEN}"`,
];

/** A shell knows variables of such names only. */
const variableOf = (scheme: DescribedScheme | undefined): string | undefined =>
  scheme && /^\w+$/.test(scheme.name) ? `$${VARIABLE}${scheme.name}` : undefined;
