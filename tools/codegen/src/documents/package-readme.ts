import type { Server } from '@rollcall/runtime/operation';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { groupsOf } from '../split/groups.ts';
import { credentialText } from '../targets/client-options.ts';
import { exampleInput, inputGroups } from '../targets/examples/call.ts';
import { access, isBindingName, propertyName } from '../targets/print.ts';
import { optionsFromEnvironment } from './environment.ts';
import { clientOf, exampleOf, nameOf, startOf } from './examples.ts';
import type { Surroundings } from './index.ts';
import { agents, exportTable, middleware, query, server, testing, validation } from './integration-sections.ts';
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
      } To change the package, change \`openapi.yaml\`: this page is generated, too.`,
    ],
  });
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
        'To try it without the API, start the sandbox, a server with the same contract. It prints its address and the credentials that it accepts:',
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
    'Each is a value, or a function that is called before every request, and again with `refresh: true` after a 401. If an ' +
      'operation declares alternatives, the first one whose credentials are all set is used.',
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
    `By default, requests go to \`${addressOf(first)}\`. \`apiUrl\` replaces it${rows.length > 0 ? `; \`server\` sets the variables of \`${first.url}\`` : ''}.`,
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
    'A call rejects only where there is no declared response: nothing could be sent, nobody answered, or the answer is none that the description declares. Such ' +
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
    '`retry: { attempts, baseDelay, maxDelay }` sets how often (3 attempts in all by default), and `retry: false` forbids it.',
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
