import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Permission } from '../permission.ts';

const COOKIE = 'sandbox_login';
const MOST_LOGINS = 100;
/** Seconds. */
const LASTS = 12 * 3600;

/** Browsers that have shown the token. They keep a name for that, not the token. */
export class Logins {
  readonly #permission: Permission;
  readonly #until = new Map<string, number>();

  constructor(permission: Permission) {
    this.#permission = permission;
  }

  /** May the sender of this request see the page? */
  isIn(context: Context): boolean {
    if (this.#permission.isGiven(context.req.raw)) return true;
    return this.#permission.needsToken && (this.#until.get(getCookie(context, COOKIE) ?? '') ?? 0) > Date.now();
  }

  /** @returns whether the token was the right one. */
  enter(context: Context, token: string, url: URL): boolean {
    if (!this.#permission.isToken(token)) return false;
    const name = randomBytes(32).toString('base64url');
    this.#until.set(name, Date.now() + LASTS * 1000);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST_LOGINS && oldest !== undefined) this.#until.delete(oldest);
    const secure = url.protocol === 'https:';
    setCookie(context, COOKIE, name, { path: url.pathname, httpOnly: true, sameSite: 'Strict', secure, maxAge: LASTS });
    return true;
  }
}
