import type { ApiModel, OperationModel } from '../model/model.ts';
import { oauth2Schemes } from '../targets/oauth2.ts';
import { isBindingName, propertyName } from '../targets/print.ts';
import { queryFunctionsOf } from '../targets/query.ts';
import { eventsOf } from '../targets/webhooks.ts';
import { clientOf, nameOf } from './examples.ts';
import type { Surroundings } from './index.ts';
import { code, table } from './markdown.ts';

export function middleware(model: ApiModel, { packageName }: Surroundings): string[] {
  return [
    'Middleware wraps every attempt and can change it. Hooks observe, and see no secrets.',
    code(
      'ts',
      `import { ${clientOf(model)} } from '${packageName}';

const ${nameOf(model)} = ${clientOf(model)}({
  middleware: [
    (request, next) => {
      request.headers['accept-language'] = 'en';
      return next();
    },
  ],
  hooks: { onResponse: ({ operationId, status, duration }) => console.log({ operationId, status, duration }) },
});`,
    ),
  ];
}

export function validation(model: ApiModel, { packageName }: Surroundings): string[] {
  const { camelName } = model;
  return [
    `\`${packageName}/validation\` and \`${packageName}/zod\` have the same schemas, for every component, request and response, as [Standard Schema](https://standardschema.dev): form libraries take them as they are. With them, a client sends nothing that the contract refuses:`,
    code(
      'ts',
      `import { ${clientOf(model)} } from '${packageName}';
import { ${camelName}Validation } from '${packageName}/validation';

const ${nameOf(model)} = ${clientOf(model)}({ validate: ${camelName}Validation, invalidResponse: 'throw' });`,
    ),
  ];
}

export function query(model: ApiModel, { packageName }: Surroundings): string[] {
  const functions = queryFunctionsOf(model.operations).filter(({ name }) => isBindingName(name));
  const kinds = {
    queryOptions: 'useQuery',
    infiniteOptions: 'useInfiniteQuery',
    mutation: 'useMutation',
  };
  const rows = Object.entries(kinds).flatMap(([maker, hook]) => {
    const found = functions.find((each) => each.maker === maker);
    return found ? [[`\`${hook}\``, `\`${found.name}\``]] : [];
  });
  if (rows.length === 0) return [];
  return [
    `\`${packageName}/query\` has options for every adapter of [TanStack Query](https://tanstack.com/query) 5. They take a connection, as \`./calls\` do, and then the input; errors are typed by status.`,
    table(['hook', 'options, for example'], rows),
  ];
}

export function testing(model: ApiModel, { packageName }: Surroundings, start: OperationModel): string[] {
  const { pascalName } = model;
  return [
    'A fake answers in the test’s own process, with the description’s examples or with the answers that you set. It keeps the contract: an answer that the description does not ' +
      'allow throws in the test that gave it.',
    code(
      'ts',
      `import { ${clientOf(model)} } from '${packageName}';
import { fake${pascalName}, networkError } from '${packageName}/testing';

const fake = fake${pascalName}();
fake.use({ ${propertyName(start.id)}: networkError });
const ${nameOf(model)} = ${clientOf(model)}({ fetch: fake });`,
    ),
    `\`fake.requests\` is what has arrived. \`fixtures\` are the requests of the description’s examples, \`responses\` its answers, and \`make\` invents valid values. \`${packageName}/testing/msw\` gives the fake to [MSW](https://mswjs.io).`,
  ];
}

export function agents({ operations }: ApiModel, { packageName }: Surroundings): string[] {
  if (operations.length === 0) return [];
  return [
    `\`npx ${packageName}\` starts an MCP server with a tool for each operation, over standard input and output, or with \`--http <port>\` over streamable HTTP on 127.0.0.1. Address and credentials come from the variables of the quick start; \`--help\` lists them, and says how to offer fewer tools.`,
    'A tool takes the input of a call, with files as `{ base64, name, type }`, and returns status, headers and body, for errors as well.',
  ];
}

export function server(model: ApiModel, { packageName }: Surroundings): string[] {
  if (model.operations.length === 0) return [];
  return [
    `\`createServer(handlers, options)\` of \`${packageName}/server\` enforces the contract before a handler runs and after. It is a [Hono](https://hono.dev) app, and runs on Node, Express, Fastify and NestJS by the adapters in \`@rollcall/runtime/server/node\`, \`…/express\` and \`…/fastify\`:`,
    code(
      'ts',
      `import http from 'node:http';
import { nodeListener } from '@rollcall/runtime/server/node';
import { createServer, type Handlers } from '${packageName}/server';

export const serve = (handlers: Handlers, options: Parameters<typeof createServer>[1]) =>
  http.createServer(nodeListener(createServer(handlers, options)));`,
    ),
    'How each platform mounts it is in `docs/server.md` of `@rollcall/runtime`.',
  ];
}

export function exportTable(model: ApiModel, packageName: string): string {
  const exported = {
    '': 'the client, its errors, and types for everything in the description',
    '/client': 'only the client',
    '/calls': 'one function per operation: a bundle contains only what it calls',
    '/fetch': 'calls by method and path (needs `openapi-fetch`)',
    '/server': '`createServer` and the types of handlers (needs `hono`)',
    '/validation': 'validators of every component, request and response',
    '/zod': 'the same as zod schemas (needs `zod`)',
    '/query': 'options for TanStack Query (needs an adapter of `@tanstack/query-core` 5)',
    '/testing': 'fixtures, factories and a fake (needs `hono`)',
    '/testing/msw': 'the fake as handlers of MSW (needs `msw`)',
    '/mcp': 'the operations as tools for agents (needs `@modelcontextprotocol/sdk`)',
    ...(oauth2Schemes(model).length > 0 && { '/oauth2': 'credentials that get and renew tokens of OAuth 2' }),
    ...(eventsOf(model).length > 0 && { '/webhooks': '`receive` and `sign`: what verifies and makes webhooks' }),
    '/openapi.json': 'the description as one file',
  };
  const rows = Object.entries(exported).map(([path, what]) => [`\`${packageName}${path}\``, what]);
  return `${table(['import', 'what'], rows)}\nImporting one never loads the libraries of another.`;
}
