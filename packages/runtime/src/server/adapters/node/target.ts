/** Path and query of a request, as sent. */
export interface Target {
  readonly path: string;
  readonly query: string;
}

/** What needs no closer look: `/`, and characters that stand for themselves. */
const PLAIN = /^\/[\w!$%&'()*+,\-./:;=?@[\]~]*$/;
/** Segments that URLs resolve: https://url.spec.whatwg.org/#double-dot-path-segment */
const DOTS = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

/**
 * The target of a request as `fetch` on other platforms understands it: dot segments are resolved, and what is not allowed in a URL is
 * encoded. `undefined` for one that is malformed. https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function targetOf(text: string): Target | undefined {
  if (!PLAIN.test(text) || DOTS.test(text)) return resolved(text);
  const mark = text.indexOf('?');
  return mark < 0 ? { path: text, query: '' } : { path: text.slice(0, mark), query: text.slice(mark + 1) };
}

function resolved(text: string): Target | undefined {
  // A backslash is a slash to some, and a character to others.
  if (text.replace(/\?.*/s, '').includes('\\')) return undefined;
  const url = text.startsWith('/') ? `http://localhost${text}` : text;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return { path: pathname, query: search.slice(1) };
}
