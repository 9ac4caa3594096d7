/** The operations of the cl2c API as tools for agents. */
export * from '@rollcall/runtime/mcp';
export * from './generated/mcp.ts';
