/** The objects of a description by where they stand, not by their names: an example is never mistaken for a schema. */
import { isObject } from './json.ts';
import { METHODS } from './methods.ts';
import { SCHEMA_KEYWORDS, SCHEMA_LIST_KEYWORDS, SCHEMA_MAP_KEYWORDS } from './subschemas.ts';

// biome-ignore lint/suspicious/noExplicitAny: a description is data of any kind until it has been linted
type Json = { [name: string]: any };

const MEDIA_TYPE = {
  schema: 'schema',
  itemSchema: 'schema',
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
 * @example
 * mapNodes(document, 'response', (response) => ({ description: '', ...response }));
 */
export function mapNodes<Document extends object>(
  document: Document,
  wanted: NodeKind,
  change: (node: Json) => unknown,
): Document {
  const visit = (node: unknown, kind: string): unknown => {
    if (kind.startsWith('[]')) return Array.isArray(node) ? node.map((item) => visit(item, kind.slice(2))) : node;
    if (!isObject(node)) return node;
    if (kind === wanted && kind.startsWith('{}')) return change(node);
    if (kind.startsWith('{}'))
      return mapMembers(node, (name) => (name.startsWith('x-') && kind !== '{}schema' ? undefined : kind.slice(2)));
    if (kind !== 'schema' && typeof node.$ref === 'string') return node;
    const table = kind === 'schema' ? SCHEMA : (KINDS[kind] ?? {});
    const changed = mapMembers(node, (name) => (name.startsWith('x-') ? undefined : (table[name] ?? table['*'])));
    return kind === wanted ? change(changed) : changed;
  };
  const mapMembers = (node: Json, kindOf: (name: string) => string | undefined): Json =>
    Object.fromEntries(
      Object.entries(node).map(([name, member]) => {
        const kind = kindOf(name);
        return [name, kind === undefined ? member : visit(member, kind)];
      }),
    );
  return visit(document, 'document') as Document;
}
