/**
 * What generated functions for tokens are made of, and only they import: names may change with any release of the generator.
 *
 * @module
 */
export { clientCredentials, deviceCode, refreshToken } from './flows.ts';
export type { ClientCredentials, DeviceCode, RefreshToken } from './types.ts';
