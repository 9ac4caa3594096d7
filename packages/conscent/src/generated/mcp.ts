// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { createMcpServer, type McpOptions, type Server } from '@rollcall/runtime/internal/mcp';
import * as calls from './calls.ts';
import type { ConscentClientOptions } from './client.ts';
import { api } from './operations.ts';
import { samples } from './samples.js';
import { conscentValidation as validation } from './validation.js';

/**
 * Makes an MCP server for one transport, with a tool for each operation. It calls the API as the client does, and never sends what is invalid.
 *
 * @example await serveStdio(createConscentMcpServer({ auth: { basicAuth: { username, password } } }));
 */
export function createConscentMcpServer(options?: ConscentClientOptions & McpOptions): Server {
  const definition = { api, calls, samples, validation, title: 'ConsCent user registration', version: '1.0.0' };
  return createMcpServer(definition, options);
}
