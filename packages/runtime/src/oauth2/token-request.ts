import { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { Outgoing } from '../client/options/middleware.ts';
import { limitBody } from '../client/response/limit-body.ts';
import { OAuth2Error } from './oauth2-error.ts';
import type { TokenOptions } from './types.ts';

/** What a token endpoint answers, as far as it is used. */
export interface Answer {
  readonly [member: string]: unknown;
}

/** The most bytes of an answer, which has a few tokens in it. */
const LIMIT = 100_000;

/**
 * Sends a form to an authorization server: https://www.rfc-editor.org/rfc/rfc6749#section-3.2
 *
 * @throws {OAuth2Error} where the answer is none or an error.
 * @throws {ConfigurationError} where the URL is not absolute.
 */
export async function tokenRequest(
  given: string | URL,
  form: Readonly<Record<string, string | undefined>>,
  options: TokenOptions,
): Promise<Answer> {
  const { fetch = globalThis.fetch, timeout = 30_000 } = options;
  const url = absolute(given);
  const body = new URLSearchParams(options.parameters);
  for (const [name, value] of Object.entries(form)) if (value !== undefined) body.set(name, value);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  identify(headers, body, options);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    // A secret does not follow a redirect.
    const init = {
      method: 'POST',
      headers,
      body: body.toString(),
      redirect: 'error',
      signal: controller.signal,
    } as const;
    const outgoing = { operationId: 'token', method: 'POST', url, attempt: 1 } as Outgoing;
    const response = await limitBody(LIMIT)(outgoing, () => fetch(url, init));
    return answerOf(response.status, await response.text());
  } catch (error) {
    if (error instanceof OAuth2Error) throw error;
    // What others throw may quote the request.
    throw new OAuth2Error(controller.signal.aborted ? `no answer in ${timeout} ms` : 'the server can not be reached');
  } finally {
    clearTimeout(timer);
  }
}

function absolute(url: string | URL): string {
  try {
    return new URL(url).href;
  } catch {
    throw new ConfigurationError('the URL for tokens is not absolute: give it as an option');
  }
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
function identify(headers: Record<string, string>, body: URLSearchParams, options: TokenOptions): void {
  const { clientId, clientSecret, clientAuthentication = 'basic' } = options;
  if (clientSecret !== undefined && clientAuthentication === 'basic') {
    headers.authorization = `Basic ${btoa(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`)}`;
    return;
  }
  body.set('client_id', clientId);
  if (clientSecret !== undefined) body.set('client_secret', clientSecret);
}

/** As a form has it, which is ASCII. */
const formEncoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);

function answerOf(status: number, text: string): Answer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new OAuth2Error(`the server answered ${status}, and not in JSON`, undefined, status);
  }
  const members = (typeof answer === 'object' ? answer : null) ?? {};
  const { error } = members as Answer;
  // https://www.rfc-editor.org/rfc/rfc6749#appendix-A.7
  const code = typeof error === 'string' && /^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(error) ? error : undefined;
  if (status !== 200 || error !== undefined)
    throw new OAuth2Error(`the server answered ${status}${code ? ` ${code}` : ''}`, code, status);
  return members as Answer;
}
