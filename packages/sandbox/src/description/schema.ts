import { escapePointer, lookUp, resolve, type Schema } from './document.ts';

/** A schema, and where it is. */
export interface PlacedSchema {
  readonly schema: Schema;
  readonly pointer: string;
}

const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLE = ['if', 'then', 'else'];

const known = new WeakMap<object, Map<string, readonly PlacedSchema[]>>();

/** A schema, its references followed, and every branch and condition that may apply to the same value. Each once. */
export function applicable(document: object, pointer: string): readonly PlacedSchema[] {
  const ofDocument = known.get(document) ?? new Map<string, readonly PlacedSchema[]>();
  known.set(document, ofDocument);
  const found = ofDocument.get(pointer) ?? collect(document, pointer, []);
  ofDocument.set(pointer, found);
  return found;
}

function collect(document: object, pointer: string, found: PlacedSchema[]): PlacedSchema[] {
  const node = lookUp(document, pointer);
  if (typeof node !== 'object' || node === null) return found;
  const placed = resolve(document, node as Schema, pointer);
  if (found.some((each) => each.pointer === placed.pointer)) return found;
  found.push({ schema: placed.node, pointer: placed.pointer });
  for (const keyword of LISTS) {
    const branches = placed.node[keyword];
    if (!Array.isArray(branches)) continue;
    for (const index of branches.keys()) collect(document, `${placed.pointer}/${keyword}/${index}`, found);
  }
  for (const keyword of SINGLE) if (keyword in placed.node) collect(document, `${placed.pointer}/${keyword}`, found);
  return found;
}

function schemasWithin(document: object, { schema, pointer }: PlacedSchema, key: PropertyKey): readonly PlacedSchema[] {
  if (typeof key === 'number') return schema.items === undefined ? [] : applicable(document, `${pointer}/items`);
  const isNamed = Object.hasOwn(schema.properties ?? {}, key);
  if (isNamed) return applicable(document, `${pointer}/properties/${escapePointer(key)}`);
  return typeof schema.additionalProperties === 'object' ? applicable(document, `${pointer}/additionalProperties`) : [];
}

/** The schemas of a property or an item, each once; none if no schema declares it. */
export function schemasOf(document: object, schemas: readonly PlacedSchema[], key: PropertyKey): PlacedSchema[] {
  const found = schemas.flatMap((schema) => schemasWithin(document, schema, key));
  // Branches that refer to the same schema would otherwise double the list with every level of the value.
  return [...new Map(found.map((placed) => [placed.pointer, placed])).values()];
}

/**
 * The location of the rule that a value breaks.
 *
 * @param pointer - of the schema of the whole.
 * @param path - from the whole to the value.
 */
export function locateRule(document: object, pointer: string, path: readonly PropertyKey[], keyword: string): string {
  let schemas = applicable(document, pointer);
  let parents = schemas;
  for (const key of path) {
    const next = schemasOf(document, schemas, key);
    if (next.length === 0) break;
    [parents, schemas] = [schemas, next];
  }
  // What is missing is named by the schema around it.
  const name = path.at(-1);
  const requiring = parents.find(({ schema }) => Array.isArray(schema.required) && schema.required.includes(name));
  const breaking = keyword === 'required' && requiring ? requiring : schemas.find(({ schema }) => keyword in schema);
  if (breaking !== undefined) return `${breaking.pointer}/${escapePointer(keyword)}`;
  return schemas[0]?.pointer ?? pointer;
}
