import type { Context } from '../../src/cases/index.ts';
import { credentialsFrom, present, type Secret } from '../../src/cases/secrets.ts';
import type { DescribedScheme } from '../../src/document/operations.ts';
import type { ServerMutation } from './mutate.ts';

/** Servers that let in whom they should not, or shut out whom they should let in. */
export function* credentials(context: Context): Generator<ServerMutation> {
  const used = new Set(context.operations.flatMap(({ security }) => security.flat()));
  for (const scheme of context.schemes.filter(({ name }) => used.has(name))) yield* ofScheme(context, scheme);
  for (const operation of context.operations) {
    const [names = []] = operation.security;
    if (names.length === 0) continue;
    const needed = context.schemes.filter(({ name }) => names.includes(name));
    yield {
      does: 'asks for no credentials',
      first: 'unauthenticated',
      operation,
      request: (request) =>
        needed.reduce((sum, scheme) => withCredential(sum, scheme, context.secrets[scheme.name]), request),
    };
  }
}

type Comparison = (given: string, right: string) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  'takes any value of': () => true,
  'takes the start of': (given, right) => given !== '' && right.startsWith(given),
  'takes what only starts like': (given, right) => given.startsWith(right),
  'takes in other letters': (given, right) => given.toLowerCase() === right.toLowerCase(),
  'takes what is as long as': (given, right) => given.length === right.length,
};

function* ofScheme(context: Context, scheme: DescribedScheme): Generator<ServerMutation> {
  const { name, type } = scheme;
  const right = context.secrets[name] ?? '';
  yield {
    does: `does not demand ${name}`,
    first: 'unauthenticated',
    request: (request) => withCredential(request, scheme, right),
  };
  const only = (accepts: (given: Record<string, string>) => boolean): NonNullable<ServerMutation['authenticate']> => {
    return (which, original) => (which === name ? (given) => original(given) || accepts(given as never) : original);
  };
  for (const [does, compare] of Object.entries(comparisons)) {
    const texts = typeof right === 'string' ? { key: right, token: right } : right;
    yield {
      does: `${does} ${name}`,
      first: 'unauthenticated',
      authenticate: only((given) =>
        Object.entries(given).every(([part, text]) => compare(text, (texts as Record<string, string>)[part] ?? '')),
      ),
    };
  }
  if (type !== 'basic' || typeof right === 'string') return;
  const { username, password } = right;
  const first = 'unauthenticated';
  yield { does: `ignores the user of ${name}`, first, authenticate: only((given) => given.password === password) };
  yield { does: `ignores the password of ${name}`, first, authenticate: only((given) => given.username === username) };
  yield* misread(name);
}

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
function* misread(scheme: string): Generator<ServerMutation> {
  const changes: Readonly<Record<string, (password: string) => string>> = {
    'ends the password of': (password) => password.split(':')[0] ?? '',
    'reads as Latin-1': (password) => Buffer.from(password).toString('latin1'),
    'trims the colons of': (password) => password.replace(/^:+|:+$/g, ''),
  };
  for (const [does, change] of Object.entries(changes)) {
    yield {
      does: `${does} ${scheme}`,
      authenticate: (which, original) => {
        if (which !== scheme) return original;
        return (given) => {
          const { password, ...others } = given as { password: string };
          return original({ ...others, password: change(password) });
        };
      },
    };
  }
}

/** The request as it would be with the right credential. */
function withCredential(request: Request, scheme: DescribedScheme, secret: Secret = ''): Request {
  const { headers, query } = credentialsFrom([scheme], { [scheme.name]: present(scheme, secret) });
  const url = new URL(request.url);
  for (const [key, value] of new URLSearchParams(query)) url.searchParams.set(key, value);
  const changed = new Request(query === '' ? request : new Request(url, request));
  for (const [key, value] of Object.entries(headers)) changed.headers.set(key, value);
  return changed;
}
