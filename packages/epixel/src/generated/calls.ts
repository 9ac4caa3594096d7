// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type CallParts,
  connect,
  type Connection,
  credentials,
  type Features,
  headerKey,
  multipart,
  operationCall,
  type OptionsWith,
  server,
  token,
} from '@rollcall/runtime/internal/client';
import type { EpixelClientOptions } from './client.ts';
import {
  api,
  listSponsors as listSponsorsRow,
  signUp as signUpRow,
  signUpWithPackage as signUpWithPackageRow,
  validateSponsor as validateSponsorRow,
} from './operations.ts';
import type { ListSponsorsCall, SignUpCall, SignUpWithPackageCall, ValidateSponsorCall } from './signatures.ts';
import type { operations as Types } from './types.ts';

export { hooks, middleware, pageOf, pagesOf, retry, streamOf, validate } from '@rollcall/runtime/calls';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const epixel = connectEpixel({ auth: { apiKey: secret, bearerAuth: secret } });
 */
export function connectEpixel<const F extends Features = Record<never, never>>(
  options?: OptionsWith<EpixelClientOptions, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, { server, ...features } as F);
}

/**
 * Sign up a user without a package
 *
 * `POST /user/signup/`: parameters, responses and an example are at {@link SignUpCall}.
 */
export const signUp = /*@__PURE__*/ operationCall<Types['signUp'], never, SignUpCall<[connection: Connection]>>(
  signUpRow,
  { multipart, credentials, token, headerKey } satisfies CallParts<typeof api, typeof signUpRow>,
);

/**
 * Sign up a user with a package
 *
 * `POST /user/signup-package/`: parameters, responses and an example are at {@link SignUpWithPackageCall}.
 */
export const signUpWithPackage = /*@__PURE__*/ operationCall<Types['signUpWithPackage'], never, SignUpWithPackageCall<[connection: Connection]>>(
  signUpWithPackageRow,
  { multipart, credentials, token, headerKey } satisfies CallParts<typeof api, typeof signUpWithPackageRow>,
);

/**
 * List sponsors
 *
 * `GET /user/get/sponsors/`: parameters, responses and an example are at {@link ListSponsorsCall}.
 */
export const listSponsors = /*@__PURE__*/ operationCall<Types['listSponsors'], '/data/results', ListSponsorsCall<[connection: Connection]>>(
  listSponsorsRow,
  { credentials, token, headerKey } satisfies CallParts<typeof api, typeof listSponsorsRow>,
);

/**
 * Check a sponsor
 *
 * `POST /user/validate-sponsor/`: parameters, responses and an example are at {@link ValidateSponsorCall}.
 */
export const validateSponsor = /*@__PURE__*/ operationCall<Types['validateSponsor'], never, ValidateSponsorCall<[connection: Connection]>>(
  validateSponsorRow,
  { multipart, credentials, token, headerKey } satisfies CallParts<typeof api, typeof validateSponsorRow>,
);
