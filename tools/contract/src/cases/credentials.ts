import type { DescribedOperation, DescribedScheme } from '../document/operations.ts';
import { serialise } from '../wire/serialise.ts';
import type { Case } from './case.ts';
import { type Context, leastRequest, validCredentials } from './context.ts';
import { base64, credentialsFrom, present, type Secret } from './secrets.ts';

type Presented = Readonly<Record<string, string>>;

/** Requests with nothing wrong but who sends them, and unusual ways to say it right. */
export function credentialCases(context: Context, operation: DescribedOperation): Case[] {
  const { schemes } = context;
  const values = leastRequest(context, operation);
  const wire = serialise(context.document, operation, values);
  const base = { kind: 'credentials', operation, wire, values } as const;
  const open = operation.security.length === 0 || operation.security.some((names) => names.length === 0);
  if (open) return [];
  const cases = operation.security.flatMap((names) => {
    const needed = schemes.filter(({ name }) => names.includes(name));
    const right = Object.fromEntries(needed.map((scheme) => [scheme.name, present(scheme, secretOf(context, scheme))]));
    const tried = needed.flatMap((scheme) => [
      ...(needed.length > 1 ? [absent(scheme, right)] : []),
      ...schemeCases(context, scheme, right),
    ]);
    return tried.map((attempt) => ({ ...attempt, needed }));
  });
  const title = 'refuses a request without credentials';
  const credentials = validCredentials(context, []);
  return [
    { ...base, names: [], title, expect: 'unauthenticated', credentials },
    ...cases.map(({ needed, presented, ...tried }): Case => {
      return { ...base, ...tried, credentials: credentialsFrom(needed, presented) };
    }),
  ];
}

interface Tried {
  readonly names: readonly string[];
  readonly title: string;
  readonly expect: Case['expect'];
  readonly presented: Presented;
  readonly wellFormed?: true;
}

function absent({ name }: DescribedScheme, { [name]: _, ...others }: Presented): Tried {
  return { names: [name], title: `refuses a request without ${name}`, expect: 'unauthenticated', presented: others };
}

function schemeCases(context: Context, scheme: DescribedScheme, right: Presented): Tried[] {
  const { name } = scheme;
  const tried = (title: string, expect: Case['expect'], text: string): Tried => {
    return { names: [name], title, expect, presented: { ...right, [name]: text } };
  };
  const refuse = (what: string, text: string) => tried(`refuses ${name} that ${what}`, 'unauthenticated', text);
  const accept = (what: string, text: string) => tried(`accepts ${name} that ${what}`, 'accepted', text);
  const secret = secretOf(context, scheme);
  const odd = context.oddSecrets[name];
  return [
    ...wrongSecrets(secret).map(
      ([what, wrong]): Tried => ({ ...refuse(what, present(scheme, wrong)), wellFormed: true }),
    ),
    ...malformed(scheme).map(([what, text]) => refuse(what, text)),
    ...unusual(scheme, right[name] ?? '').map(([what, text]) => accept(what, text)),
    ...(odd === undefined ? [] : [accept('has colons and more than ASCII in its password', present(scheme, odd))]),
  ];
}

function wrongSecrets(secret: Secret): [string, Secret][] {
  if (typeof secret === 'string') {
    return [
      ['is wrong', 'wrong'],
      ['is in other letters', otherLetters(secret)],
      ['differs in one character', `${secret.slice(0, -1)}${secret.endsWith('x') ? 'y' : 'x'}`],
      ['is only the start of the right one', secret.slice(0, -1)],
      ['has something after the right one', `${secret}x`],
    ];
  }
  return [
    ['has a wrong password', { ...secret, password: 'wrong' }],
    ['has its password in other letters', { ...secret, password: otherLetters(secret.password) }],
    ['has only the start of its password', { ...secret, password: secret.password.slice(0, -1) }],
    ['has something after its password', { ...secret, password: `${secret.password}x` }],
    ['has a password that differs in one character', { ...secret, password: `${secret.password.slice(0, -1)}~` }],
    ['has a wrong user name', { ...secret, username: 'wrong' }],
    ['has no password', { ...secret, password: '' }],
    ['has a colon too many', { ...secret, password: `${secret.password}:` }],
  ];
}

const otherLetters = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

function malformed({ type }: DescribedScheme): [string, string][] {
  if (type === 'apiKey') return [['is empty', '']];
  if (type === 'bearer')
    return [
      ['has no token', 'Bearer'],
      ['is of another scheme', `Basic ${base64('user:password')}`],
      ['is empty', ''],
    ];
  return [
    ['is no base64', 'Basic !!!'],
    ['has no colon', `Basic ${base64('user')}`],
    ['says nothing', 'Basic'],
    ['is of another scheme', 'Bearer token'],
    ['is empty', ''],
  ];
}

/** Scheme names know no case: https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
function unusual({ type }: DescribedScheme, right: string): [string, string][] {
  if (type === 'apiKey') return [];
  const [name = '', ...rest] = right.split(' ');
  return [
    ['is written in small letters', [name.toLowerCase(), ...rest].join(' ')],
    ['is written in capitals', [name.toUpperCase(), ...rest].join(' ')],
  ];
}

const secretOf = ({ secrets }: Context, { name }: DescribedScheme): Secret => {
  const secret = secrets[name];
  if (secret === undefined) throw new Error(`No credential is known for ${name}.`);
  return secret;
};
