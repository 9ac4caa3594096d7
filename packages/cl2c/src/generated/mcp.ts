// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { createMcpServer, type McpOptions, type Server } from '@rollcall/runtime/internal/mcp';
import * as calls from './calls.ts';
import type { Cl2cClientOptions } from './client.ts';
import { api } from './operations.ts';
import { samples } from './samples.js';
import { cl2cValidation as validation } from './validation.js';

/**
 * Makes an MCP server for one transport, with a tool for each operation. It calls the API as the client does, and never sends what is invalid.
 *
 * @example await serveStdio(createCl2cMcpServer({ auth: { tenant: secret, apiKey: secret } }));
 */
export function createCl2cMcpServer(options?: Cl2cClientOptions & McpOptions): Server {
  const definition = { api, calls, samples, validation, title: 'CL2C user registration', version: '1.0.0' };
  return createMcpServer(definition, options);
}
