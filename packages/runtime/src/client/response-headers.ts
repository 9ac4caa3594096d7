import type { ResponseHeader } from '../operation.ts';
import { isJson } from './media-type.ts';
import { own } from './refusal.ts';

/** The declared headers of a response as values of their schemas, named as declared. */
export function responseHeaders(declared: Readonly<Record<string, ResponseHeader>>, headers: Headers): object {
  const found = Object.entries(declared).flatMap(([name, header]) => {
    const text = headers.get(name);
    return text === null ? [] : [[name, decode(text, header)]];
  });
  return Object.fromEntries(found);
}

/** `simple` style, by the types that the schema allows; text that is none of them stays text. */
function decode(text: string, { shape, contentType, explode }: Omit<ResponseHeader, 'required'>): unknown {
  const allows = (type: string) => shape.type?.some((allowed) => allowed === type);
  try {
    if (contentType && isJson(contentType)) return JSON.parse(text);
  } catch {}
  const items = text.split(/\s*,\s*/);
  if (allows('array')) return items.map((item) => decode(item, { shape: shape.items ?? {} }));
  if (allows('object')) return objectOf(explode ? items.flatMap((item) => item.split('=')) : items, shape.properties);
  if ((allows('number') || allows('integer')) && text && Number.isFinite(Number(text))) return Number(text);
  return allows('boolean') && /^(true|false)$/.test(text) ? text === 'true' : text;
}

function objectOf(keysAndValues: readonly string[], properties: ResponseHeader['shape']['properties']): object {
  const members = keysAndValues.flatMap((key, index) => {
    const value = decode(keysAndValues[index + 1] ?? '', { shape: own(properties, key) ?? {} });
    return index % 2 ? [] : [[key, value]];
  });
  return Object.fromEntries(members);
}
