import { withAllDigits } from '../../exact-numbers.ts';
import { isJson } from '../../media-type.ts';
import type { DeclaredResponse } from '../../operation.ts';
import { Unwritable } from '../../styles/text.ts';
import { styles } from '../../styles/write.ts';
import type { CoreHeaders } from '../core/message.ts';
import { issue, Unanswerable } from '../faults.ts';

type Declared = NonNullable<DeclaredResponse['headers']>;

function text(name: string, value: unknown, header: Declared[string] | undefined): string {
  if (isJson(header?.contentType ?? '')) return withAllDigits(JSON.stringify(value));
  return styles.headerValue({ name, explode: header?.explode ?? false }, value);
}

function unwritable(
  name: string,
  error: unknown,
  at = error instanceof Unwritable ? error.at : undefined,
): Unanswerable {
  return new Unanswerable([
    issue('malformed', 'cannot be written as a header', at === undefined ? [name] : [name, at]),
  ]);
}

/** Each cookie is a header line: https://www.rfc-editor.org/rfc/rfc9110#section-5.3. An empty one says nothing. */
function appendCookies(headers: Headers, name: string, cookies: readonly unknown[]): void {
  for (const [index, cookie] of cookies.entries()) {
    if (cookie === undefined || typeof cookie === 'object' || !/^\S(?:.*\S)?$/.test(String(cookie)))
      throw new Unwritable('This is no cookie.', index);
    headers.append(name, String(cookie));
  }
}

/** Headers as they travel. `undefined` and `null` are left out; a list of cookies is one header each. @throws Unanswerable */
export function writeHeaders(values: Readonly<Record<string, unknown>>, declared: Declared): Headers {
  const headers = new Headers();
  const byName = new Map(Object.entries(declared).map(([name, header]) => [name.toLowerCase(), header]));
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const key = name.toLowerCase();
    try {
      if (key === 'set-cookie' && Array.isArray(value)) appendCookies(headers, name, value);
      else headers.set(name, text(name, value, byName.get(key)));
    } catch (error) {
      throw unwritable(name, error);
    }
  }
  return headers;
}

/** As adapters send them. */
export function plainHeaders(headers: Headers): CoreHeaders {
  const cookies = headers.getSetCookie();
  const plain = Object.fromEntries(headers);
  return cookies.length === 0 ? plain : { ...plain, 'set-cookie': cookies };
}
