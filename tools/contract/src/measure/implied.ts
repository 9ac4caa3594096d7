import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { isOfType } from '../cases/sample.ts';
import { alternativesOf, keyword } from '../document/alternatives.ts';
import { type Constraint, schemasFrom } from '../document/constraints.ts';
import { atPointer } from '../document/node.ts';
import { ownerOf } from './mutants.ts';

/** Whether other constraints already demand all that this one does, so that no value can break it alone. */
export function isImplied(
  document: JsonObject,
  roots: readonly string[],
  { pointer, keyword: name }: Constraint,
): boolean {
  const owner = ownerOf(pointer);
  const schema = atPointer(document, owner);
  if (!isObject(schema)) return false;
  if (name === 'type') return isListed(schema) || isRepeated(document, roots, owner);
  if (schema.properties !== undefined || schema.patternProperties !== undefined) return false;
  // The two say the same of an object that declares no property.
  return (
    (name === 'maxProperties' && schema.maxProperties === 0 && schema.additionalProperties === false) ||
    (name === 'additionalProperties' && schema.maxProperties === 0)
  );
}

/** All listed values are of the type anyway. */
function isListed({ type, enum: listed, const: only }: JsonObject): boolean {
  const values = only === undefined ? (listed as unknown[] | undefined) : [only];
  return values?.every((value) => isOfType(value, [type].flat() as string[])) ?? false;
}

/** Wherever the schema holds, another holds too that demands the type. */
function isRepeated(document: JsonObject, roots: readonly string[], owner: string): boolean {
  const everywhere = roots.flatMap((root) => [...schemasFrom(document, root).keys()]);
  const places = [...new Set(everywhere)].flatMap((pointer) => alternativesOf(document, [pointer]));
  const here = places.filter(({ nodes }) => nodes.length > 1 && nodes.some(({ pointer }) => pointer === owner));
  return here.length > 0 && here.some((alternative) => keyword(alternative, 'type').length > 1);
}
