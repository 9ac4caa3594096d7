import type { ApiModel } from '../model/model.ts';
import { optionsExample } from './examples/call.ts';
import { oauth2Schemes } from './oauth2.ts';
import { banner, docComment, importOf, quote } from './print.ts';

/** `mcp.ts`: an MCP server over `calls.ts`. What a tool is and does is in the runtime, its schemas are in `samples.js`. */
export function mcp(model: ApiModel): string {
  const { camelName, pascalName, document } = model;
  const { title, version } = document.info;
  const options = `${pascalName}ClientOptions`;
  const getters = oauth2Schemes(model).length > 0 ? `${camelName}OAuth2` : undefined;
  const factory = `create${pascalName}McpServer`;
  return `${banner(model)}${importOf(['createMcpServer', 'type McpOptions', 'type Server'], '@rollcall/runtime/internal/mcp')}import * as calls from './calls.ts';
${importOf([`type ${options}`], './client.ts')}${importOf(getters ? [getters] : [], './oauth2.ts')}import { api } from './operations.ts';
import { samples } from './samples.js';
import { ${camelName}Validation as validation } from './validation.js';

${docComment(`Makes an MCP server for one transport, with a tool for each operation. It calls the API as the client does, and never sends what is invalid.

@example await serveStdio(${factory}(${optionsExample(model)}));`)}export function ${factory}(options?: ${options} & McpOptions): Server {
  const definition = { api, calls, samples, validation,${getters ? ` oauth2: ${getters},` : ''} title: ${quote(title)}, version: ${quote(version)} };
  return createMcpServer(definition, options);
}
`;
}
