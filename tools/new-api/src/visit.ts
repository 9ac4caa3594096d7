import { METHODS } from '@rollcall/openapi/methods';
import { SCHEMA_KEYWORDS, SCHEMA_LIST_KEYWORDS, SCHEMA_MAP_KEYWORDS } from '@rollcall/openapi/subschemas';
import { isObject, type Json } from './json.ts';

/** The kinds of objects of OpenAPI 3.0 and 3.1 that lead to schemas: https://spec.openapis.org/oas/v3.1.1 */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: { paths: '{}pathItem', webhooks: '{}pathItem', components: 'components' },
  components: {
    schemas: '{}schema',
    parameters: '{}parameter',
    headers: '{}parameter',
    requestBodies: '{}content',
    responses: '{}response',
    callbacks: '{}callback',
    pathItems: '{}pathItem',
  },
  pathItem: {
    parameters: '[]parameter',
    ...Object.fromEntries(METHODS.map((method) => [method, 'operation'])),
  },
  operation: { parameters: '[]parameter', requestBody: 'content', responses: '{}response', callbacks: '{}callback' },
  callback: { '*': 'pathItem' },
  parameter: { schema: 'schema', content: '{}mediaType' },
  content: { content: '{}mediaType' },
  response: { content: '{}mediaType', headers: '{}parameter' },
  mediaType: { schema: 'schema', encoding: '{}encoding' },
  encoding: { headers: '{}parameter' },
};

const SCHEMA: Readonly<Record<string, string>> = Object.fromEntries([
  ...SCHEMA_KEYWORDS.map((keyword) => [keyword, 'schema']),
  ...SCHEMA_LIST_KEYWORDS.map((keyword) => [keyword, '[]schema']),
  ...SCHEMA_MAP_KEYWORDS.map((keyword) => [keyword, '{}schema']),
]);

/** Replaces every schema of a description, inner ones first. Examples, defaults and extensions are left alone. */
export function mapSchemas(document: Json, change: (schema: Json) => unknown): Json {
  return mapKind(document, 'schema', change);
}

/** Replaces every operation of a description, in callbacks too. */
export function mapOperations(document: Json, change: (operation: Json) => unknown): Json {
  return mapKind(document, 'operation', change);
}

/** Replaces every response of a description. */
export function mapResponses(document: Json, change: (response: Json) => unknown): Json {
  return mapKind(document, 'response', change);
}

/** Replaces every parameter and header of a description. */
export function mapParameters(document: Json, change: (parameter: Json) => unknown): Json {
  return mapKind(document, 'parameter', change);
}

/** Replaces every `content`: media types by name. */
export function mapContents(document: Json, change: (content: Json) => unknown): Json {
  return mapKind(document, '{}mediaType', change);
}

function mapKind(document: Json, wanted: string, change: (node: Json) => unknown): Json {
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
  return visit(document, 'document') as Json;
}
