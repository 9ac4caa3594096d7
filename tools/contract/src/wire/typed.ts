/** Text stays text where text is allowed; otherwise it is what it looks like. */
export function typed(text: string, types: readonly string[]): unknown {
  if (types.length === 0 || types.includes('string')) return text;
  // https://www.rfc-editor.org/rfc/rfc8259#section-6
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) && (types.includes('number') || types.includes('integer')))
    return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return types.includes('null') && (text === 'null' || text === '') ? null : text;
}
