/**
 * The same regular expression for the `u` flag, with which JSON Schema has patterns read: it allows no needless escapes.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 *
 * @returns the pattern as it is, where it is none or needs more than that.
 */
export function unicodePattern(pattern: string): string {
  if (isPattern(pattern, 'u') || !isPattern(pattern, '')) return pattern;
  const rewritten = rewrite(pattern);
  return isPattern(rewritten, 'u') ? rewritten : pattern;
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Escapes that mean something with the flag, in a class and outside of one. */
const MEANT = /[\^$\\.*+?()[\]{}|/bBdDsSwWfnrtv0-9cxukpP]/;

/** An escape, with what belongs to it; a repetition; what opens or closes something. */
const TOKEN =
  /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|(?<escaped>.))|\{\d+(?:,\d*)?\}|[[\]{}]|(?<=(?<!\\)(?:\\\\)*\\[dDsSwW])-|-(?=\\[dDsSwW])/gsu;

function rewrite(pattern: string): string {
  let inClass = false;
  return pattern.replaceAll(TOKEN, (found, escaped?: string) => {
    if (escaped !== undefined) return MEANT.test(escaped) || (inClass && escaped === '-') ? found : escaped;
    // Beside a set it can't be a range: it stands for itself.
    if (found === '-') return inClass ? '\\-' : found;
    if (found === '[') {
      const inner = inClass;
      inClass = true;
      return inner ? '\\[' : found;
    }
    if (found === ']') {
      const closes = inClass;
      inClass = false;
      return closes ? found : '\\]';
    }
    // A brace that opens no repetition stands for itself.
    return !inClass && (found === '{' || found === '}') ? `\\${found}` : found;
  });
}
