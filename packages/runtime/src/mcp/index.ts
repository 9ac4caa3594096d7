/**
 * Serves MCP over standard input and output, or over HTTP. `./mcp` of every API exports all of it.
 *
 * @module
 */
export { type HttpOptions, type McpHttpServer, serveHttp } from './http.ts';
export type { McpOptions } from './server.ts';
export { serveStdio } from './stdio.ts';
