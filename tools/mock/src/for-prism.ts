import { plainPath } from './plain-path.ts';

type Json = Readonly<Record<string, unknown>>;

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
/** https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema: such parameters "shall be ignored". */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/**
 * The description as Prism can serve it, which otherwise
 * - reads files that a `$ref` of an extension leads to, and breaks down at one that leads nowhere, in examples too,
 * - asks for header parameters that OpenAPI has ignored,
 * - breaks down at styles, lists and objects that it can't read,
 * - reads no values from a path that holds anything but ASCII, nor of a variable whose name is not a word.
 *
 * Parameters of the last kind are left out, and so not validated by the mock.
 */
export function forPrism(document: object): object {
  const whole = withKnownRefs(document as Json) as Json;
  const { paths } = whole;
  return isObject(paths) ? { ...whole, paths: Object.fromEntries(readyPaths(whole, paths)) } : whole;
}

function readyPaths(document: Json, paths: Json): [path: string, item: unknown][] {
  return Object.entries(paths).map(([template, node]) => {
    const { path, nameOf } = plainPath(template);
    const rename = (parameter: Json): Json =>
      parameter.in === 'path' ? { ...parameter, name: nameOf(String(parameter.name)) } : parameter;
    return [path, readyItem(document, node, rename)];
  });
}

function withKnownRefs(document: Json, value: unknown = document): unknown {
  if (Array.isArray(value)) return value.map((item) => withKnownRefs(document, item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(
    ([name, member]) => name !== '$ref' || typeof member !== 'string' || targetOf(document, member) !== undefined,
  );
  return Object.fromEntries(entries.map(([name, member]) => [name, withKnownRefs(document, member)]));
}

type Rename = (parameter: Json) => Json;

function readyItem(document: Json, node: unknown, rename: Rename): unknown {
  const item = follow(document, node);
  const operations = Object.entries(item).filter(([name]) => METHODS.has(name));
  const ready = operations.map(([name, operation]) => [
    name,
    withParameters(document, follow(document, operation), rename),
  ]);
  return { ...withParameters(document, item, rename), ...Object.fromEntries(ready) };
}

function withParameters(document: Json, owner: Json, rename: Rename): Json {
  if (!Array.isArray(owner.parameters)) return owner;
  const parameters = owner.parameters
    .map((node) => follow(document, node))
    .map((parameter) => (parameter.schema ? { ...parameter, schema: inPlace(document, parameter.schema) } : parameter));
  return { ...owner, parameters: parameters.filter(canBeRead).map(rename) };
}

/** Prism looks at the type of the schema itself. */
function inPlace(document: Json, schema: unknown): unknown {
  if (!isObject(schema) || typeof schema.$ref !== 'string') return schema;
  const { $ref: _, ...beside } = schema;
  return { ...follow(document, schema), ...beside };
}

function canBeRead({ in: place, name, style, schema }: Json): boolean {
  if (place === 'header' && IGNORED_HEADERS.has(String(name).toLowerCase())) return false;
  const type = isObject(schema) ? schema.type : undefined;
  const isCompound = type === 'array' || type === 'object';
  if (place === 'path') return !isCompound && (style === undefined || style === 'simple');
  return (style !== 'spaceDelimited' && style !== 'pipeDelimited') || type === 'array';
}

/** What a reference leads to within the document, or the object itself. */
function follow(document: Json, node: unknown): Json {
  let here = node;
  for (let hops = 0; hops < 50 && isObject(here) && typeof here.$ref === 'string'; hops++) {
    here = targetOf(document, here.$ref);
  }
  return isObject(here) ? here : {};
}

function targetOf(document: Json, ref: string): unknown {
  if (!ref.startsWith('#')) return undefined;
  const tokens = decodeURIComponent(ref.slice(1)).split('/').slice(1);
  return tokens.reduce<unknown>(
    (value, token) => (isObject(value) || Array.isArray(value) ? (value as Json)[decodeToken(token)] : undefined),
    document,
  );
}

const decodeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
