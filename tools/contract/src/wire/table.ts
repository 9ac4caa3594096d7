import type { JsonObject } from '@rollcall/openapi/json';
import { variableAfter } from '@rollcall/openapi/path-template';
import type { Field, JsonType, Operation, Parameter, Shape, Style } from '@rollcall/runtime/operation';
import {
  alternativesOf,
  itemSchemas,
  keyword,
  propertyNames,
  propertySchemas,
  typesOf,
} from '../document/alternatives.ts';
import { isForm } from '../document/media-type.ts';
import type { DescribedContent, DescribedOperation, DescribedParameter } from '../document/operations.ts';
import { FILE } from '../document/variants.ts';

/**
 * An operation as the runtime's readers and writers take it, made from the kit's own reading of the description and not from the
 * generated `operations.ts`, which is one of the things that it tests. Nothing is required: the kit also sends what lacks something.
 */
export function tableOf(document: JsonObject, operation: DescribedOperation): Operation {
  const known = tables.get(operation);
  if (known) return known;
  const { id, method, path, parameters, body } = operation;
  const made: Operation = {
    ...{ id, path, method: method as Operation['method'], security: [], retry: 'never' },
    parameters: parameters.map((parameter) => rowOf(document, operation, parameter)),
    ...(body && { body: { required: false, content: contentsOf(document, body.content) } }),
    responses: { 204: { content: [] } },
  };
  tables.set(operation, made);
  return made;
}

const tables = new WeakMap<DescribedOperation, Operation>();

function rowOf(document: JsonObject, operation: DescribedOperation, parameter: DescribedParameter): Parameter {
  const { name, style, explode, nested, allowReserved, contentType, schema } = parameter;
  const next = parameter.in === 'path' ? variableAfter(operation.path, name) : undefined;
  const following = operation.parameters.find((other) => other.in === 'path' && other.name === next?.name);
  const endsAt = next && next.text + (STARTS[following?.style ?? ''] ?? '');
  return {
    ...{ name, in: parameter.in, style: style as Style, explode, required: false, shape: shapeOf(document, [schema]) },
    ...(endsAt && { endsAt }),
    ...(nested && { nested }),
    ...(allowReserved && { allowReserved }),
    ...(contentType !== undefined && { contentType }),
  };
}

/** What the values of a style begin with. */
const STARTS: Readonly<Record<string, string>> = { label: '.', matrix: ';' };

function contentsOf(document: JsonObject, contents: readonly DescribedContent[]) {
  const entries = contents.map((content) => {
    const names = isForm(content.mediaType) ? fieldNames(document, content) : [];
    const fields = names.map((name) => [name, fieldOf(document, content, name)]);
    return [content.mediaType, isForm(content.mediaType) ? { fields: Object.fromEntries(fields) } : {}] as const;
  });
  return Object.fromEntries(entries);
}

const fieldNames = (document: JsonObject, { schema }: DescribedContent): string[] => [
  ...new Set(schema === undefined ? [] : alternativesOf(document, [schema]).flatMap(propertyNames)),
];

/** What a field of a form is, by its schema and its encoding: https://spec.openapis.org/oas/v3.1.1#encoding-object */
export function fieldOf(document: JsonObject, { schema, encoding }: DescribedContent, name: string): Field {
  const schemas = schema === undefined ? [] : membersOf(document, [schema], name);
  const file = fileIn(document, schemas);
  const {
    style,
    explode,
    contentType,
    'x-nested': nested,
  } = Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
  // A style counts wherever one of its keywords stands: https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-rfc6570-style-serialization
  const styled = file === undefined && (style !== undefined || explode !== undefined);
  const type = contentType ?? (typeof file === 'string' && file !== 'application/octet-stream' ? file : undefined);
  return {
    ...{ required: false, shape: shapeOf(document, schemas) },
    ...(styled && { style: (style ?? 'form') as Style, explode: explode ?? (style ?? 'form') === 'form' }),
    ...(styled && nested === 'brackets' && { nested: true as const }),
    ...(type !== undefined && !styled && { contentType: type }),
    ...(file !== undefined && { binary: true as const }),
  };
}

/** What a file says that it is of, where a file or a list of files is meant: a media type, or `true`. */
function fileIn(document: JsonObject, schemas: readonly string[]): unknown {
  const here = schemas.length === 0 ? [] : alternativesOf(document, schemas);
  const found = here.flatMap((alternative) => keyword<unknown>(alternative, FILE).map(({ value }) => value));
  const items = here.flatMap((alternative) => itemSchemas(alternative));
  return (
    found.find((type) => typeof type === 'string') ??
    found[0] ??
    (items.length > 0 ? fileIn(document, items) : undefined)
  );
}

const membersOf = (document: JsonObject, schemas: readonly string[], name: string): string[] =>
  alternativesOf(document, schemas).flatMap((alternative) => propertySchemas(alternative, name));

/** A name that no schema declares. */
const UNDECLARED = 'x-undeclared';

/** The types that texts become. A schema that contains itself says nothing the second time. */
function shapeOf(document: JsonObject, schemas: readonly string[], chain: readonly string[] = []): Shape {
  const alternatives =
    schemas.length === 0 ? [] : alternativesOf(document, schemas).filter(({ nodes }) => nodes.length > 0);
  const key = schemas.join(' ');
  if (alternatives.length === 0 || chain.includes(key)) return {};
  const inner = (below: readonly string[]) => shapeOf(document, below, [...chain, key]);
  const names = [...new Set(alternatives.flatMap(propertyNames))];
  const items = alternatives.flatMap((alternative) => itemSchemas(alternative));
  const others = membersOf(document, schemas, UNDECLARED);
  return {
    type: [...new Set(alternatives.flatMap(typesOf))] as JsonType[],
    ...(names.length > 0 && {
      properties: Object.fromEntries(names.map((name) => [name, inner(membersOf(document, schemas, name))])),
    }),
    ...(items.length > 0 && { items: inner(items) }),
    ...(others.length > 0 && { additionalProperties: inner(others) }),
  };
}
