import type { ApiModel } from '../model/model.ts';
import { partsOf } from './client-parts.ts';
import { banner, braced, importOf } from './print.ts';

/** `fetch.ts`: openapi-fetch's client of the API. */
export function fetchClient(model: ApiModel): string {
  const { pascalName } = model;
  const parts = partsOf(
    model,
    model.operations.map(({ row }) => row),
  ).filter((part) => part !== 'pages');
  return `${banner(model)}${importOf(['composeFetch', 'type FetchClient', 'type FetchClientOptions'], '@rollcall/runtime/fetch')}${importOf(parts, '@rollcall/runtime/internal/client')}${importOf([`type ${pascalName}ClientOptions`], './client.ts')}${importOf(['api', 'operations'], './operations.ts')}${importOf(['type paths'], './types.ts')}
/** Creates openapi-fetch's client, which is called by method and path and returns \`data\` or \`error\`. */
export function create${pascalName}Fetch(options: FetchClientOptions<${pascalName}ClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options${parts.length > 0 ? `, ${braced(parts)}` : ''});
}
`;
}
