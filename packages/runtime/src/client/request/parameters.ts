import { isJson } from '../../media-type.ts';
import type { Operation, Parameter } from '../../operation.ts';
import { own } from '../../own.ts';
import { cookieText, inHeader, leaf, percent, reserved, Unwritable } from '../../styles/text.ts';
import type { Parts, Written } from '../call/call-context.ts';
import { jsonText } from './body.ts';
import type { AnyInput } from './input.ts';

const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/**
 * Writes the parameters of an operation as declared: https://spec.openapis.org/oas/v3.1.1#parameter-object.
 * No path value may be empty or leave its segment (`..`): both address another resource.
 *
 * @param headers - by lower-case name; header parameters and cookies are added.
 * @param parts - what writes lists and objects, the styles beside `simple` and `form`, and large numbers in JSON.
 * @returns the path, and the query with its question mark.
 */
export function parameters(
  operation: Operation,
  input: AnyInput,
  headers: Record<string, string>,
  parts: Parts = {},
): { readonly path: string; readonly query: string } {
  const written: Written = { path: operation.path, query: [], headers, cookies: [] };
  for (const parameter of operation.parameters) {
    const group = groups[parameter.in];
    const value = own(input[group], parameter.name);
    // Both undefined to RFC 6570 (2.3). As JSON, null is a value like any other.
    if ((value !== undefined && value !== null) || (value === null && isJson(parameter.contentType ?? '')))
      (parts.querystring ?? write)(parameter, value, written, parts);
    else if (parameter.required && !Object.hasOwn(headers, parameter.name.toLowerCase())) {
      throw new Unwritable(`${group} parameter "${parameter.name}" is missing`);
    }
  }
  if (/\/\.\.?(\/|$)/.test(written.path)) throw new Unwritable('a path parameter must not be "." or ".."');
  if (written.cookies.length) headers.cookie = written.cookies.join('; ');
  return { path: written.path, query: written.query.length ? `?${written.query.join('&')}` : '' };
}

/** Many servers read a plus of the style `form` as a space: https://www.rfc-editor.org/rfc/rfc6570#section-3.2.8 encodes it. */
const formCookie = (text: string): string => cookieText(text).replaceAll('+', '%2B');

/** Writes one parameter by its style or its media type. */
export function write(parameter: Parameter, given: unknown, written: Written, parts: Parts): void {
  const { name, contentType, style } = parameter;
  const { styles } = parts;
  // A `content` parameter is written in its media type and then like a plain text.
  const value = !contentType ? given : isJson(contentType) ? jsonText(given, parts) : leaf(parameter, given);
  const fields = (encode: (text: string) => string) => {
    const pairs = styles?.pairs(parameter, value, encode) ?? [[percent(name), leaf(parameter, value, encode)]];
    const found = pairs.map((pair) => pair.join('='));
    // RFC 6570 (2.3) leaves out what is empty, which a required parameter can't be.
    if (!found.length && parameter.required) throw new Unwritable(`${parameter.in} parameter "${name}" is empty`);
    return found;
  };
  if (parameter.in === 'query') {
    written.query.push(...fields(parameter.allowReserved ? reserved : percent));
  } else if (parameter.in === 'cookie') {
    written.cookies.push(...fields(formCookie));
  } else if (parameter.in === 'header') {
    written.headers[name.toLowerCase()] = styles?.headerValue(parameter, value) ?? leaf(parameter, value, inHeader);
  } else {
    const segment = styles?.segment(parameter, value) ?? leaf(parameter, value, percent);
    // Only `matrix` has words for nothing: https://www.rfc-editor.org/rfc/rfc6570#section-3.2.7
    if (!segment || (value === '' && style !== 'matrix')) throw new Unwritable(`path parameter "${name}" is empty`);
    // Written values hold no brace, so none is taken for a template.
    written.path = written.path.replace(`{${name}}`, segment);
  }
}
