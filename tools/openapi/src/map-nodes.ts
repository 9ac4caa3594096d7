/** The objects of a description by where they stand, not by their names: an example is never mistaken for a schema. */
import { isObject, mapValues } from './json.ts';
import { METHODS } from './methods.ts';
import { joinPointer } from './pointer.ts';
import { SCHEMA_KEYWORDS, SCHEMA_LIST_KEYWORDS, SCHEMA_MAP_KEYWORDS } from './subschemas.ts';

// biome-ignore lint/suspicious/noExplicitAny: a description is data of any kind until it has been linted
type Json = { [name: string]: any };

const MEDIA_TYPE = {
  schema: 'schema',
  itemSchema: 'schema',
  'x-oai-itemSchema': 'schema',
  examples: '{}example',
  encoding: '{}encoding',
  prefixEncoding: '[]encoding',
  itemEncoding: 'encoding',
};

/** The kinds of objects of OpenAPI 3 that lead to others: https://spec.openapis.org/oas/v3.2.0 */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: { paths: '{}pathItem', webhooks: '{}pathItem', components: 'components' },
  components: {
    schemas: '{}schema',
    parameters: '{}parameter',
    headers: '{}parameter',
    requestBodies: '{}content',
    responses: '{}response',
    examples: '{}example',
    callbacks: '{}callback',
    pathItems: '{}pathItem',
    mediaTypes: '{}sharedMediaType',
  },
  pathItem: {
    parameters: '[]parameter',
    ...Object.fromEntries(METHODS.map((method) => [method, 'operation'])),
    additionalOperations: '{}operation',
  },
  operation: { parameters: '[]parameter', requestBody: 'content', responses: '{}response', callbacks: '{}callback' },
  callback: { '*': 'pathItem' },
  parameter: { schema: 'schema', content: '{}mediaType', examples: '{}example' },
  content: { content: '{}mediaType' },
  response: { content: '{}mediaType', headers: '{}parameter' },
  mediaType: MEDIA_TYPE,
  sharedMediaType: MEDIA_TYPE,
  encoding: {
    headers: '{}parameter',
    encoding: '{}encoding',
    prefixEncoding: '[]encoding',
    itemEncoding: 'encoding',
  },
};

const SCHEMA: Readonly<Record<string, string>> = Object.fromEntries([
  ...SCHEMA_KEYWORDS.map((keyword) => [keyword, 'schema']),
  ...SCHEMA_LIST_KEYWORDS.map((keyword) => [keyword, '[]schema']),
  ...SCHEMA_MAP_KEYWORDS.map((keyword) => [keyword, '{}schema']),
]);

/** What can be replaced: a header is a parameter, and `{}mediaType` the whole `content` of something, media types by name. */
export type NodeKind = 'example' | 'operation' | 'parameter' | 'response' | 'schema' | '{}mediaType';

/**
 * The description with every object of one kind replaced, inner ones first; references and what is in `content` are not looked into.
 * Examples, defaults and extensions are left alone.
 *
 * @param change - gets the object, and the pointer to where it stands.
 * @example
 * mapNodes(document, 'response', (response) => ({ description: '', ...response }));
 */
export function mapNodes<Document extends object>(
  document: Document,
  wanted: NodeKind,
  change: (node: Json, pointer: string) => unknown,
): Document {
  const visit = (node: unknown, kind: string, pointer: string): unknown => {
    if (kind.startsWith('[]') && Array.isArray(node))
      return node.map((item, index) => visit(item, kind.slice(2), joinPointer(pointer, index)));
    if (!isObject(node) || kind.startsWith('[]')) return node;
    if (kind === wanted && kind.startsWith('{}')) return change(node, pointer);
    if (kind.startsWith('{}'))
      return mapMembers(node, pointer, (name) =>
        name.startsWith('x-') && kind !== '{}schema' ? undefined : kind.slice(2),
      );
    if (kind !== 'schema' && typeof node.$ref === 'string') return node;
    const table = kind === 'schema' ? SCHEMA : (KINDS[kind] ?? {});
    const kindOf = (name: string) => table[name] ?? (name.startsWith('x-') ? undefined : table['*']);
    const changed = mapMembers(node, pointer, kindOf);
    return kind === wanted ? change(changed, pointer) : changed;
  };
  const mapMembers = (node: Json, pointer: string, kindOf: (name: string) => string | undefined): Json =>
    mapValues(node, (member, name) => {
      const kind = kindOf(name);
      return kind === undefined ? member : visit(member, kind, joinPointer(pointer, name));
    });
  return visit(document, 'document', '#') as Document;
}
