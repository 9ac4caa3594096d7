// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { createMcpServer, type McpOptions, type Server } from '@rollcall/runtime/internal/mcp';
import * as calls from './calls.ts';
import type { SandboxControlClientOptions } from './client.ts';
import { api } from './operations.ts';
import { samples } from './samples.js';
import { sandboxControlValidation as validation } from './validation.js';

/**
 * Makes an MCP server for one transport, with a tool for each operation. It calls the API as the client does, and never sends what is invalid.
 *
 * @example await serveStdio(createSandboxControlMcpServer({ auth: { token: secret } }));
 */
export function createSandboxControlMcpServer(options?: SandboxControlClientOptions & McpOptions): Server {
  const definition = { api, calls, samples, validation, title: 'Sandbox control', version: '1.0.0' };
  return createMcpServer(definition, options);
}
