import type { Parameter, Style } from '../operation.ts';

/** Path templates: https://spec.openapis.org/oas/v3.1.1#path-templating */

const VARIABLE = /\{([^}]+)\}/g;
const STARTS: Readonly<Partial<Record<Style, string>>> = { label: '.', matrix: ';' };

function escapeLiteral(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\/-]/g, '\\$&');
}

/** The template as a Hono route. Variables are numbered, so that templates that differ in their names only are one route. */
export function honoPath(template: string): string {
  return template
    .split('/')
    .map((segment, index) => {
      if (!segment.includes('{')) {
        if (/^[:*]|[*?]$/.test(segment))
          throw new TypeError(`The path ${template} holds a segment that cannot be routed: ${segment}`);
        return segment;
      }
      const whole = segment.replace(VARIABLE, '') === '' && segment.indexOf('{', 1) < 0;
      return whole
        ? `:v${index}`
        : `:v${index}{${segment
            .split(VARIABLE)
            .map((text, at) => (at % 2 === 0 ? escapeLiteral(text) : '[^/]+'))
            .join('')}}`;
    })
    .join('/');
}

/** Sorts concrete segments before variables, as the specification has them matched. */
export function bySpecificity(a: string, b: string): number {
  const key = (path: string) =>
    path
      .split('/')
      .map((segment) => (segment.startsWith(':v') ? (segment.includes('{') ? '1' : '2') : '0'))
      .join('');
  return key(a).localeCompare(key(b));
}

/** The path of a URL as sent, with its percent-encoding. */
function rawPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

/**
 * Prepares to read the variables of a template from a URL, still encoded. Counted from the end, because the app may be mounted
 * below another path.
 */
export function variablesReader(
  template: string,
  parameters: readonly Pick<Parameter, 'name' | 'in' | 'style'>[] = [],
): (url: string) => ReadonlyMap<string, string> {
  const names = [...template.matchAll(VARIABLE)].map(([, name]) => name ?? '');
  const depth = template.split('/').length - 1;
  const styleOf = (name: string) => parameters.find((one) => one.in === 'path' && one.name === name)?.style ?? 'simple';
  const texts = template.split(VARIABLE);
  // One that begins with a dot or a semicolon may follow another without anything between.
  const capture = (at: number) => {
    const next = texts[at + 1] === '' ? STARTS[styleOf(texts[at + 2] ?? '')] : undefined;
    return `(${escapeLiteral(STARTS[styleOf(texts[at] ?? '')] ?? '')}[^/${next ?? ''}]+)`;
  };
  const parts = texts.map((text, at) => (at % 2 === 0 ? escapeLiteral(text) : capture(at)));
  const pattern = new RegExp(`^${parts.join('')}$`);
  const literal = template.replace(VARIABLE, '').replaceAll('/', '') !== '';
  return (url) => {
    const path = `/${rawPath(url).split('/').slice(-depth).join('/')}`;
    const values = pattern.exec(path) ?? (literal ? pattern.exec(decodeURI(path)) : null) ?? [];
    return new Map(names.map((name, index) => [name, values[index + 1] ?? '']));
  };
}
