import type { Parameter, Style } from '../../operation.ts';

/**
 * Path templates: https://spec.openapis.org/oas/v3.1.1#path-templating. Only braces are special in them. Hono has a syntax of its
 * own, so whatever might mean something there is handed to it as a pattern.
 */

/** A segment of a template: text and names of variables in turn, text first and last. */
type Segment = readonly string[];

const STARTS: Readonly<Partial<Record<Style, string>>> = { label: '.', matrix: ';' };

/** What stands for itself in a Hono route and in a pattern. */
const PLAIN = /^[\p{L}\p{M}\p{N}_.~-]*$/u;

/** `/users/{id}.json` → `['']`, `['users']`, `['', 'id', '.json']`. The name of a variable may hold a slash. */
export function segmentsOf(template: string): Segment[] {
  const segments: string[][] = [[]];
  for (const [at, part] of template.split(/\{([^{}]+)\}/).entries()) {
    const [first = '', ...rest] = at % 2 === 0 ? part.split('/') : [part];
    segments.at(-1)?.push(first);
    segments.push(...rest.map((text) => [text]));
  }
  return segments;
}

/** A percent sign that encodes nothing stands for itself. */
export function decodeLiteral(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

const anyCase = (hex: string): string => hex.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`);
const unitPattern = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A character of a URL as it is or percent-encoded, in a pattern without braces: Hono takes those for its own. */
function characterPattern(character: string): string {
  const itself = [...Array(character.length).keys()].map((at) => unitPattern(character.charAt(at))).join('');
  const bytes = [...new TextEncoder().encode(character)];
  const encoded = bytes.map((byte) => `%${anyCase(byte.toString(16).toUpperCase().padStart(2, '0'))}`).join('');
  // A slash that is written as itself ends the segment.
  return character === '/' ? encoded : `(?:${itself}|${encoded})`;
}

/** Text of a template, however a URL spells it: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function literalPattern(text: string): string {
  return [...decodeLiteral(text)].map(characterPattern).join('');
}

export const isWholeVariable = ([before, name, after, ...more]: Segment): boolean =>
  name !== undefined && before === '' && after === '' && more.length === 0;

/** A character of a variable, as a URL has it: one that is encoded is never divided. */
const CHARACTER = '(?:%[\\da-fA-F][\\da-fA-F]|[^/%]|%(?![\\da-fA-F][\\da-fA-F]))';

/**
 * A variable that another one follows: it ends where what comes after it first occurs. If the rest then does not match, no longer value
 * would help, so the pattern tries none: several variables in a segment would otherwise take polynomial time.
 *
 * @param stop - what comes after it.
 */
const variablePattern = (stop: string): string => `${CHARACTER}(?:(?!${stop})${CHARACTER})*`;

/** Matches a segment of which a part is variable. */
export function segmentPattern(segment: Segment): string {
  const last = segment.length - 2;
  const patternAt = (part: string, at: number) => {
    if (at % 2 === 0) return literalPattern(part);
    return at === last ? '[^/]+' : variablePattern(literalPattern(segment[at + 1] ?? ''));
  };
  return segment.map(patternAt).join('');
}

/** Variables are numbered, so that templates that differ in their names only are one route. */
function honoSegment(segment: Segment, index: number): string {
  const [text = ''] = segment;
  const literal = decodeLiteral(text);
  if (segment.length === 1) return PLAIN.test(literal) ? literal : `:s${index}{${literalPattern(text)}}`;
  if (isWholeVariable(segment)) return `:v${index}`;
  return `:v${index}{${segmentPattern(segment)}}`;
}

/** The template as a Hono route. */
export function honoPath(template: string): string {
  return segmentsOf(template).map(honoSegment).join('/');
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

type Variable = readonly [name: string, value: string];
const NO_VARIABLES: ReadonlyMap<string, string> = new Map();
type PathParameter = Pick<Parameter, 'name' | 'in' | 'style'>;

/** Reads the variables of one segment, each up to the first occurrence of what follows it. */
function segmentReader(segment: Segment, parameters: readonly PathParameter[]): (text: string) => Variable[] {
  const names = segment.filter((_part, at) => at % 2 === 1);
  if (isWholeVariable(segment)) return (text) => names.map((name) => [name, text]);
  const styles = new Map(
    parameters.filter((parameter) => parameter.in === 'path').map(({ name, style }) => [name, style]),
  );
  const startOf = (name: string) => {
    const start = STARTS[styles.get(name) ?? 'simple'];
    return start === undefined ? '' : `(?=\\${start})`;
  };
  const patternAt = (part: string, at: number) => {
    if (at % 2 === 0) return literalPattern(part);
    const [after = '', next] = segment.slice(at + 1);
    const value = next === undefined ? `${CHARACTER}+` : variablePattern(literalPattern(after) + startOf(next));
    return `(${startOf(part)}${value})`;
  };
  const pattern = new RegExp(`^${segment.map(patternAt).join('')}$`);
  return (text) => {
    const values = pattern.exec(text) ?? [];
    return names.map((name, at) => [name, values[at + 1] ?? '']);
  };
}

/** Reads the variables of a template, still encoded, from a path that it fits. */
export type VariablesReader = (path: string) => ReadonlyMap<string, string>;

/** Prepares to read variables. They are counted from the end, because a Hono app may be mounted below another path. */
export function variablesReader(template: string, parameters: readonly PathParameter[] = []): VariablesReader {
  const segments = segmentsOf(template);
  const readers = segments.flatMap((segment, at) =>
    segment.length === 1 ? [] : [[at - segments.length, segmentReader(segment, parameters)] as const],
  );
  if (readers.length === 0) return () => NO_VARIABLES;
  return (path) => {
    const texts = path.split('/');
    return new Map(readers.flatMap(([at, read]) => read(texts.at(at) ?? '')));
  };
}
