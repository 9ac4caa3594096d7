/** https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 */

const ESSENCE = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** `text/html; charset=utf-8` is `text/html`; empty where there is no such thing. */
export function essenceOf(header: string): string {
  const end = header.indexOf(';');
  const essence = (end < 0 ? header : header.slice(0, end)).trim().toLowerCase();
  return ESSENCE.test(essence) ? essence : '';
}

/** A parameter's value, unquoted. */
export function parameterOf(header: string, name: string): string | undefined {
  for (const [, key, quoted, token] of header.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g)) {
    if (key?.toLowerCase() === name) return quoted?.replace(/\\(.)/g, '$1') ?? token;
  }
  return undefined;
}

export function isJson(essence: string): boolean {
  return essence === 'application/json' || essence.endsWith('+json');
}

export function isText(essence: string): boolean {
  return essence.startsWith('text/') || essence === 'application/xml' || essence.endsWith('+xml');
}

/** Finds the declared media type that a header falls under. */
export type Pick = (header: string) => string | undefined;

/** Prepares to find a declared media type: itself rather than `text/*`, and that rather than the one for everything. */
export function picker(declared: readonly string[]): Pick {
  const byEssence = new Map(declared.map((type) => [(type.split(';', 1)[0] ?? '').trim().toLowerCase(), type]));
  return (header) => {
    // What nearly every header is; a text that has just arrived is cheaper to compare than to look up.
    if (header === declared[0]) return header;
    const essence = essenceOf(header);
    if (essence === '') return undefined;
    const range = `${essence.slice(0, essence.indexOf('/'))}/*`;
    return byEssence.get(essence) ?? byEssence.get(range) ?? byEssence.get('*/*');
  };
}
