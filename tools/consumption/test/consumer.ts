import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiModel, modelOf } from '@rollcall/codegen/model';
import { publishedPackages } from '@rollcall/release/packages';

/** A package that was generated from a description. */
export interface ApiPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly model: ApiModel;
}

export const root = join(import.meta.dirname, '../../..');

/** The packages of APIs, and what their descriptions say. */
export const apiPackages = (): ApiPackage[] =>
  publishedPackages(root).flatMap(({ name, version, folder }) => {
    try {
      const document = JSON.parse(readFileSync(join(folder, 'src/generated/openapi.json'), 'utf8'));
      return [{ name, version, folder, model: modelOf(name.split('/')[1] ?? name, document) }];
    } catch {
      return [];
    }
  });

interface Exchange {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly body: unknown;
}

const exampleOf = (content: unknown): unknown => {
  const [media] = Object.values((content ?? {}) as Record<string, { examples?: Record<string, { value?: unknown }> }>);
  return Object.values(media?.examples ?? {})[0]?.value;
};

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** One exchange for each operation, from the examples of its description. */
export function exchangesOf({ model }: ApiPackage): Exchange[] {
  return model.operations.map(({ id, parameters, requestBody, responses }) => {
    const input: Record<string, Record<string, unknown>> = {};
    for (const { name, in: place, required, examples } of parameters as {
      name: string;
      in: keyof typeof GROUPS;
      required?: boolean;
      examples?: Record<string, { value?: unknown }>;
    }[]) {
      if (required) input[GROUPS[place]] = { ...input[GROUPS[place]], [name]: Object.values(examples ?? {})[0]?.value };
    }
    const body = exampleOf(requestBody?.content);
    const [status = '200', response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
    return {
      id,
      input: { ...input, ...(body === undefined ? {} : { body }) },
      status: Number(status),
      body: exampleOf(response?.content),
    };
  });
}

const secret = (scheme: { type: string; scheme?: string }): unknown =>
  scheme.type === 'http' && scheme.scheme === 'basic' ? { username: 'key', password: 'secret' } : 'secret';

/** Where the client calls by default; the server team mounts its stub there. */
const addressOf = ({ servers }: ApiModel): string => {
  const [{ url, variables = {} } = { url: '/' }] = servers;
  return url.replaceAll(/\{([^}]*)\}/g, (_all, name: string) => variables[name]?.default ?? '');
};

/** The code of a team that calls an API, and of a team that serves it: the same in JavaScript and in TypeScript. */
export function programOf(
  api: ApiPackage,
  load: (from: string, names: readonly string[]) => string,
  types = false,
): string {
  const { camelName, pascalName, securitySchemes } = api.model;
  const exchanges = exchangesOf(api);
  const auth = Object.fromEntries(Object.entries(securitySchemes).map(([name, scheme]) => [name, secret(scheme)]));
  const authenticate = Object.keys(securitySchemes).map((name) => `${JSON.stringify(name)}: () => true`);
  const handlers = exchanges.map(
    ({ id, status, body }) => `  ${JSON.stringify(id)}: () => (${JSON.stringify({ status, body })}),`,
  );
  const calls = exchanges.map(
    ({ id, input, status }) => `{
  const result = await client[${JSON.stringify(id)}](${JSON.stringify(input)});
  if (result.status !== ${status}) throw new Error(${JSON.stringify(id)} + ' answered ' + result.status + ' ' + JSON.stringify(result.body));
  unwrap(result);
  done.push(${JSON.stringify(id)});
}`,
  );
  const [first] = exchanges;
  const isQuery = api.model.operations[0]?.row.method === 'GET';
  const optionsName = `${first?.id}${isQuery ? 'Options' : 'Mutation'}`;
  const fakedCalls = exchanges.map(
    ({ id, input }) => `unwrap(await faked[${JSON.stringify(id)}](${JSON.stringify(input)}));`,
  );
  return `${load(api.name, [`create${pascalName}Client`, 'unwrap'])}
${load(`${api.name}/server`, ['createServer'])}
${load(`${api.name}/validation`, [`${camelName}Validation`])}
${load(`${api.name}/zod`, [`${camelName}Zod`])}
${load(`${api.name}/testing`, [`fake${pascalName}`])}
${load(`${api.name}/calls`, [`connect${pascalName}`])}
${load(`${api.name}/query`, [optionsName])}
${types ? `import type { Handlers } from '${api.name}/server';\nimport type { ${pascalName}Client } from '${api.name}/client';` : ''}
const handlers${types ? ': Handlers' : ''} = {
${handlers.join('\n')}
};
const server = createServer(handlers, { authenticate: { ${authenticate.join(', ')} } });
const client${types ? `: ${pascalName}Client` : ''} = create${pascalName}Client({
  fetch: async (url, init) => server.fetch(new Request(url.replace(${JSON.stringify(addressOf(api.model))}, 'https://mounted.example.com'), init)),
  auth: ${JSON.stringify(auth)},
});
const done${types ? ': string[]' : ''} = [];
const fake = fake${pascalName}();
const options = ${optionsName}(connect${pascalName}({ fetch: fake }), ${isQuery ? JSON.stringify(first?.input) : ''});
if (typeof options.${isQuery ? 'queryFn' : 'mutationFn'} !== 'function') throw new Error('There are no options.');
const faked = create${pascalName}Client({ fetch: fake, auth: ${JSON.stringify(auth)} });
async function main() {
${calls.join('\n')}
${fakedCalls.join('\n')}
if (fake.requests.length !== ${exchanges.length}) throw new Error('The fake was asked ' + fake.requests.length + ' times.');
if (Object.keys(${camelName}Validation).join() !== Object.keys(${camelName}Zod).join()) throw new Error('Validators differ.');
return done;
}
`;
}

export const esm = (from: string, names: readonly string[]): string => `import { ${names.join(', ')} } from '${from}';`;
export const commonjs = (from: string, names: readonly string[]): string =>
  `const { ${names.join(', ')} } = require('${from}');`;
