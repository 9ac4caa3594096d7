import { ipv6 } from './ip.ts';

// https://www.rfc-editor.org/rfc/rfc3986#appendix-B
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;
const SCHEME = /^[a-z][a-z0-9+.-]*$/i;
const AUTHORITY = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@]*)(?::\d*)?$/;
const FUTURE = /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i;

/** The characters of each part: `pchar` and what the part adds to it. */
interface Alphabet {
  readonly userinfo: RegExp;
  readonly host: RegExp;
  readonly path: RegExp;
  readonly query: RegExp;
  readonly fragment: RegExp;
}

function alphabet(beyondAscii: string, ofQuery: string): Alphabet {
  // Not the flags `iu` together: they take the Kelvin sign for a K.
  const of = (extra: string) => new RegExp(`^(?:[a-zA-Z0-9\\-._~!$&'()*+,;=${extra}]|%[0-9a-fA-F]{2})*$`, 'u');
  return {
    userinfo: of(`:${beyondAscii}`),
    host: of(beyondAscii),
    path: of(`:@/${beyondAscii}`),
    query: of(`:@/?${beyondAscii}${ofQuery}`),
    fragment: of(`:@/?${beyondAscii}`),
  };
}

// https://www.rfc-editor.org/rfc/rfc3987#section-2.2: ucschar and iprivate.
const UCSCHAR =
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}' +
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
    .map((p) => `\\u{${p.toString(16)}0000}-\\u{${p.toString(16)}fffd}`)
    .join('') +
  '\\u{e1000}-\\u{efffd}';
const IPRIVATE = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';
const ASCII = /* @__PURE__ */ alphabet('', '');
const UNICODE = /* @__PURE__ */ alphabet(UCSCHAR, IPRIVATE);

function authority(text: string, allowed: Alphabet): boolean {
  const parts = AUTHORITY.exec(text);
  if (parts === null) return false;
  const [, userinfo = '', host = ''] = parts;
  if (!allowed.userinfo.test(userinfo)) return false;
  if (!host.startsWith('[')) return allowed.host.test(host);
  const literal = host.slice(1, -1);
  return ipv6(literal) || FUTURE.test(literal);
}

function reference(value: string, allowed: Alphabet, absolute: boolean): boolean {
  const parts = PARTS.exec(value);
  if (parts === null) return false;
  const [, scheme, host, path = '', query = '', fragment = ''] = parts;
  if (scheme === undefined ? absolute || path.startsWith(':') : !SCHEME.test(scheme)) return false;
  if (host !== undefined && !authority(host, allowed)) return false;
  if (host === undefined && path.startsWith('//')) return false;
  return allowed.path.test(path) && allowed.query.test(query) && allowed.fragment.test(fragment);
}

/** A URI, with its scheme: https://www.rfc-editor.org/rfc/rfc3986#section-3 */
export function uri(value: string): boolean {
  return reference(value, ASCII, true);
}

/** A URI or a relative reference: https://www.rfc-editor.org/rfc/rfc3986#section-4.1 */
export function uriReference(value: string): boolean {
  return reference(value, ASCII, false);
}

/** A URI that may hold Unicode: https://www.rfc-editor.org/rfc/rfc3987#section-2.2 */
export function iri(value: string): boolean {
  return reference(value, UNICODE, true);
}

/** An IRI or a relative reference: https://www.rfc-editor.org/rfc/rfc3987#section-2.2 */
export function iriReference(value: string): boolean {
  return reference(value, UNICODE, false);
}
