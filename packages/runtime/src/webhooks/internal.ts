/**
 * What generated functions for webhooks are made of, and only they import: names may change with any release of the generator.
 *
 * @module
 */
export { receiver } from './receive.ts';
export { signer } from './sign.ts';
export type { Receive, Sign } from './types.ts';
