/**
 * For getting tokens: the types and the error.
 *
 * @module
 */
export { OAuth2Error } from './oauth2-error.ts';
export type {
  ClientCredentials,
  DeviceCode,
  DeviceOptions,
  DevicePrompt,
  RefreshOptions,
  RefreshToken,
  TokenFunction,
  TokenOptions,
} from './types.ts';
