// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type ClientOptions,
  composeClient,
  type Credential,
  credentials,
  headerKey,
  multipart,
  pages,
  type Paging,
  type PartsFor,
  type Streaming,
  token,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type {
  ListSponsorsCall,
  ListSponsorsInput,
  SignUpCall,
  SignUpInput,
  SignUpWithPackageCall,
  SignUpWithPackageInput,
  ValidateSponsorCall,
  ValidateSponsorInput,
} from './signatures.ts';
import type { operations as Types } from './types.ts';

/**
 * Epixel user registration: one method per operation, named after its id.
 *
 * Sign up customers and members of a referral network, and look up their sponsors.
 *
 * @example const epixel = createEpixelClient({ auth: { apiKey: secret, bearerAuth: secret } });
 */
export interface EpixelClient {
  /**
   * Sign up a user without a package
   *
   * `POST /user/signup/`: parameters, responses and an example are at {@link SignUpCall}.
   */
  signUp: SignUpCall & Streaming<Types['signUp'], SignUpInput>;

  /**
   * Sign up a user with a package
   *
   * `POST /user/signup-package/`: parameters, responses and an example are at {@link SignUpWithPackageCall}.
   */
  signUpWithPackage: SignUpWithPackageCall & Streaming<Types['signUpWithPackage'], SignUpWithPackageInput>;

  /**
   * List sponsors
   *
   * `GET /user/get/sponsors/`: parameters, responses and an example are at {@link ListSponsorsCall}.
   */
  listSponsors: ListSponsorsCall & Streaming<Types['listSponsors'], ListSponsorsInput> & Paging<Types['listSponsors'], '/data/results', ListSponsorsInput>;

  /**
   * Check a sponsor
   *
   * `POST /user/validate-sponsor/`: parameters, responses and an example are at {@link ValidateSponsorCall}.
   */
  validateSponsor: ValidateSponsorCall & Streaming<Types['validateSponsor'], ValidateSponsorInput>;
}

/**
 * Credentials, by security scheme: a value, or a function that is called before every request.
 *
 * @example const auth: EpixelAuth = { apiKey: secret, bearerAuth: secret };
 */
export interface EpixelAuth {
  /**
   * Key of the calling application.
   *
   * Sent as the header `apikey`.
   */
  readonly apiKey?: Credential<string> | undefined;
  /**
   * Access token of the caller.
   *
   * Sent after `bearer` in the header `Authorization`.
   */
  readonly bearerAuth?: Credential<string> | undefined;
}

/**
 * Variables of the server's URL; an omitted one has its default.
 *
 * @example const server: EpixelServerVariables = { domain: 'epixel.example.com' };
 */
export interface EpixelServerVariables {
  /**
   * Host name of the installation.
   *
   * Default: `epixel.example.com`.
   */
  readonly domain?: string;
  /**
   * First part of the path; `<api prefix>` in the vendor's page.
   *
   * Default: `api`.
   */
  readonly apiPrefix?: string;
  /**
   * Version of the API.
   *
   * Default: `v1`.
   */
  readonly version?: string;
}

/**
 * Base URL, credentials, limits, validation, …: each has a default but credentials.
 *
 * @example const options: EpixelClientOptions = { auth: { apiKey: secret, bearerAuth: secret } };
 */
export interface EpixelClientOptions extends ClientOptions<typeof api, Types> {
  /** Credentials, by security scheme: a value, or a function that is called before every request. */
  readonly auth?: EpixelAuth | undefined;
  /** Variables of the server's URL; an omitted one has its default. */
  readonly server?: EpixelServerVariables | undefined;
}

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { multipart, pages, credentials, token, headerKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const epixel = createEpixelClient({ auth: { apiKey: secret, bearerAuth: secret } });
 */
export function createEpixelClient(options: EpixelClientOptions = {}): EpixelClient {
  return composeClient<EpixelClient>(api, operations, options, parts);
}
