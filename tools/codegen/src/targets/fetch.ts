import type { ApiModel } from '../model/model.ts';
import { partsOf } from './client-parts.ts';
import { banner, braced, importOf } from './print.ts';

/** `fetch.ts`: the same client by method and path, for users of openapi-fetch. */
export function fetchTarget(model: ApiModel): string {
  const { name, pascalName } = model;
  const parts = partsOf(
    model,
    model.operations.map(({ row }) => row),
  ).filter((part) => part !== 'pages');
  return `${banner(name)}${importOf(['composeFetch', 'type FetchClient'], '@rollcall/runtime/fetch')}${importOf(parts, '@rollcall/runtime/internal/client')}${importOf([`type ${pascalName}ClientOptions`], './client.ts')}${importOf(['api', 'operations'], './operations.ts')}${importOf(['type paths'], './types.ts')}
/** Creates a client that is called by method and path and returns \`data\` or \`error\`, like that of openapi-fetch. */
export function create${pascalName}Fetch(options: ${pascalName}ClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options${parts.length > 0 ? `, ${braced(parts)}` : ''});
}
`;
}
