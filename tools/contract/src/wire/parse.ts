import { itemSchemas, propertySchemas, typesOf, viewsOf } from '../cases/view.ts';
import type { JsonObject } from '../spec/json.ts';
import type { DescribedOperation, DescribedParameter } from '../spec/operations.ts';
import { isJson } from './serialise.ts';
import { type Kind, readField, readText } from './styles.ts';
import type { RequestValues, WireRequest } from './values.ts';

/** Reads a request as a server would, so that what got lost on the way is not held against anyone. */
export async function parse(
  document: JsonObject,
  operation: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues> {
  const [target = '', search = ''] = wire.target.split('?');
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<string, Record<string, unknown>>;
  const segments = pathSegments(operation, target);
  const query = pairsOf(search, '&');
  const cookies = pairsOf(wire.headers.cookie ?? '', '; ');
  for (const parameter of operation.parameters) {
    const { name, in: at } = parameter;
    const text = at === 'path' ? segments[name] : wire.headers[name.toLowerCase()];
    const value =
      at === 'query' || at === 'cookie'
        ? readPairs(document, operation, parameter, at === 'query' ? query : cookies)
        : text === undefined
          ? undefined
          : readOne(document, parameter, text);
    if (value !== undefined) setOwn(values[at] as object, name, value);
  }
  const body = wire.body === undefined ? undefined : await parseBody(document, operation, wire);
  return { ...(values as unknown as RequestValues), ...(body === undefined ? {} : { body }) };
}

type Pairs = readonly (readonly [name: string, raw: string])[];

/** Values stay encoded: what separates them is not. */
function pairsOf(text: string, separator: string): Pairs {
  const fields = text.split(separator).filter((field) => field !== '');
  return fields.map((field) => {
    const [name = '', ...rest] = field.split('=');
    return [decode(name), rest.join('=')];
  });
}

function decode(text: string): string {
  const plain = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Encoded, by the names in the template. A name may follow another one within a segment. */
function pathSegments({ path: template, parameters }: DescribedOperation, path: string): Record<string, string> {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const starts: Readonly<Record<string, string>> = { label: '\\.', matrix: ';' };
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]+)\}/g, (_, name: string) => {
    const style = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.style ?? '';
    return `(${starts[style] ?? ''}[^/]*?)`;
  });
  const [, ...found] = new RegExp(`^${pattern}$`).exec(path) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, found[index] ?? '']));
}

/** A value in a path or a header. */
function readOne(document: JsonObject, parameter: DescribedParameter, text: string): unknown {
  const encoded = parameter.in === 'path';
  const plain = (raw: string) => (encoded ? decodeURIComponent(raw) : raw);
  if (parameter.contentType !== undefined) return readContent(parameter.contentType, plain(text));
  const shape = shapeOf(document, parameter.schema);
  const leaves = readText(parameter, text, shape.kind);
  if (!leaves) return plain(text);
  return assemble(
    shape,
    leaves.map(([key, raw]) => [key === undefined ? key : plain(key), plain(raw.trim())]),
  );
}

/** A value in a query or a cookie. */
function readPairs(
  document: JsonObject,
  { parameters }: DescribedOperation,
  parameter: DescribedParameter,
  pairs: Pairs,
): unknown {
  const { name, style, explode, contentType } = parameter;
  const own = pairs.filter(([key]) => key === name).map(([, raw]) => raw);
  if (contentType !== undefined) return own.length === 0 ? undefined : readContent(contentType, decode(own[0] ?? ''));
  const shape = shapeOf(document, parameter.schema);
  if (shape.kind === 'object' && (style === 'deepObject' || explode)) {
    const taken = new Set(parameters.map((other) => other.name));
    const members = pairs.flatMap(([key, raw]): [string, string][] => {
      if (style !== 'deepObject') return taken.has(key) ? [] : shape.has(key) ? [[key, decode(raw)]] : [];
      const [, prefix, member] = /^(.*)\[(.*)\]$/s.exec(key) ?? [];
      return prefix === name && member !== undefined ? [[member, decode(raw)]] : [];
    });
    return members.length === 0 ? undefined : assemble(shape, members);
  }
  if (own.length === 0) return undefined;
  if (shape.kind === 'list' && explode)
    return assemble(
      shape,
      own.map((raw) => [undefined, decode(raw)]),
    );
  // Twice what may be there once.
  if (own.length > 1) return own.map(decode);
  const leaves = readField(parameter, own[0] ?? '', shape.kind);
  return assemble(
    shape,
    leaves.map(([key, raw]) => [key === undefined ? key : decode(key), decode(raw)]),
  );
}

function readContent(mediaType: string, text: string): unknown {
  if (!isJson(mediaType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What texts become: one value, a list or an object. */
interface Shape {
  readonly kind: Kind;
  /** Whether a member of an object is declared, or any may be there. */
  has(name: string): boolean;
  typesOf(name?: string): readonly string[];
}

function shapeOf(document: JsonObject, schema: string): Shape {
  const views = viewsOf(document, [schema]);
  const types = views.flatMap(typesOf);
  const kind = types.includes('array') ? 'list' : types.includes('object') ? 'object' : 'plain';
  const member = (name: string) => views.flatMap((view) => propertySchemas(view, name));
  return {
    kind,
    has: (name) => member(name).length > 0,
    typesOf: (name) => {
      if (kind === 'plain') return types;
      return allTypes(document, name === undefined ? views.flatMap((view) => itemSchemas(view)) : member(name));
    },
  };
}

function assemble(shape: Shape, leaves: readonly (readonly [string | undefined, string])[]): unknown {
  if (shape.kind === 'plain') return typed(leaves[0]?.[1] ?? '', shape.typesOf());
  if (shape.kind === 'list') return leaves.map(([, text]) => typed(text, shape.typesOf()));
  const value = {};
  for (const [key = '', text] of leaves) setOwn(value, key, typed(text, shape.typesOf(key)));
  return value;
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
