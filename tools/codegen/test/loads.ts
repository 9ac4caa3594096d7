import type { Generated } from './generated.ts';

const MODULES = [
  'operations.ts',
  'calls.ts',
  'client.ts',
  'fetch.ts',
  'mcp.ts',
  'query.ts',
  'server.ts',
  'testing.ts',
  'validation.js',
  'zod.ts',
];

/**
 * Loads every generated module and starts the server, with handlers that answer 204.
 *
 * @returns the status of the first operation's answer; nothing where there is no operation.
 */
export async function loads(api: Generated): Promise<number | undefined> {
  for (const file of MODULES) await api.load(file);
  const { operations } = await api.load('operations.ts');
  const { createServer } = await api.load('server.ts');
  const handlers = Object.fromEntries(Object.keys(operations).map((id) => [id, () => ({ status: 204 })]));
  const server = createServer(handlers, { authenticate: {} });
  const [first] = Object.values<any>(operations);
  if (!first) return undefined;
  const { status } = await server.request(encodeURI(first.path.replaceAll(/\{[^{}]+\}/g, 'x')), {
    method: first.method,
  });
  return status;
}
