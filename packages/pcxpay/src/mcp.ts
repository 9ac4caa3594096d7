/** The operations of the pcxpay API as tools for agents. */
export * from '@rollcall/runtime/mcp';
export * from './generated/mcp.ts';
