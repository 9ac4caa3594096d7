import { typesOf } from '@rollcall/openapi/schema';
import type { Location, Schema } from './schema.ts';

const constraints = new Set(
  `required minProperties maxProperties dependentRequired propertyNames not if then else minLength maxLength pattern
  format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems`.split(/\s+/),
);
const contents = ['$ref', 'properties', 'additionalProperties', 'items', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'];

/** Restricts a value that it does not describe: `{required: [email]}`, `{type: object, minProperties: 1}`. */
export function isConstraintOnly(schema: Schema): boolean {
  if (typeof schema !== 'object' || typesOf(schema).some((type) => type !== 'object')) return false;
  const keywords = Object.keys(schema);
  return (
    keywords.some((keyword) => constraints.has(keyword)) && !keywords.some((keyword) => contents.includes(keyword))
  );
}

/** Whether the schema stands in a list of branches. */
export const isBranch = ({ pointer }: Location): boolean => /\/(?:allOf|anyOf|oneOf)\/\d+$/.test(pointer);
