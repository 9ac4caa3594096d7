/** The server stub of the sandbox-control API. Errors that no handler answers are problem details of RFC 9457. */
export { safeEqual } from '@rollcall/runtime/server';
export * from './generated/server.ts';
