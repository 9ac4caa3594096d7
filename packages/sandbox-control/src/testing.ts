/** Fixtures, factories and a fake of the sandbox-control API, for tests of what calls it. */
export * from '@rollcall/runtime/testing';
export * from './generated/testing.ts';
