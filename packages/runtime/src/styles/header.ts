import type { Shape } from '../operation.ts';
import { coerce } from './coerce.ts';
import { fromDelimited, isArray, isObject } from './read.ts';

/** A header as declared: a parameter, or one of a response. */
interface DeclaredHeader {
  readonly shape: Shape;
  readonly explode?: boolean;
}

/** What `Headers` can do, as far as headers are read with it. */
export interface HeaderReader {
  /** The value, by the name in lower case; lines of one name are joined. */
  get(name: string): string | null;
  getSetCookie?(): string[];
}

/**
 * The lines of `Set-Cookie`, which can't be joined as those of other headers can, for dates in them hold commas:
 * https://www.rfc-editor.org/rfc/rfc9110#section-5.3. Older platforms join them all the same.
 */
function cookieLines(headers: HeaderReader): string[] {
  const joined = headers.get('set-cookie') ?? '';
  return headers.getSetCookie?.() ?? joined.split(/,\s*(?=[!#$%&'*+.^`|~\w-]+=)/).filter(Boolean);
}

/** The items of a list; empty ones do not count: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2 */
function elements(text: string, shape: Shape): string[] {
  const trimmed = text === '' ? [] : text.split(',').map((element) => element.trim());
  return isArray(shape) ? trimmed.filter(Boolean) : trimmed;
}

/** The value of a header in the style `simple`; `undefined` where the header is not there. @throws Malformed */
export function readHeader(headers: HeaderReader, name: string, { shape, explode = false }: DeclaredHeader): unknown {
  const text = headers.get(name);
  if (text === null) return undefined;
  if (!isArray(shape) && !isObject(shape)) return coerce(text, shape);
  const texts = /^set-cookie$/i.test(name) ? cookieLines(headers) : elements(text, shape);
  return fromDelimited(texts, shape, explode, (part) => part);
}
