import type { JsonObject } from '@rollcall/openapi/json';
import { schemasFrom } from '../src/document/constraints.ts';
import type { DescribedContent } from '../src/document/operations.ts';

/** The types that occur anywhere in some contents; integers are numbers. What never occurs can't go wrong. */
export function typesWithin(document: JsonObject, contents: readonly DescribedContent[]): Set<string> {
  const schemas = contents.flatMap(({ schema }) =>
    schema === undefined ? [] : [...schemasFrom(document, schema).values()],
  );
  const types = schemas.flatMap(({ type }) => (type ?? []) as string | string[]);
  return new Set(types.map((type) => (type === 'integer' ? 'number' : type)));
}
