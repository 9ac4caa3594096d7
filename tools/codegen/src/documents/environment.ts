import { variable } from '@rollcall/runtime/internal/environment';
import type { Api } from '@rollcall/runtime/operation';
import type { ApiModel } from '../model/model.ts';
import { schemeKind } from '../targets/client-parts.ts';
import { propertyName } from '../targets/print.ts';

/** Options of a client that take address and credentials from the environment. */
export function optionsFromEnvironment({ name, servers, securitySchemes }: ApiModel): string {
  const api: Api = { name, servers, securitySchemes };
  const read = (...parts: string[]) => `process.env.${variable(api, ...parts)}`;
  const credentials = Object.entries(securitySchemes).map(([scheme, row]) => {
    const value =
      schemeKind(row) === 'basic'
        ? `{ username: ${read(scheme, 'username')} ?? '', password: ${read(scheme, 'password')} ?? '' }`
        : read(scheme);
    return `    ${propertyName(scheme)}: ${value},\n`;
  });
  const auth = credentials.length > 0 ? `  auth: {\n${credentials.join('')}  },\n` : '';
  return `  apiUrl: ${read('API_URL')},\n${auth}`;
}
