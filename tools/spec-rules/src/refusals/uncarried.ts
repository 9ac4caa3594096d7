import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { DIALECT } from '@rollcall/openapi/schema';
import { isPattern } from '../pattern-tokens.ts';
import type { Construct } from './index.ts';
import { keywords } from './table/keywords.ts';

/** What cannot be carried of one schema, its subschemas aside. */
export interface Uncarried {
  readonly construct: Construct;
  /** What was found, with the words of the schema where they help. */
  readonly found: string;
  /** Where it is below the schema. */
  readonly path: readonly string[];
}

export function uncarriedIn(schema: JsonObject): Uncarried[] {
  const { properties, patternProperties, required, pattern, $schema } = schema;
  const list: Uncarried[] = Object.keys(schema)
    .filter((keyword) => Object.hasOwn(keywords, keyword))
    .map((keyword) => ({ construct: keyword as Construct, found: `The schema has \`${keyword}\``, path: [keyword] }));
  const add = (construct: Construct, found: string, ...path: string[]) => list.push({ construct, found, path });

  if (isObject(properties) && Object.hasOwn(properties, '__proto__'))
    add('prototypeName', 'A property is called `__proto__`', 'properties', '__proto__');
  if (Array.isArray(required) && required.includes('__proto__'))
    add('prototypeName', 'A property is called `__proto__`', 'required');
  if (Array.isArray(schema.enum) && schema.enum.length === 0) add('emptyEnum', '`enum` is empty', 'enum');
  if (pattern !== undefined && !isPattern(String(pattern))) add('invalidPattern', invalid('pattern'), 'pattern');
  for (const name of Object.keys(isObject(patternProperties) ? patternProperties : {}))
    if (!isPattern(name)) add('invalidPattern', invalid('patternProperties'), 'patternProperties', name);
  if ($schema !== undefined && $schema !== DIALECT) add('otherDialect', '`$schema` names another dialect', '$schema');
  return list;
}

const invalid = (keyword: string) => `\`${keyword}\` is not a regular expression with the \`u\` flag`;
