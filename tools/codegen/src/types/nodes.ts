/// <reference path="../targets/openapi-typescript.d.ts" />

import type { JsonSchema } from '@rollcall/openapi/document';
import transformSchemaObject from 'openapi-typescript/dist/transform/schema-object.mjs';
import ts from 'typescript';
import { FILE } from '../schemas/annotations.ts';
import type { Keywords } from './simplify.ts';

type Options = Parameters<typeof transformSchemaObject>[1];

/** Marks the list of a stream's items. */
export const STREAM = 'x-rollcall-stream';

/** Types that openapi-typescript has no words for; nothing where it has. */
export function nodeOf(schema: JsonSchema, options: Options): ts.TypeNode | undefined {
  if (typeof schema !== 'object') return undefined;
  if (schema[FILE]) return ts.factory.createTypeReferenceNode('Blob');
  if (schema.type !== 'array') return undefined;
  if (schema[STREAM])
    return ts.factory.createTypeReferenceNode('AsyncIterable', [transformSchemaObject(schema.items, options)]);
  return schema.prefixItems ? tupleOf(schema, options) : undefined;
}

/** `prefixItems` demand no item: a shorter list is valid, and so is a longer one unless `items` forbids it. */
function tupleOf({ prefixItems, items = {}, minItems = 0 }: Keywords, options: Options): ts.TypeNode {
  const typeOf = (schema: JsonSchema) => transformSchemaObject(schema as never, options);
  const members = (prefixItems as JsonSchema[]).map((schema, index) =>
    index < minItems ? typeOf(schema) : ts.factory.createOptionalTypeNode(typeOf(schema)),
  );
  const isClosed = items.enum?.length === 0;
  const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(typeOf(items)));
  return ts.factory.createTupleTypeNode(isClosed ? members : [...members, rest]);
}
