/** The operations of the epixel API as tools for agents. */
export * from '@rollcall/runtime/mcp';
export * from './generated/mcp.ts';
