import type { CredentialRequest } from '../client/options/client-options.ts';

/** Where a flow gets its tokens: https://spec.openapis.org/oas/v3.2.0#oauth-flow-object */
export interface Flow {
  readonly tokenUrl: string;
  /** Where tokens are renewed, if that is another URL. */
  readonly refreshUrl?: string | undefined;
  readonly deviceAuthorizationUrl?: string | undefined;
}

/**
 * Returns an access token, and a new one before the last one expires. A client calls it before every request.
 *
 * @example const token: TokenFunction = clubOAuth2.oauth.clientCredentials({ clientId, clientSecret });
 */
export type TokenFunction = (request: CredentialRequest) => Promise<string>;

/**
 * Options of every flow.
 *
 * @example const options: TokenOptions = { clientId, clientSecret, clientAuthentication: 'body' };
 */
export interface TokenOptions<Scope extends string = string> {
  readonly clientId: string;
  /** Absent for public clients. */
  readonly clientSecret?: string | undefined;
  /** Default: what the server gives to this client. */
  readonly scopes?: readonly Scope[] | undefined;
  /** How id and secret are sent: in the header `Authorization` or in the body. Default: `basic`, which every server has to take. */
  readonly clientAuthentication?: 'basic' | 'body' | undefined;
  /** Further parameters of the request, such as `audience`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** How many seconds before it expires a token is renewed: more than a request takes and clocks differ by. Default: 60. */
  readonly early?: number | undefined;
  /** Milliseconds that a request for a token may take. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Default: that of the description. */
  readonly tokenUrl?: string | URL | undefined;
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Tokens for a program that acts for itself: https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * @example
 * ```ts
 * const auth = { oauth: clubOAuth2.oauth.clientCredentials({ clientId, clientSecret, scopes: ['read'] }) };
 * ```
 */
export type ClientCredentials<Scope extends string> = (
  options: TokenOptions<Scope> & { readonly clientSecret: string },
) => TokenFunction;

/**
 * Options for renewing a token.
 *
 * @example const options: RefreshOptions<'read'> = { clientId, refreshToken, onRefreshToken: (token) => vault.write(token) };
 */
export interface RefreshOptions<Scope extends string> extends TokenOptions<Scope> {
  readonly refreshToken: string;
  /** Receives each new refresh token, which has to be stored: servers may accept each only once. */
  readonly onRefreshToken?: ((refreshToken: string) => void | Promise<void>) | undefined;
}

/**
 * Tokens for somebody who has once said yes: https://www.rfc-editor.org/rfc/rfc6749#section-6
 *
 * @example
 * ```ts
 * const auth = { oauth: clubOAuth2.oauth.refreshToken({ clientId, refreshToken, onRefreshToken: keep }) };
 * ```
 */
export type RefreshToken<Scope extends string> = (options: RefreshOptions<Scope>) => TokenFunction;

/**
 * What to tell the user: where to go, and what to enter there.
 *
 * @example const prompt = ({ verificationUri, userCode }: DevicePrompt) => console.error(`Enter ${userCode} at ${verificationUri}`);
 */
export interface DevicePrompt {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same with the code in it. */
  readonly verificationUriComplete?: string | undefined;
  /** How many seconds the user has. */
  readonly expiresIn: number;
}

/**
 * Options of the device flow.
 *
 * @example const auth = { oauth: clubOAuth2.oauth.deviceCode({ clientId, prompt, signal: AbortSignal.timeout(300_000) }) };
 */
export interface DeviceOptions<Scope extends string> extends Omit<RefreshOptions<Scope>, 'refreshToken'> {
  /** Tells the user. */
  readonly prompt: (prompt: DevicePrompt) => void | Promise<void>;
  /** Stops waiting for the user. */
  readonly signal?: AbortSignal | undefined;
  /** Default: that of the description. */
  readonly deviceAuthorizationUrl?: string | URL | undefined;
}

/**
 * Tokens for a user of a device without a browser, such as a terminal: https://www.rfc-editor.org/rfc/rfc8628
 *
 * @example
 * ```ts
 * const prompt = ({ verificationUri, userCode }) => console.error(`Enter ${userCode} at ${verificationUri}`);
 * const auth = { oauth: clubOAuth2.oauth.deviceCode({ clientId, prompt }) };
 * ```
 */
export type DeviceCode<Scope extends string> = (options: DeviceOptions<Scope>) => TokenFunction;
