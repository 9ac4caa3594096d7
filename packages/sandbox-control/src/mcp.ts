/** The operations of the sandbox-control API as tools for agents. */
export * from '@rollcall/runtime/mcp';
export * from './generated/mcp.ts';
