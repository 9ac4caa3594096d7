import type { Context } from '../../src/cases/index.ts';
import type { ClientMutation, Sent } from './mutate.ts';

/** Clients that send to the wrong place. */
export function* address({ operations }: Context): Generator<ClientMutation> {
  for (const { id: operation, method, parameters } of operations) {
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => name !== method)) {
      yield { does: `sends ${other} for ${method}`, operation, request: (sent) => withMethod(sent, other) };
    }
    yield { does: 'sends everything twice', operation, times: 2 };
    for (const [does, change] of Object.entries(pathChanges))
      yield { does, operation, request: (sent) => withPath(sent, change) };
    const query = parameters.filter(({ in: location }) => location === 'query');
    for (const { name } of query) yield* queryMutations(operation, name);
    if (query.length > 0) yield { does: 'sends no query', operation, request: (sent) => withQuery(sent, () => '') };
    for (const { name } of parameters.filter(({ in: location }) => location === 'path')) {
      const does = `does not escape the path parameter ${name}`;
      yield { does, operation, request: (sent) => withPath(sent, decodeURIComponent) };
      const twice = `escapes the path parameter ${name} twice`;
      yield { does: twice, operation, request: (sent) => withPath(sent, (path) => path.replaceAll('%', '%25')) };
    }
  }
}

function* queryMutations(operation: string, name: string): Generator<ClientMutation> {
  const changes: Readonly<Record<string, (query: string) => string>> = {
    'loses the query parameter': (query) => fields(query, ([key]) => key !== name),
    renames: (query) => query.replaceAll(`${name}=`, `${name.toLowerCase()}-=`),
    'escapes twice': (query) => query.replaceAll('%', '%25'),
    'does not escape ampersands of': (query) => query.replaceAll('%26', '&'),
    'does not escape plus signs of': (query) => query.replaceAll('%2B', '+'),
    'escapes as Latin-1': (query) => query.replace(/(%[89A-F][0-9A-F])+/gi, '%3F'),
  };
  for (const [does, change] of Object.entries(changes)) {
    yield { does: `${does} ${name}`, operation, request: (sent) => withQuery(sent, change) };
  }
}

const fields = (query: string, wanted: (field: [string, string]) => boolean): string =>
  new URLSearchParams([...new URLSearchParams(query)].filter(wanted)).toString();

const pathChanges: Readonly<Record<string, (path: string) => string>> = {
  'adds to the path': (path) => `${path}/x`,
  'adds or takes away a slash': (path) => (path.endsWith('/') ? path.slice(0, -1) : `${path}/`),
  'doubles slashes': (path) => `/${path}`,
  'sends to the path above': (path) => path.replace(/[^/]+\/?$/, ''),
  'writes the path in capitals': (path) => path.toUpperCase(),
};

function withMethod({ url, init }: Sent, method: string): Sent {
  const { body, ...others } = init;
  return { url, init: { ...others, method, ...(method === 'GET' || body === undefined ? {} : { body }) } };
}

function withPath({ url, init }: Sent, change: (path: string) => string): Sent {
  const { origin, pathname, search } = new URL(url);
  return { url: `${origin}${change(pathname)}${search}`, init };
}

function withQuery({ url, init }: Sent, change: (query: string) => string): Sent {
  const [path = '', query = ''] = url.split('?');
  const changed = change(query);
  return { url: changed === '' ? path : `${path}?${changed}`, init };
}
