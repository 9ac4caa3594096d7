import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { isReference, lookUp } from '@rollcall/openapi/reference';

/** A field of a body, as a table lists it. */
export interface SchemaRow {
  /** `address.city`, `tags[]` */
  readonly path: string;
  readonly type: string;
  readonly required: 'yes' | 'sometimes' | '';
  readonly text: string;
  /** Where its provenance stands. */
  readonly node: unknown;
}

/** Deeper fields are in the reference. */
const DEEPEST = 3;

type Keywords = Exclude<JsonSchema, boolean>;

/** The fields of a schema with those of what it is made of; branches of a union are listed together. */
export function schemaRows(document: OpenApiDocument, schema: JsonSchema | undefined): SchemaRow[] {
  return rowsBelow(document, schema, '', 0);
}

function rowsBelow(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  prefix: string,
  depth: number,
): SchemaRow[] {
  if (depth > DEEPEST) return [];
  const parts = partsOf(document, schema);
  const names = [...new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const rows = names.flatMap((name) => {
    const holder = parts.find(({ properties }) => properties && Object.hasOwn(properties, name));
    const node = holder?.properties[name] as JsonSchema;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [
      rowOf(document, path, node, requiredOf(document, schema, parts, name)),
      ...rowsBelow(document, node, path, depth + 1),
    ];
  });
  const items = parts.map((part) => part.items).find((item) => item !== undefined);
  return [...rows, ...rowsBelow(document, items, `${prefix}[]`, depth + 1)];
}

/** Whether a value has to have the property, or has to in some branch of a union. */
function requiredOf(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  parts: readonly Keywords[],
  name: string,
) {
  if (demands(document, schema, name, new Set())) return 'yes';
  return parts.some(({ required }) => required?.includes(name)) ? 'sometimes' : '';
}

function demands(document: OpenApiDocument, schema: JsonSchema | undefined, name: string, seen: Set<unknown>): boolean {
  if (schema === undefined || typeof schema === 'boolean' || seen.has(schema)) return false;
  const within = new Set([...seen, schema]);
  const inPart = (part: JsonSchema | undefined) => demands(document, part, name, within);
  const { required, allOf = [], oneOf = [], anyOf = [] } = schema;
  const target = isReference(schema) ? lookUp<JsonSchema>(document, schema.$ref) : undefined;
  const unions = [oneOf, anyOf].filter((branches) => branches.length > 0);
  return (
    required?.includes(name) ||
    inPart(target) ||
    allOf.some(inPart) ||
    unions.some((branches) => branches.every(inPart))
  );
}

function rowOf(document: OpenApiDocument, path: string, node: JsonSchema, required: SchemaRow['required']): SchemaRow {
  const parts = partsOf(document, node);
  const texts = parts.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));
  const source = [node, ...parts].find(
    (part) => typeof part === 'object' && ('x-source' in part || 'x-inferred' in part),
  );
  return { path, type: typeOf(parts), required, text: texts[0] ?? '', node: source };
}

function typeOf(parts: readonly Keywords[]): string {
  const find = (keyword: string) => parts.map((part) => part[keyword]).find((value) => value !== undefined);
  const values = find('enum') ?? (find('const') === undefined ? undefined : [find('const')]);
  if (values) return values.map((value: unknown) => JSON.stringify(value)).join(' or ');
  const type = [find('type') ?? 'any'].flat().join(' or ');
  const words = [find('format'), ...limits(find)].filter((word) => word !== undefined);
  return words.length > 0 ? `${type}, ${words.join(', ')}` : type;
}

const LIMITS = {
  minLength: '≥',
  maxLength: '≤',
  minimum: '≥',
  maximum: '≤',
  minItems: '≥',
  maxItems: '≤',
  pattern: '~',
} as const;

function limits(find: (keyword: string) => unknown): string[] {
  const units: Readonly<Record<string, string>> = {
    minLength: ' characters',
    maxLength: ' characters',
    minItems: ' items',
    maxItems: ' items',
  };
  return Object.entries(LIMITS).flatMap(([keyword, sign]) => {
    const value = find(keyword);
    return value === undefined ? [] : [`${sign} ${value}${units[keyword] ?? ''}`];
  });
}

/** The schema, and all that holds or may hold at the same place. */
function partsOf(document: OpenApiDocument, schema: JsonSchema | undefined, seen = new Set<unknown>()): Keywords[] {
  if (schema === undefined || typeof schema === 'boolean' || seen.has(schema)) return [];
  seen.add(schema);
  const target = isReference(schema) ? lookUp<JsonSchema>(document, schema.$ref) : undefined;
  const { allOf = [], oneOf = [], anyOf = [] } = schema;
  const within = [target, ...allOf, ...oneOf, ...anyOf];
  return [schema, ...within.flatMap((part) => partsOf(document, part, seen))];
}
