import { itemSchemas, propertySchemas, typesOf, viewsOf } from '../cases/view.ts';
import type { JsonObject } from '../spec/json.ts';
import type { DescribedOperation, DescribedParameter } from '../spec/operations.ts';
import { isJson } from './serialise.ts';
import type { RequestValues, WireRequest } from './values.ts';

/** Reads a request as a server would, so that what got lost on the way is not held against anyone. */
export async function parse(
  document: JsonObject,
  operation: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues> {
  const url = new URL(wire.target, 'http://example.com');
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<string, Record<string, unknown>>;
  const segments = pathSegments(operation.path, url.pathname);
  const cookies = new URLSearchParams((wire.headers.cookie ?? '').replaceAll('; ', '&'));
  for (const parameter of operation.parameters) {
    const { name } = parameter;
    const texts = {
      query: () => url.searchParams.getAll(name),
      cookie: () => cookies.getAll(name),
      header: () => [wire.headers[name.toLowerCase()] ?? []].flat(),
      path: () => [segments[name] ?? []].flat(),
    }[parameter.in]();
    if (texts.length > 0) setOwn(values[parameter.in] as object, name, readValue(document, parameter, texts));
  }
  const body = wire.body === undefined ? undefined : await parseBody(document, operation, wire);
  return { ...(values as unknown as RequestValues), ...(body === undefined ? {} : { body }) };
}

function pathSegments(template: string, path: string): Record<string, string> {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '([^/]*)');
  const [, ...found] = new RegExp(`^${pattern}$`).exec(path) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index] ?? '')]));
}

function readValue(
  document: JsonObject,
  { schema, explode, in: at }: DescribedParameter,
  texts: readonly string[],
): unknown {
  const views = viewsOf(document, [schema]);
  const types = views.flatMap(typesOf);
  if (!types.includes('array')) return texts.length === 1 ? typed(texts[0] ?? '', types) : texts;
  const itemTypes = allTypes(document, views.flatMap(itemSchemas));
  const split = explode && at === 'query' ? texts : texts.flatMap((text) => text.split(','));
  return split.map((text) => typed(text, itemTypes));
}

async function parseBody(
  document: JsonObject,
  { body }: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues['body']> {
  const response = new Response(wire.body, wire.body instanceof FormData ? {} : { headers: wire.headers });
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (isJson(mediaType)) return { mediaType, value: await response.json() };
  const form = await response.formData();
  const schema = body?.content.find((content) => content.mediaType === mediaType)?.schema;
  const value = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).map(String);
    const types = schema === undefined ? [] : fieldTypes(document, schema, name);
    const values = texts.map((text) => typed(text, types));
    setOwn(value, name, types.includes('array') || values.length > 1 ? values : values[0]);
  }
  return { mediaType, value };
}

function fieldTypes(document: JsonObject, schema: string, name: string): string[] {
  return viewsOf(document, [schema]).flatMap((view) => allTypes(document, propertySchemas(view, name)));
}

const allTypes = (document: JsonObject, schemas: readonly string[]): string[] =>
  schemas.length === 0
    ? []
    : viewsOf(document, schemas).flatMap((view) => (view.nodes.length > 0 ? typesOf(view) : []));

/** Text stays text where text is allowed; otherwise it is what it looks like. */
function typed(text: string, types: readonly string[]): unknown {
  if (types.length === 0 || types.includes('string')) return text;
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) && (types.includes('number') || types.includes('integer')))
    return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
