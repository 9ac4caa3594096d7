/**
 * A path template in parts, text and names of variables in turn; the text as a URL has it: https://url.spec.whatwg.org/#path-state
 */
export function templateParts(template: string): string[] {
  return template.split(/\{([^{}]+)\}/).map((part, at) => (at % 2 === 0 ? asInUrl(part) : part));
}

export const asInUrl = (text: string): string => new URL(`http://kit.example.com/_${text}_`).pathname.slice(2, -1);
