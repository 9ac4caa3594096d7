import { ConfigurationError } from '../client/errors/configuration-error.ts';
import { OAuth2Error } from './oauth2-error.ts';
import { type Answer, tokenRequest } from './token-request.ts';
import { tokenSource } from './token-source.ts';
import type {
  ClientCredentials,
  DeviceCode,
  DeviceOptions,
  Flow,
  RefreshOptions,
  RefreshToken,
  TokenOptions,
} from './types.ts';

const scopeOf = ({ scopes }: TokenOptions): string | undefined => scopes?.join(' ');

/** Makes the function for client credentials. */
export function clientCredentials<Scope extends string>({ tokenUrl }: Flow): ClientCredentials<Scope> {
  return (options) =>
    tokenSource(() => {
      const form = { grant_type: 'client_credentials', scope: scopeOf(options) };
      return tokenRequest(options.tokenUrl ?? tokenUrl, form, options);
    }, options);
}

/** Makes the function for refresh tokens. */
export function refreshToken<Scope extends string>(flow: Flow): RefreshToken<Scope> {
  return (options) => {
    const refreshing = refresher(flow, options, options.refreshToken);
    return tokenSource(() => refreshing.next(), options);
  };
}

/** Renews with the last refresh token that was given. */
function refresher(
  { tokenUrl, refreshUrl }: Flow,
  options: Omit<RefreshOptions<string>, 'refreshToken'>,
  first: string,
): { next(): Promise<Answer> } {
  let current = first;
  return {
    async next() {
      const form = { grant_type: 'refresh_token', refresh_token: current, scope: scopeOf(options) };
      const answer = await tokenRequest(options.tokenUrl ?? refreshUrl ?? tokenUrl, form, options);
      const given = refreshTokenOf(answer);
      if (given !== undefined && given !== current) {
        current = given;
        await options.onRefreshToken?.(given);
      }
      return answer;
    },
  };
}

const refreshTokenOf = ({ refresh_token: given }: Answer): string | undefined =>
  typeof given === 'string' && given ? given : undefined;

/** Makes the function for devices. */
export function deviceCode<Scope extends string>(flow: Flow): DeviceCode<Scope> {
  return (options) => {
    let refreshing: ReturnType<typeof refresher> | undefined;
    return tokenSource(async () => {
      try {
        if (refreshing) return await refreshing.next();
      } catch (error) {
        // It has been withdrawn or is too old: the user is asked again.
        if (!(error instanceof OAuth2Error) || error.code !== 'invalid_grant') throw error;
      }
      const answer = await askUser(flow, options);
      const given = refreshTokenOf(answer);
      refreshing = given === undefined ? undefined : refresher(flow, options, given);
      if (given !== undefined) await options.onRefreshToken?.(given);
      return answer;
    }, options);
  };
}

/** https://www.rfc-editor.org/rfc/rfc8628#section-3 */
async function askUser(flow: Flow, options: DeviceOptions<string>): Promise<Answer> {
  const { prompt, signal, now = Date.now } = options;
  const url = options.deviceAuthorizationUrl ?? flow.deviceAuthorizationUrl;
  if (url === undefined) throw new ConfigurationError('the flow has no URL for devices: give deviceAuthorizationUrl');
  const start = now();
  const asked = await tokenRequest(url, { scope: scopeOf(options) }, options);
  const code = textOf(asked, 'device_code');
  const complete = asked.verification_uri_complete;
  const expiresIn = Number(asked.expires_in) || 1800;
  await prompt({
    userCode: textOf(asked, 'user_code'),
    verificationUri: textOf(asked, 'verification_uri'),
    verificationUriComplete: typeof complete === 'string' ? complete : undefined,
    expiresIn,
  });
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code };
  let seconds = Number(asked.interval) || 5;
  while (now() - start < expiresIn * 1000) {
    await sleep(seconds * 1000, signal);
    try {
      return await tokenRequest(options.tokenUrl ?? flow.tokenUrl, form, options);
    } catch (error) {
      const { code: reason, status } = error as Partial<OAuth2Error>;
      if (reason === 'slow_down') seconds += 5;
      // https://www.rfc-editor.org/rfc/rfc8628#section-3.5: who gets no answer asks less often.
      else if (error instanceof OAuth2Error && status === undefined) seconds *= 2;
      else if (reason !== 'authorization_pending') throw error;
    }
  }
  throw new OAuth2Error('the user was not done in time', 'expired_token');
}

function textOf(answer: Answer, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new OAuth2Error(`the answer has no ${name}`);
  return value;
}

/** @throws the reason of the signal. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
