import type { DescribedOperation } from '../document/operations.ts';

/**
 * A path template in parts, text and names of variables in turn; the text as a URL has it: https://url.spec.whatwg.org/#path-state
 */
export function templateParts(template: string): string[] {
  return template.split(/\{([^{}]+)\}/).map((part, at) => (at % 2 === 0 ? asInUrl(part) : part));
}

export const asInUrl = (text: string): string => new URL(`http://kit.example.com/_${text}_`).pathname.slice(2, -1);

const STARTS: Readonly<Record<string, string>> = { label: '.', matrix: ';' };

/**
 * The variables of a path, encoded, by name. Where several are in one segment, a value ends at the first occurrence of what
 * follows it.
 */
export function pathSegments(
  { path: template, parameters }: Pick<DescribedOperation, 'path' | 'parameters'>,
  path: string,
): Record<string, string> {
  const texts = templateParts(template);
  const names = texts.filter((_text, at) => at % 2 === 1);
  const styleOf = (name: string) =>
    parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.style ?? '';
  const parts = texts.map((text, at) => {
    if (at % 2 === 0) return text.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&');
    // One that begins with a dot or a semicolon may follow another without anything between.
    const start = STARTS[styleOf(text)];
    return `(${start === undefined ? '' : `(?=\\${start})`}(?:%[\\dA-Fa-f]{2}|[^/])+?)`;
  });
  const [, ...found] = new RegExp(`^${parts.join('')}$`).exec(asInUrl(path)) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, found[index] ?? '']));
}
