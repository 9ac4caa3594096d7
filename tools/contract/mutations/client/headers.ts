import type { Context } from '../../src/cases/index.ts';
import { present, type Secret } from '../../src/cases/secrets.ts';
import type { DescribedScheme } from '../../src/document/operations.ts';
import type { ClientMutation, Sent } from './mutate.ts';

/** Clients that lose or spoil headers, credentials above all. */
export function* headers({ operations, schemes, secrets }: Context): Generator<ClientMutation> {
  for (const { id: operation, security, parameters, body } of operations) {
    for (const scheme of schemes.filter(({ name }) => security.flat().includes(name))) {
      yield* credentials(operation, scheme, secrets[scheme.name] ?? '');
    }
    for (const { name } of parameters.filter(({ in: location }) => location === 'header' || location === 'cookie')) {
      yield { does: `loses ${name}`, operation, request: (sent) => without(sent, name) };
    }
    if (!body) continue;
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded']) {
      if (body.content.some(({ mediaType }) => mediaType === type)) continue;
      yield { does: `calls its body ${type}`, operation, request: (sent) => withHeader(sent, 'content-type', type) };
    }
  }
}

function* credentials(operation: string, scheme: DescribedScheme, secret: Secret): Generator<ClientMutation> {
  const { name, type, in: location, parameter = 'authorization' } = scheme;
  if (location === 'cookie') return;
  yield { does: `loses the credential of ${name}`, operation, request: (sent) => spoil(sent, scheme, () => undefined) };
  const changes: Readonly<Record<string, (text: string) => string>> = {
    'sends nothing as': () => '',
    'cuts off the end of': (text) => text.slice(0, -1),
    'writes in capitals': (text) => text.toUpperCase(),
    quotes: (text) => `"${text}"`,
  };
  for (const [does, change] of Object.entries(changes)) {
    yield { does: `${does} ${name}`, operation, request: (sent) => spoil(sent, scheme, change) };
  }
  if (location !== 'query') {
    yield { does: `renames the header of ${name}`, operation, request: (sent) => renamed(sent, parameter) };
  }
  if (type !== 'basic' || typeof secret === 'string') return;
  const { username, password } = secret;
  for (const [does, text] of Object.entries({
    'encodes as Latin-1': `Basic ${Buffer.from(`${username}:${password}`, 'latin1').toString('base64')}`,
    'swaps user and password of': present(scheme, { username: password, password: username }),
    'does not encode': `Basic ${username}:${encodeURIComponent(password)}`,
    'sends as a token': `Bearer ${encodeURIComponent(password)}`,
  })) {
    yield { does: `${does} ${name}`, operation, request: (sent) => spoil(sent, scheme, () => text) };
  }
}

function spoil(sent: Sent, scheme: DescribedScheme, change: (text: string) => string | undefined): Sent {
  const { in: location, parameter = 'authorization' } = scheme;
  if (location === 'query') {
    const url = new URL(sent.url);
    const text = change(url.searchParams.get(parameter) ?? '');
    if (text === undefined) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, text);
    return { ...sent, url: url.href };
  }
  const key = keyOf(sent, parameter);
  const text = change(sent.init.headers[key] ?? '');
  return text === undefined ? without(sent, parameter) : withHeader(sent, parameter, text);
}

const keyOf = ({ init }: Sent, name: string): string =>
  Object.keys(init.headers).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;

export function without(sent: Sent, name: string): Sent {
  const { [keyOf(sent, name)]: _, ...headers } = sent.init.headers;
  return { ...sent, init: { ...sent.init, headers } };
}

export const withHeader = (sent: Sent, name: string, value: string): Sent => ({
  ...sent,
  init: { ...sent.init, headers: { ...without(sent, name).init.headers, [name]: value } },
});

const renamed = (sent: Sent, name: string): Sent =>
  withHeader(without(sent, name), `x-${name}`, sent.init.headers[keyOf(sent, name)] ?? '');
