import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { subschemasOf } from '@rollcall/openapi/subschemas';
import { atPointer, refTarget } from './node.ts';
import type { SchemaValidator } from './validator.ts';

/** One thing that a schema demands. */
export interface Constraint {
  /** Pointer to the keyword. */
  readonly pointer: string;
  readonly keyword: string;
  /** The one property of `required` that is meant. */
  readonly property?: string;
}

/** Keywords that demand something of a value. What their schemas demand is found by following them. */
const ASSERTIONS = new Set([
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'format', 'maxItems', 'minItems', 'uniqueItems', 'contains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired', 'anyOf', 'oneOf', 'not', 'if'],
  ...['propertyNames', 'unevaluatedItems', 'unevaluatedProperties', 'dependentSchemas'],
]);

/** Everything that the schema at `root` demands, by constraint id. */
export function constraintsOf(document: JsonObject, validator: SchemaValidator, root: string): Map<string, Constraint> {
  const found = new Map<string, Constraint>();
  for (const [pointer, schema] of schemasFrom(document, root, WITHOUT_CONDITIONS)) {
    for (const [keyword, value] of Object.entries(schema)) {
      const demand = joinPointer(pointer, keyword);
      if (!demands(validator, keyword, value)) continue;
      const names = keyword === 'required' ? (value as string[]) : [undefined];
      for (const property of names) {
        const constraint = { pointer: demand, keyword, ...(property === undefined ? {} : { property }) };
        found.set(idOf(constraint), constraint);
      }
    }
  }
  return found;
}

export const idOf = ({
  pointer,
  property,
}: {
  readonly pointer: string;
  readonly property?: string | undefined;
}): string => (property === undefined ? pointer : `${pointer} ${property}`);

function demands(validator: SchemaValidator, keyword: string, value: unknown): boolean {
  if (keyword === 'additionalProperties' || keyword === 'items') return value === false;
  // Every number that JSON can say is a double.
  if (keyword === 'format') return value !== 'double' && validator.checksFormat(value as string);
  if (/^min(Length|Items|Properties)$/.test(keyword)) return (value as number) > 0;
  if (keyword === 'uniqueItems') return value === true;
  return ASSERTIONS.has(keyword);
}

/** Keywords whose schemas say when something holds, or what must not hold: one constraint each, as a whole. */
const CONDITIONS = new Set(['not', 'if', 'then', 'else', 'contains', 'propertyNames', 'dependentSchemas']);
const WITHOUT_CONDITIONS = (keyword: string): boolean => !CONDITIONS.has(keyword);

/** The schema at `root` and all that it is made of, by pointer. */
export function schemasFrom(
  document: JsonObject,
  root: string,
  follows: (keyword: string) => boolean = () => true,
): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const visit = (pointer: string, schema: unknown): void => {
    if (!isObject(schema) || found.has(pointer)) return;
    found.set(pointer, schema);
    if (typeof schema.$ref === 'string') visit(refTarget(schema.$ref), atPointer(document, refTarget(schema.$ref)));
    for (const { tokens, schema: child } of subschemasOf(schema)) {
      if (follows(tokens[0]) && !SILENT.has(tokens[0])) visit(joinPointer(pointer, ...tokens.map(String)), child);
    }
  };
  visit(root, atPointer(document, root));
  return found;
}

/** Where schemas stand that say nothing of the value: they are for references, or for what is in a text. */
const SILENT: ReadonlySet<string> = new Set(['$defs', 'definitions', 'contentSchema']);
