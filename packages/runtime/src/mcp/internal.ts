/**
 * What generated MCP servers are made of, and only they import: names may change with any release of the generator.
 *
 * @module
 */
export type { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { createMcpServer, type McpDefinition, type McpOptions } from './server.ts';
