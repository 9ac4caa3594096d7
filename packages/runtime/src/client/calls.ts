/**
 * For calling single operations: the features that options need, pages and streams. `./calls` of every API exports all of it.
 *
 * @module
 */

export { hooks } from './call/hooks.ts';
export { middleware } from './call/middleware.ts';
export { pageOf, pagesOf, streamOf } from './call/operation-call.ts';
export { retry } from './call/retry.ts';
export { validate } from './call/validate.ts';
