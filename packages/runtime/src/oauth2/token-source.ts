import { OAuth2Error } from './oauth2-error.ts';
import type { Answer } from './token-request.ts';
import type { TokenFunction, TokenOptions } from './types.ts';

/** A token that was given. */
interface Token {
  readonly value: string;
  /** In milliseconds since 1970: when it was asked for, and when it ends. */
  readonly askedAt: number;
  readonly endsAt: number;
}

/** Calls whose token was refused together ask for one new token together. */
const YOUNG = 2_000;

/**
 * Keeps a token and renews it: once, however many calls ask at a time, and before it ends. Its life counts from when it was asked for,
 * by this machine's own clock, so that it does not matter what the server's says.
 *
 * @param request - asks for a token.
 */
export function tokenSource(
  request: () => Promise<Answer>,
  { early = 60, now = Date.now }: Pick<TokenOptions, 'early' | 'now'>,
): TokenFunction {
  let token: Token | undefined;
  let flight: Promise<Token> | undefined;
  const renew = async (): Promise<Token> => {
    const askedAt = now();
    const { access_token: value, token_type: type, expires_in: seconds } = await request();
    if (typeof value !== 'string' || !value) throw new OAuth2Error('the answer has no access_token');
    if (typeof type !== 'string' || type.toLowerCase() !== 'bearer')
      throw new OAuth2Error('the answer has a token of another type than bearer');
    // https://www.rfc-editor.org/rfc/rfc6749#section-5.1 lets servers leave it out; some give a text.
    const life = Number(seconds ?? Number.NaN);
    return { value, askedAt, endsAt: askedAt + (Number.isNaN(life) ? Infinity : life * 1000) };
  };
  const shared = (): Promise<Token> => {
    flight ??= renew().finally(() => {
      flight = undefined;
    });
    return flight;
  };
  return async ({ refresh }) => {
    const current = token;
    const time = now();
    const isRefused = refresh && current !== undefined && time - current.askedAt >= YOUNG;
    // A token that lives shortly is renewed in the second half of its life.
    const margin = current && Math.min(early * 1000, (current.endsAt - current.askedAt) / 2);
    if (current && !isRefused && time < current.endsAt - (margin ?? 0)) return current.value;
    try {
      token = await shared();
      return token.value;
    } catch (error) {
      if (current && !isRefused && time < current.endsAt) return current.value;
      throw error;
    }
  };
}
