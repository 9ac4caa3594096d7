import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '@rollcall/openapi/apis';

/** An operation of one of our APIs. */
export interface Target {
  readonly api: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly baseUrl: string;
  /** Security schemes of the API. */
  readonly schemes: readonly string[];
}

/** The source of a module that exports `send(input)`: what somebody writes to call one operation and no other. */
type Consumer = (target: Target, out: string) => string;

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);
const ours = (api: string, file: string) => JSON.stringify(join(repository, 'packages', api, 'src/generated', file));
const generated = (out: string, file: string) => JSON.stringify(join(out, file));

/** Credentials, of whatever schemes an API declares. */
const AUTH: Readonly<Record<string, string>> = {
  basicAuth: "{ username: 'u', password: 'p' }",
  bearerAuth: "'b'",
  apiKey: "'k'",
  tenant: "'t'",
};

function options({ baseUrl, schemes }: Target, more = ''): string {
  const auth = schemes.map((name) => `${name}: ${AUTH[name] ?? "'x'"}`);
  return `{ apiUrl: '${baseUrl}', auth: { ${auth.join(', ')} }${more && `, ${more}`} }`;
}

/** The function of the operation alone, with the features that are named. */
function call(...features: readonly string[]): Consumer {
  const imported = features.length > 0 ? `import { ${features.join(', ')} } from '@rollcall/runtime/calls';` : '';
  return (target) => {
    const { api, operation } = target;
    const validators = `import { ${operation}Validation } from ${ours(api, 'validation.js')};`;
    const validates = features.includes('validate');
    const given = options(target, validates ? `validate: { ${operation}: ${operation}Validation }` : '');
    return `
import { connect${pascal(api)}, ${operation} } from ${ours(api, 'calls.ts')};
${imported}
${validates ? validators : ''}
const api = connect${pascal(api)}(${given}${features.length > 0 ? `, { ${features.join(', ')} }` : ''});
export const send = (input) => ${operation}(api, input);
`;
  };
}

/** The client of the whole API, of which one method is called. */
function client(validates: boolean): Consumer {
  return (target) => {
    const { api, operation } = target;
    return `
import { create${pascal(api)}Client } from ${ours(api, 'client.ts')};
${validates ? `import { ${camel(api)}Validation } from ${ours(api, 'validation.js')};` : ''}
const api = create${pascal(api)}Client(${options(target, validates ? `validate: ${camel(api)}Validation` : '')});
export const send = (input) => api.${operation}(input);
`;
  };
}

export const BARE = 'bare fetch';
export const OPENAPI_FETCH = 'openapi-fetch';
export const HEY_API = 'hey-api';
export const REDOCLY = 'redocly generate-client';
export const OURS = 'ours: one call';
export const OURS_VALIDATING = 'ours: one call, validates';
export const OUR_CLIENT = 'ours: client';
export const OUR_CLIENT_VALIDATING = 'ours: client, validates';

export const consumers: Readonly<Record<string, Consumer>> = {
  [BARE]: ({ method, path, baseUrl }) => `
export async function send({ body, query }) {
  const search = query ? '?' + new URLSearchParams(query) : '';
  const response = await fetch('${baseUrl}${path}' + search, {
    method: '${method}',
    headers: { authorization: 'Basic dTpw', 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
`,
  'orval fetch': ({ operation }, out) => `
import { ${operation} } from ${generated(out, 'fetch.ts')};
const options = { headers: { authorization: 'Basic dTpw' } };
export const send = ({ body, query }) =>
  query && body ? ${operation}(body, query, options) : ${operation}(body ?? query, options);
`,
  [OPENAPI_FETCH]: ({ method, path, baseUrl }) => `
import createClient from 'openapi-fetch';
const api = createClient({ baseUrl: '${baseUrl}', headers: { authorization: 'Basic dTpw' } });
export const send = ({ body, query }) => api.${method}('${path}', { body, params: { query } });
`,
  [HEY_API]: ({ operation, baseUrl }, out) => `
import { client } from ${generated(out, 'hey-api/client.gen.ts')};
import { ${operation} } from ${generated(out, 'hey-api/sdk.gen.ts')};
client.setConfig({ baseUrl: '${baseUrl}', auth: 'dTpw' });
export const send = (input) => ${operation}(input);
`,
  [REDOCLY]: ({ operation, baseUrl }, out) => `
import { configure, ${operation} } from ${generated(out, 'redocly.ts')};
configure({ serverUrl: '${baseUrl}', auth: { basic: { username: 'u', password: 'p' } } });
export const send = (input) => ${operation}(input);
`,
  [OURS]: call(),
  'ours: one call, retries': call('retry'),
  [OURS_VALIDATING]: call('validate'),
  [OUR_CLIENT]: client(false),
  [OUR_CLIENT_VALIDATING]: client(true),
};

/** The operations of all our APIs, read from their tables. */
export async function targetsOf(apis: readonly string[]): Promise<Target[]> {
  const all = apis.map(async (api) => {
    const file = join(repository, 'packages', api, 'src/generated/operations.ts');
    const table = (await import(pathToFileURL(file).href)) as {
      api: { securitySchemes: object };
      operations: Record<string, { id: string; method: string; path: string }>;
    };
    const schemes = Object.keys(table.api.securitySchemes);
    return Object.values(table.operations).map(({ id, method, path }): Target => {
      return { api, operation: id, method, path, baseUrl: 'https://api.example.com', schemes };
    });
  });
  return (await Promise.all(all)).flat();
}
