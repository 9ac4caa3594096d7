import { type JsonObject, own } from '@rollcall/openapi/json';
import { essenceOf, isJson, kindOf } from '../document/media-type.ts';
import type { DescribedOperation, DescribedParameter } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import { readMultipart, readUrlencoded } from './forms.ts';
import { setOwn } from './own.ts';
import { assemble, decode, type Pairs, pairsOf, readPairs, shapeOf } from './pairs.ts';
import { readText } from './styles.ts';
import { pathSegments } from './template.ts';
import { typed } from './typed.ts';
import type { RequestValues, WireRequest } from './values.ts';

/** Reads a request as a server would, so that what got lost on the way is not held against anyone. */
export async function parse(
  document: JsonObject,
  operation: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues> {
  const [target = '', ...rest] = wire.target.split('?');
  const search = rest.join('?');
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<string, Record<string, unknown>>;
  const segments = pathSegments(operation, target);
  const query = pairsOf(search, '&');
  const cookies = pairsOf(wire.headers.cookie ?? '', '; ');
  for (const parameter of operation.parameters) {
    const { name, in: location } = parameter;
    const text = location === 'path' ? segments[name] : (own(wire.headers, name.toLowerCase()) as string | undefined);
    const value =
      location === 'query' || location === 'cookie'
        ? readPair(document, operation, parameter, location === 'query' ? query : cookies)
        : text === undefined
          ? undefined
          : readOne(document, parameter, text);
    if (value !== undefined) setOwn(values[location] as object, name, value);
  }
  const body = wire.body === undefined ? undefined : await parseBody(document, operation, wire);
  return { ...(values as unknown as RequestValues), ...(body === undefined ? {} : { body }) };
}

/** A value in a path or a header. */
function readOne(document: JsonObject, parameter: DescribedParameter, text: string): unknown {
  const encoded = parameter.in === 'path';
  const plain = (raw: string) => (encoded ? decodeURIComponent(raw) : raw);
  if (parameter.contentType !== undefined) return readContent(document, parameter, plain(text));
  const shape = shapeOf(document, parameter.schema);
  const leaves = readText(parameter, text, shape.kind);
  if (!leaves) return plain(text);
  const read = leaves.map(([key, raw]) => [key === undefined ? key : plain(key), plain(raw.trim())] as const);
  // Empty elements of a list do not count: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2
  const isList = parameter.in === 'header' && shape.kind === 'list';
  return assemble(shape, isList ? read.filter(([, item]) => item !== '') : read);
}

/** A value in a query or a cookie. */
function readPair(
  document: JsonObject,
  { parameters }: DescribedOperation,
  parameter: DescribedParameter,
  pairs: Pairs,
) {
  const { name, contentType } = parameter;
  const others = new Set(parameters.map((other) => other.name));
  if (contentType === undefined) return readPairs(document, { ...parameter, others }, pairs);
  const pair = pairs.find(([key]) => key === name);
  return pair && readContent(document, parameter, decode(pair[1]));
}

/** A value of a media type. */
function readContent(document: JsonObject, { contentType = '', schema }: DescribedParameter, text: string): unknown {
  if (!isJson(contentType)) return typed(text, shapeOf(document, schema).typesOf());
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function parseBody(
  document: JsonObject,
  { body }: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues['body']> {
  const response = new Response(wire.body, wire.body instanceof FormData ? {} : { headers: wire.headers });
  const header = response.headers.get('content-type') ?? '';
  const content = contentOf(body?.content ?? [], header);
  const mediaType = content?.mediaType ?? essenceOf(header);
  const kind = content?.kind ?? kindOf(header);
  if (kind === 'json') return { mediaType, value: await response.json() };
  if (kind === 'text') return { mediaType, value: await response.text() };
  if (kind === 'binary') return { mediaType, value: await response.blob() };
  if (kind === 'urlencoded') {
    const pairs = pairsOf(await response.text(), '&');
    return { mediaType, value: readUrlencoded(document, content, pairs) };
  }
  const form = await response.formData();
  const fields = new Map([...new Set(form.keys())].map((name) => [name, form.getAll(name)]));
  return { mediaType, value: readMultipart(document, content, fields) };
}
