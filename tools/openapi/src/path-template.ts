/** Path templates: https://spec.openapis.org/oas/v3.1.1#path-templating */

/** The names between the braces of a path template, as often as they are there. */
export function variablesOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** The variable that follows another one in its segment, and the decoded text between the two. */
export function variableAfter(template: string, name: string): { text: string; name: string } | undefined {
  const [, rest = ''] = template.split(`{${name}}`);
  const [, text, next] = /^([^/]*?)\{([^{}]+)\}/.exec(rest) ?? [];
  return text === undefined || next === undefined ? undefined : { text: decodeLiteral(text), name: next };
}

/** Percent-encoding decoded: https://www.rfc-editor.org/rfc/rfc3986#section-2.1. A percent sign that encodes nothing is itself. */
export function decodeLiteral(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
