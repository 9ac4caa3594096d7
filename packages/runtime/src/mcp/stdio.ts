/// <reference types="node" />
import process from 'node:process';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { MAX_REQUEST_BYTES } from './http.ts';

/**
 * Serves one agent over standard input and output, until either ends. Nothing else may write to standard output.
 *
 * @param maxRequestBytes - the most bytes of one message. Default: 4,000,000.
 * @example
 * ```ts
 * await serveStdio(createClubMcpServer({ auth }));
 * ```
 */
export async function serveStdio(server: Server, maxRequestBytes: number = MAX_REQUEST_BYTES): Promise<void> {
  await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: maxRequestBytes }));
}
