import { isJson } from '../../media-type.ts';
import type { Parameter } from '../../operation.ts';
import { coerce, put } from '../../styles/coerce.ts';
import { type HeaderReader, readHeader } from '../../styles/header.ts';
import { type Decode, fromDelimited, isArray, isObject, list } from '../../styles/read.ts';
import { issue, issuesOf, Malformed, type RequestIssue } from '../faults.ts';
import { fromBrackets } from './brackets.ts';
import { fromUrlencoded } from './form.ts';
import { parseJsonText } from './json.ts';
import { decodeForm, decodePercent, type Pairs } from './pairs.ts';
import { Duplicate, fromMembers, fromValue, only } from './styles.ts';

/** Where the text of parameters comes from. */
export interface Source {
  readonly query: Pairs;
  /** The query as it was sent. */
  readonly queryText: string;
  readonly cookies: Pairs;
  readonly headers: HeaderReader;
  /** Encoded values of the path template's variables. */
  readonly path: ReadonlyMap<string, string>;
}

type Reader = (source: Source) => unknown;
export type Location = 'path' | 'query' | 'headers' | 'cookies';

export const IN = { path: 'path', query: 'query', headers: 'header', cookies: 'cookie' } as const;

function fromContent(text: string, { contentType = '', shape }: Parameter, maxDepth: number): unknown {
  return isJson(contentType) ? parseJsonText(text, maxDepth) : coerce(text, shape);
}

/** The style `cookie` has nothing encoded: https://spec.openapis.org/oas/v3.2.0#style-values */
function decoderOf({ in: place, style, allowReserved }: Parameter): Decode {
  if (style === 'cookie') return (text) => text;
  return place === 'query' && allowReserved !== true ? decodeForm : decodePercent;
}

/** Query, cookie: https://spec.openapis.org/oas/v3.1.1#style-values */
function pairReader(parameter: Parameter, taken: ReadonlySet<string>, maxDepth: number): Reader {
  const { name, style, explode, shape } = parameter;
  const pairsOf = parameter.in === 'query' ? (source: Source) => source.query : (source: Source) => source.cookies;
  const decode = decoderOf(parameter);
  if (parameter.contentType === undefined) {
    if (style === 'deepObject')
      return (source) => fromBrackets(name, pairsOf(source), shape, decode, parameter.nested ? maxDepth : 1);
    if (/^(?:form|cookie)$/.test(style) && explode && isObject(shape))
      return (source) => fromMembers(pairsOf(source), shape, taken, decode);
  }
  return (source) => {
    const texts = pairsOf(source).get(name);
    if (texts === undefined) return undefined;
    if (parameter.contentType !== undefined) return fromContent(decode(only(texts, name)), parameter, maxDepth);
    if (isArray(shape) && explode) return list(texts, shape, decode);
    return fromValue(only(texts, name), shape, style, decode);
  };
}

function headerReader(parameter: Parameter, maxDepth: number): Reader {
  const { contentType } = parameter;
  const name = parameter.name.toLowerCase();
  return ({ headers }) => {
    if (contentType === undefined) return readHeader(headers, name, parameter);
    const text = headers.get(name);
    return text === null ? undefined : fromContent(text, parameter, maxDepth);
  };
}

/** Takes off what a style puts before a path value, and splits the rest. */
function pathTexts(text: string, { name, style, explode }: Parameter): string[] {
  if (style === 'label') {
    if (!text.startsWith('.')) throw new Malformed('The value must begin with a dot.');
    return text.slice(1).split(explode ? '.' : ',');
  }
  if (style === 'matrix') {
    if (!text.startsWith(';')) throw new Malformed('The value must begin with a semicolon.');
    if (!explode) return matrixValue(text, name).split(',');
    return text
      .slice(1)
      .split(';')
      .map((one) => (one.includes('=') ? one : `${one}=`));
  }
  return text.split(',');
}

/** An empty value is written without `=`: https://www.rfc-editor.org/rfc/rfc6570#section-3.2.7 */
function matrixValue(text: string, name: string): string {
  if (text === `;${name}`) return '';
  if (!text.startsWith(`;${name}=`)) throw new Malformed('The value must begin with its name.');
  return text.slice(name.length + 2);
}

function pathReader(parameter: Parameter, maxDepth: number): Reader {
  const { name, style, explode, shape } = parameter;
  return ({ path }) => {
    const text = path.get(name);
    if (text === undefined) return undefined;
    if (parameter.contentType !== undefined) return fromContent(decodePercent(text), parameter, maxDepth);
    if (!isArray(shape) && !isObject(shape)) return coerce(decodePercent(scalar(text, parameter)), shape);
    const texts = pathTexts(text, parameter);
    const unnamed =
      style === 'matrix' && explode && isArray(shape) ? texts.map((one) => matrixValue(`;${one}`, name)) : texts;
    return fromDelimited(unnamed, shape, explode, decodePercent);
  };
}

function scalar(text: string, { name, style }: Parameter): string {
  if (style === 'matrix') return matrixValue(text, name);
  if (style !== 'label') return text;
  if (!text.startsWith('.')) throw new Malformed('The value must begin with a dot.');
  return text.slice(1);
}

/** A parameter that is the whole query: https://spec.openapis.org/oas/v3.2.0#parameter-locations */
function queryReader(parameter: Parameter, maxDepth: number): Reader {
  const { fields, required } = parameter;
  return ({ queryText, query }) => {
    // A form without fields is one, where there has to be a form.
    if (queryText === '' && !(fields && required)) return undefined;
    if (!fields) return fromContent(decodePercent(queryText), parameter, maxDepth);
    const issues: RequestIssue[] = [];
    const value = fromUrlencoded(query, fields, issues, maxDepth);
    if (issues.length > 0) throw new Unread(issues.map((each) => ({ ...each, in: 'query' })));
    return value;
  };
}

/** Thrown for a value of which parts can't be read. */
class Unread extends Error {
  readonly issues: readonly RequestIssue[];

  constructor(issues: readonly RequestIssue[]) {
    super();
    this.issues = issues;
  }
}

function readerOf(parameter: Parameter, taken: ReadonlySet<string>, maxDepth: number): Reader {
  if (parameter.in === 'header') return headerReader(parameter, maxDepth);
  if (parameter.in === 'path') return pathReader(parameter, maxDepth);
  if (parameter.whole) return queryReader(parameter, maxDepth);
  return pairReader(parameter, taken, maxDepth);
}

function asIssues(error: unknown, location: Location, name: string): RequestIssue[] {
  const at = IN[location];
  if (error instanceof Unread) return error.issues.map((each) => ({ ...each, path: [name, ...each.path] }));
  if (error instanceof Duplicate) return [{ ...issue('duplicate', 'must be given once', [name]), in: at }];
  if (error instanceof Malformed) return issuesOf(error, at, [name]);
  throw error;
}

/** All parameters of one location as an object. */
export type ParametersReader = (source: Source, issues: RequestIssue[]) => Readonly<Record<string, unknown>>;

/** Prepares to read the parameters of one location. What can't be read is reported, and left out of the object. */
export function parametersReader(
  parameters: readonly Parameter[],
  location: Location,
  maxDepth: number,
): ParametersReader | undefined {
  const mine = parameters.filter((parameter) => parameter.in === IN[location]);
  if (mine.length === 0) return undefined;
  const taken = new Set(mine.map(({ name }) => name));
  const readers = mine.map((parameter) => [parameter.name, readerOf(parameter, taken, maxDepth)] as const);
  return (source, issues) => {
    const values: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      try {
        const value = read(source);
        if (value !== undefined) put(values, name, value);
      } catch (error) {
        issues.push(...asIssues(error, location, name));
      }
    }
    return values;
  };
}
