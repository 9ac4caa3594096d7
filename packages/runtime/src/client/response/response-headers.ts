import { isJson } from '../../media-type.ts';
import type { ResponseHeader } from '../../operation.ts';
import { coerce } from '../../styles/coerce.ts';
import { readHeader } from '../../styles/header.ts';
import type { Parts } from '../call/call-context.ts';

/** The declared headers of a response as values of their schemas, named as declared. What can't be read stays text. */
export function responseHeaders(
  declared: Readonly<Record<string, ResponseHeader>>,
  headers: Headers,
  { numbers }: Parts,
): object {
  const found = Object.entries(declared).flatMap(([name, header]) => {
    const text = headers.get(name);
    const isInexact = text !== null && header.contentType && numbers?.find(text).length;
    return text === null ? [] : [[name, isInexact ? text : decode(text, headers, name, header)]];
  });
  return Object.fromEntries(found);
}

function decode(text: string, headers: Headers, name: string, header: ResponseHeader): unknown {
  try {
    if (!header.contentType) return readHeader(headers, name, header);
    return isJson(header.contentType) ? JSON.parse(text) : coerce(text, header.shape);
  } catch {
    return text;
  }
}
