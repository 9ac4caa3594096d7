import type { ApiModel } from '../model/model.ts';
import { partsOf } from './client-parts.ts';
import { banner } from './print.ts';

/** `fetch.ts`: the same client by method and path, for users of openapi-fetch. */
export function fetchTarget(model: ApiModel): string {
  const { name, pascalName } = model;
  const parts = partsOf(
    model,
    model.operations.map(({ row }) => row),
  ).filter((part) => part !== 'pages');
  return `${banner(name)}${parts.length > 0 ? `import { ${parts.join(', ')} } from '@rollcall/runtime/internal/client';\n` : ''}import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import type { ${pascalName}ClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns \`data\` or \`error\`, like that of openapi-fetch. */
export function create${pascalName}Fetch(options: ${pascalName}ClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options${parts.length > 0 ? `, { ${parts.join(', ')} }` : ''});
}
`;
}
