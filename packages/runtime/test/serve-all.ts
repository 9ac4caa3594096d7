import type { Api, Operation, Operations } from '../src/operation.ts';
import type { Fault } from '../src/server/index.ts';
import { createServer } from '../src/server/internal.ts';
import { parameter } from './one-operation.ts';

const api: Api = { name: 'library', servers: [], securitySchemes: {} };

/** A server of operations given as `GET /path`, whose handlers answer with the operation's id. */
export function serveAll(routes: Record<string, string>, errors?: (fault: Fault) => { body: unknown }) {
  const operations: Operations = Object.fromEntries(
    Object.entries(routes).map(([id, route]) => {
      const [method, path] = splitOnce(route);
      const variables = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) =>
        parameter({ name, in: 'path', required: true, shape: { type: ['string'] } }),
      );
      const responses = { '200': { content: ['application/json'] } };
      return [
        id,
        { id, method, path, parameters: variables, responses, security: [], retry: 'never' } satisfies Operation,
      ];
    }),
  );
  const handlers = Object.fromEntries(
    Object.keys(routes).map((id) => [id, ({ path }: { path: unknown }) => ({ status: 200, body: { id, path } })]),
  );
  return createServer({ api, operations, validation: {}, ...(errors && { errors }) }, handlers, { authenticate: {} });
}

function splitOnce(route: string): [method: Operation['method'], path: string] {
  const space = route.indexOf(' ');
  return [route.slice(0, space) as Operation['method'], route.slice(space + 1)];
}
