import type { Server } from '@rollcall/runtime/operation';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { groupsOf } from '../split/groups.ts';
import { credentialText } from '../targets/client-options.ts';
import { exampleInput, inputGroups } from '../targets/examples/call.ts';
import { access, isBindingName, propertyName } from '../targets/print.ts';
import { queryFunctionsOf } from '../targets/query.ts';
import { signatureNames } from '../targets/signatures.ts';
import { eventsOf } from '../targets/webhooks.ts';
import { optionsFromEnvironment } from './environment.ts';
import type { Surroundings } from './index.ts';
import { anchor, cell, code, firstParagraph, oneLine, page, table } from './markdown.ts';

/** Beyond this many operations, a README says how to call them, and `api.md` which there are. */
const MANY = 40;

/** `README.md` of a package: what its users need, with the API’s own operations, credentials and servers. */
export function packageReadme(model: ApiModel, surroundings: Surroundings): string {
  const { document, operations } = model;
  const { title, summary, description } = document.info;
  const { packageName, specFolder, hasSources } = surroundings;
  const [first] = operations;
  const intro = [
    `**${oneLine(title)}.** ${firstParagraph(summary ?? description)}`,
    'A typed client, a server stub, validators and test helpers, generated from the API’s OpenAPI description.',
    'Every operation and type is listed in [api.md](api.md).',
  ];
  return page(packageName, intro.join('\n'), {
    Install: [
      code('console', `npm install ${packageName}`),
      'It runs in Node ≥ 20.19, browsers and edge runtimes, as ES modules.',
    ],
    'Quick start': first ? quickStart(model, surroundings, startOf(model)) : [],
    Authentication: authentication(model),
    Servers: servers(model),
    Operations: operationSection(model),
    'Results and errors': first ? results(model, surroundings, startOf(model)) : [],
    'Time limits, retries and idempotency': limits(model),
    Pages: pages(model),
    'Middleware and hooks': middleware(model, surroundings),
    'Validation and forms': validation(model, surroundings),
    'TanStack Query': query(model, surroundings),
    'Testing what calls the API': first ? testing(model, surroundings, startOf(model)) : [],
    Agents: agents(model, surroundings),
    'Serving the API': server(model, surroundings),
    'What the package exports': [exportTable(model, packageName)],
    'Where the facts come from': [
      `The package is generated from \`${specFolder}/openapi.yaml\`, which is in it as \`${packageName}/openapi.json\`.${
        hasSources ? ` \`${specFolder}/SOURCES.md\` says which document states what, and what was inferred.` : ''
      } To change the package, change that file: this page, too, is generated.`,
    ],
  });
}

/** The operation that examples call: one with an input that is known to be valid, and no file to choose. */
function startOf(model: ApiModel): OperationModel {
  const { operations } = model;
  return (operations.find((operation) => exampleInput(model, operation)) ?? operations[0]) as OperationModel;
}

const clientOf = ({ pascalName }: ApiModel): string => `create${pascalName}Client`;

/** The name of a client in examples. */
const nameOf = ({ camelName }: ApiModel): string => (isBindingName(camelName) ? camelName : 'client');

/** An input as an example writes it out: its declaration, its type to import, and what a call is given. */
function exampleOf(model: ApiModel, operation: OperationModel) {
  const input = exampleInput(model, operation);
  const type = signatureNames(model, operation.id).input;
  const call = `${nameOf(model)}${access(operation.id)}`;
  if (input === '') return { declaration: '', imported: '', call: `${call}()` };
  return {
    declaration: `const input: ${type} = ${input ?? `{ ${inputGroups(operation).join(', ')} }`};\n`,
    imported: `, type ${type}`,
    call: `${call}(input)`,
  };
}

function quickStart(model: ApiModel, { packageName, isInSandbox }: Surroundings, start: OperationModel): string[] {
  const { declaration, imported, call } = exampleOf(model, start);
  const example = code(
    'ts',
    `import { ${clientOf(model)}${imported} } from '${packageName}';

const ${nameOf(model)} = ${clientOf(model)}({
${optionsFromEnvironment(model)}});

${declaration}const result = await ${call};
if (result.ok) console.log(result.status, result.body);
else console.error(result.status, result.body);`,
  );
  const sandbox = isInSandbox
    ? [
        'To try it without the API, start the sandbox, a server with the same contract. It prints the address, and credentials that it takes:',
        code('console', `npx @rollcall/sandbox ${model.name} --seed`),
      ]
    : [];
  return [
    example,
    'There is one method per operation, named after its id. Input is grouped as `{ body, query, path, headers, cookies }`. For the smallest bundle, import single operations from ' +
      `\`${packageName}/calls\` instead.`,
    ...sandbox,
  ];
}

function authentication({ securitySchemes, document }: ApiModel): string[] {
  const described: Record<string, { description?: string } | undefined> = document.components?.securitySchemes ?? {};
  const rows = Object.entries(securitySchemes).map(([name, scheme]) => [
    `\`auth.${propertyName(name)}\``,
    cell([described[name]?.description, credentialText(scheme)].filter(Boolean).join(' ')),
  ]);
  if (rows.length === 0) return ['The API asks for no credentials.'];
  return [
    table(['option', 'credential'], rows),
    'Each is a value, or a function that is called before every request, and again with `refresh: true` after a 401. Of several alternatives ' +
      'that an operation declares, the first is used for which all credentials are there.',
  ];
}

/** The URL of a server, with the defaults of its variables. */
function addressOf({ url, variables = {} }: Server): string {
  return url.replace(/\{([^{}]*)\}/g, (text, name: string) => variables[name]?.default ?? text);
}

function servers({ servers: [first], document }: ApiModel): string[] {
  if (first === undefined) return [];
  const rows = Object.entries(first.variables ?? {}).map(([name, { default: usual, enum: values }]) => [
    `\`server.${propertyName(name)}\``,
    `\`${usual}\``,
    values ? values.map((value) => `\`${value}\``).join(', ') : 'any',
    cell(document.servers?.[0]?.variables?.[name]?.description ?? ''),
  ]);
  return [
    `By default, requests go to \`${addressOf(first)}\`. \`apiUrl\` replaces it${rows.length > 0 ? `, and \`server\` the variables of \`${first.url}\`` : ''}.`,
    table(['variable', 'default', 'values', ''], rows),
  ];
}

/** `epixel.signUp({ body })` */
function callOf(model: ApiModel, operation: OperationModel): string {
  const groups = inputGroups(operation);
  return `${nameOf(model)}${access(operation.id)}(${groups.length > 0 ? `{ ${groups.join(', ')} }` : ''})`;
}

function operationSection(model: ApiModel): string[] {
  const { operations } = model;
  if (operations.length === 0) return [];
  const groups = groupsOf(model);
  if (operations.length > MANY || groups.size > 0)
    return [`The API has ${operations.length} operations: see [api.md](api.md).`];
  const rows = operations.map((operation) => {
    const { id, source, row } = operation;
    return [
      `[\`${callOf(model, operation)}\`](api.md#${anchor(id)})`,
      `\`${row.method} ${cell(row.path)}\``,
      cell(source.summary ?? ''),
      Object.keys(row.responses)
        .map((status) => `\`${status}\``)
        .join(', '),
    ];
  });
  return [table(['call', 'request', '', 'responses'], rows)];
}

function results(model: ApiModel, { packageName }: Surroundings, start: OperationModel): string[] {
  return [
    'A result is a union that `status` and `ok` tell apart; `ok` is true for the successes that the operation declares. `unwrap` returns ' +
      'the body of a success and throws an `ApiError` for anything else:',
    code(
      'ts',
      `import { ApiError, RollcallError, unwrap } from '${packageName}';

try {
  console.log(unwrap(await ${exampleOf(model, start).call}));
} catch (error) {
  if (error instanceof ApiError) console.error(error.status, error.body);
  else if (error instanceof RollcallError) console.error(error.operationId, error.message);
  else throw error;
}`,
    ),
    'A call rejects only where there is no declared response: nothing could be sent, nobody answered, or the answer breaks the contract. Such ' +
      'an error is a `RollcallError`, which is safe to log: it holds no credential, body or query.',
  ];
}

const RETRIES = {
  never: 'only after a 429 with `Retry-After`',
  idempotent: 'after 408, 429, 500, 502, 503, 504 or no response',
  'with-key': 'after the same, under one `Idempotency-Key`',
} as const;

function limits({ operations }: ApiModel): string[] {
  if (operations.length === 0) return [];
  const rows = Object.entries(RETRIES).flatMap(([retry, when]) => {
    const ids = operations.filter(({ row }) => row.retry === retry).map(({ id }) => `\`${id}\``);
    if (ids.length === 0) return [];
    return [[ids.length > MANY ? `${ids.length} operations` : ids.join(', '), when]];
  });
  return [
    '`timeout` (30 s by default) limits one attempt, `deadline` the whole call, and `signal` aborts it. All of them are options of the client or of a single ' +
      'call. The description says which operations may be sent again:',
    table(['operations', 'are sent again'], rows),
    '`retry: { attempts, baseDelay, maxDelay }` sets how often (3 times by default), and `retry: false` forbids it.',
  ];
}

function pages(model: ApiModel): string[] {
  const paged = model.operations.find(({ id, row }) => row.pagination && isBindingName(id));
  if (paged === undefined) return [];
  const input = exampleInput(model, paged);
  if (input === undefined) return [];
  return [
    '`.pages()` iterates over all items and fetches a page when it is needed; `.pages().byPage()` iterates over the bodies:',
    code('ts', `for await (const item of ${nameOf(model)}.${paged.id}.pages(${input})) console.log(item);`),
  ];
}

function middleware(model: ApiModel, { packageName }: Surroundings): string[] {
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

function validation(model: ApiModel, { packageName }: Surroundings): string[] {
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

function query(model: ApiModel, { packageName }: Surroundings): string[] {
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

function testing(model: ApiModel, { packageName }: Surroundings, start: OperationModel): string[] {
  const { pascalName } = model;
  return [
    'A fake answers in the process of the test, from the examples of the description or as you say. It keeps the contract: an answer that the description does not ' +
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

function agents({ operations }: ApiModel, { packageName }: Surroundings): string[] {
  if (operations.length === 0) return [];
  return [
    `\`npx ${packageName}\` starts an MCP server with a tool for each operation, over standard input and output, or with \`--http <port>\` over streamable HTTP on 127.0.0.1. Address and credentials come from the variables of the quick start; \`--help\` lists them, and says how to offer fewer tools.`,
    'A tool takes the input of a call, with files as `{ base64, name, type }`, and gives status, headers and body, of errors, too.',
  ];
}

function server(model: ApiModel, { packageName }: Surroundings): string[] {
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

function exportTable(model: ApiModel, packageName: string): string {
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
    ...(eventsOf(model).length > 0 && { '/webhooks': '`receive` and `sign`: what verifies and makes webhooks' }),
    '/openapi.json': 'the description as one file',
  };
  const rows = Object.entries(exported).map(([path, what]) => [`\`${packageName}${path}\``, what]);
  return `${table(['import', 'what'], rows)}\nImporting one never loads the libraries of another.`;
}
