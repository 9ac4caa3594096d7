import { safeEqual } from '@rollcall/runtime/server';
import { isLoopback } from '../cautions.ts';
import type { Settings } from '../config/settings.ts';

type Relevant = Pick<Settings, 'control' | 'controlToken' | 'host' | 'publicUrl'>;

/** Can the sandbox be steered? With a token; without one only from this machine, which what stands before the sandbox is not. */
export function isControlOn({ control, controlToken, host, publicUrl }: Relevant): boolean {
  return control && (controlToken !== undefined || (isLoopback(host) && publicUrl === undefined));
}

/** What a proxy adds: then it is not this machine that asks. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Is it this machine that asks, by its own name? A page of a name that was made to resolve to this machine uses that name. */
export function isFromHere({ url, headers }: Request): boolean {
  const { hostname } = new URL(url);
  return isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')) && !FORWARDED.some((name) => headers.has(name));
}

/**
 * Is a request sent by a page of another origin, or for one? A page may send simple requests anywhere, and what it is answered does not
 * matter to it. https://fetch.spec.whatwg.org/#http-origin and https://www.w3.org/TR/fetch-metadata/
 */
export function isForeign({ url, headers, method }: Request): boolean {
  const origin = headers.get('origin');
  if (origin !== null && origin !== new URL(url).origin && !origin.endsWith(`://${headers.get('host')}`)) return true;
  const site = headers.get('sec-fetch-site');
  const isRead = method === 'GET' || method === 'HEAD';
  return !isRead && site !== null && site !== 'same-origin' && site !== 'none';
}

/** Who may steer the sandbox. */
export class Permission {
  readonly #token: string | undefined;

  constructor({ controlToken }: Relevant) {
    this.#token = controlToken;
  }

  get needsToken(): boolean {
    return this.#token !== undefined;
  }

  /** Is this the token? It takes as long to say no as to say yes. */
  isToken(text: string | null | undefined): boolean {
    return this.#token !== undefined && safeEqual(text ?? '', this.#token);
  }

  /**
   * Does a request prove that it may? Without a token, every request that is sent to a name of this machine: a page of a name that was made
   * to resolve to this machine is not.
   */
  isGiven(request: Request): boolean {
    return this.#token === undefined ? isFromHere(request) : this.isToken(request.headers.get('x-sandbox-token'));
  }
}
