#!/usr/bin/env node
import { runMcp } from '@rollcall/runtime/internal/mcp-command';
import { api } from './generated/operations.ts';

await runMcp(import.meta.url, api, async () => (await import('./generated/mcp.ts')).createEpixelMcpServer);
