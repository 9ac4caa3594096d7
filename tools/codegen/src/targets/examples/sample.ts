import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { isObject } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import { isOfType, same, typesOf, valuesOf } from '@rollcall/runtime/internal/samples';
import { FILE } from '../../schemas/annotations.ts';
import { Code } from '../print.ts';
import { textFor } from './text.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/** There is no value, or none is found. */
export const NONE = Symbol('none');

/** Schemas that are looked at for one example: unions of unions can have more branches than anybody waits for. */
const MOST_STEPS = 10_000;
/** A schema that contains itself ends here. */
const DEEPEST = 12;
/** Below this nothing is made up that could be left out. */
const DEEP = 1;
/** TypeScript takes these for members of any object: one that is declared with another type can't be left out. */
export const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith('__')));
const FILE_VALUE = new Code("new Blob(['…'])");

/**
 * Values of schemas as one side sees them, for examples: what the description gives as an example, as far as the types admit
 * it, and made-up values where it gives none. The same every time.
 */
export class Samples {
  readonly #document: OpenApiDocument;
  #left = MOST_STEPS;

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  /** @param given - the description's example, of whatever kind. */
  of(schema: JsonSchema | undefined, given?: unknown, depth = 0): unknown {
    if (schema === false || depth > DEEPEST) return NONE;
    const parts = this.#partsOf(schema ?? true, given, depth);
    if (parts === undefined) return NONE;
    if (parts.some((part) => part[FILE] !== undefined)) return FILE_VALUE;
    const wanted = given ?? exampleIn(parts);
    const values = valuesOf(parts);
    if (values) return values.some((value) => same(value, wanted)) ? wanted : (values[0] ?? NONE);
    const type = typeFor(parts, wanted);
    if (type === 'object') return this.#object(parts, isObject(wanted) ? wanted : undefined, depth);
    if (type === 'array') return this.#array(parts, Array.isArray(wanted) ? wanted : undefined, depth);
    return wanted !== undefined && isOfType(wanted, type) ? wanted : primitive(type, parts);
  }

  /** The schema and all that holds at the same place; of a union, the branch that is for `given`, or else the first. */
  #partsOf(schema: JsonSchema, given: unknown, depth: number, seen = new Set<JsonSchema>()): Keywords[] | undefined {
    if (typeof schema === 'boolean') return schema ? [] : undefined;
    if (this.#left-- <= 0) return undefined;
    if (seen.has(schema)) return [];
    seen.add(schema);
    const own = given ?? exampleIn([schema]);
    const all = [...(schema.allOf ?? [])];
    if (typeof schema.$ref === 'string') all.push(lookUp(this.#document, schema.$ref) ?? true);
    const found = all.map((part) => this.#partsOf(part, own, depth, seen));
    for (const branches of [schema.anyOf, schema.oneOf])
      if (branches) found.push(this.#branch(branches, own, depth, seen));
    return found.some((part) => part === undefined) ? undefined : [schema, ...found.flatMap((part) => part ?? [])];
  }

  #branch(
    branches: readonly JsonSchema[],
    given: unknown,
    depth: number,
    seen: Set<JsonSchema>,
  ): Keywords[] | undefined {
    const possible = branches.flatMap((branch) => {
      const parts = this.#partsOf(branch, given, depth, new Set(seen));
      return parts ? [parts] : [];
    });
    const isFor = (parts: readonly Keywords[]) => given !== undefined && this.#fits(parts, given);
    const ends = (parts: readonly Keywords[]) => typeFor(parts, undefined) === 'null';
    return possible.find(isFor) ?? possible.find((parts) => ends(parts) === depth > DEEP) ?? possible[0];
  }

  /** As far as it tells one branch of a union from another. */
  #fits(parts: readonly Keywords[], given: unknown): boolean {
    const values = valuesOf(parts);
    if (values) return values.some((value) => same(value, given));
    const types = typesOf(parts);
    if (types && !types.some((type) => isOfType(given, type))) return false;
    if (!isObject(given)) return true;
    if (!requiredIn(parts).every((name) => Object.hasOwn(given, name))) return false;
    return Object.entries(given).every(([name, value]) => {
      const members = membersOf(parts, name);
      return members.length === 0
        ? !parts.some((part) => part.additionalProperties === false)
        : this.#isFor(members, value);
    });
  }

  #isFor(schemas: readonly JsonSchema[], value: unknown): boolean {
    const parts = this.#partsOf({ allOf: schemas }, value, 0);
    return parts !== undefined && this.#fits(parts, value);
  }

  #object(parts: readonly Keywords[], given: Readonly<Record<string, unknown>> | undefined, depth: number): unknown {
    const entries: [string, unknown][] = [];
    const required = requiredIn(parts);
    const needed = [...required, ...namesIn(parts).filter((name) => INHERITED.has(name))];
    for (const name of new Set([...Object.keys(given ?? {}), ...needed])) {
      const members = membersOf(parts, name);
      const isRequired = required.includes(name);
      // The types of an open object admit no member that is not declared.
      if (members.length === 0 && !isRequired) continue;
      const value = this.of(members.length === 1 ? members[0] : { allOf: members }, given?.[name], depth + 1);
      if (value !== NONE) entries.push([name, value]);
      else if (isRequired) return NONE;
    }
    return Object.fromEntries(entries);
  }

  #array(parts: readonly Keywords[], given: readonly unknown[] | undefined, depth: number): unknown {
    const tuple: readonly JsonSchema[] = parts.find(({ prefixItems }) => prefixItems)?.prefixItems ?? [];
    const items = parts.find((part) => part.items !== undefined)?.items;
    const least = Math.max(tuple.length, ...parts.map(({ minItems = 0 }) => minItems));
    const length = given ? Math.max(given.length, least) : Math.max(least, items === false || depth > DEEP ? 0 : 1);
    const found: unknown[] = [];
    for (let index = 0; index < length; index++) {
      const value = this.of(tuple[index] ?? items, given?.[index], depth + 1);
      if (value !== NONE) found.push(value);
      else if (index < least) return NONE;
    }
    return found;
  }
}

function exampleIn(parts: readonly Keywords[]): unknown {
  for (const { examples, example, default: usual } of parts) {
    const found = (Array.isArray(examples) ? examples[0] : undefined) ?? example ?? usual;
    if (found !== undefined) return found;
  }
}

/** The type that the value is to have. */
function typeFor(parts: readonly Keywords[], given: unknown): string {
  const types = typesOf(parts) ?? [];
  const matching = types.find((type) => given !== undefined && isOfType(given, type));
  const named = matching ?? types.find((type) => type !== 'null') ?? types[0];
  if (named) return named;
  if (parts.some(({ properties, required, additionalProperties }) => properties ?? required ?? additionalProperties))
    return 'object';
  return parts.some(({ items, prefixItems }) => items ?? prefixItems) ? 'array' : 'string';
}

function namesIn(parts: readonly Keywords[]): string[] {
  return parts.flatMap(({ properties = {} }) => Object.keys(properties));
}

function requiredIn(parts: readonly Keywords[]): string[] {
  return parts.flatMap(({ required = [] }) => required);
}

/** What a property has to satisfy: its own schemas, or else those of properties of any name. */
function membersOf(parts: readonly Keywords[], name: string): JsonSchema[] {
  const declared = parts.flatMap(({ properties = {} }) => (Object.hasOwn(properties, name) ? [properties[name]] : []));
  if (declared.length > 0) return declared;
  return parts.flatMap(({ additionalProperties: further = false, patternProperties = {} }) => {
    const possible: JsonSchema[] = [...Object.values<JsonSchema>(patternProperties), further];
    return possible.some(Boolean) ? [{ anyOf: possible }] : [];
  });
}

function primitive(type: string, parts: readonly Keywords[]): unknown {
  if (type === 'null') return null;
  if (type === 'boolean') return true;
  if (type !== 'integer' && type !== 'number') return textFor(parts);
  const least = Math.max(
    ...parts.map(({ minimum = -Infinity }) => minimum),
    ...parts.map(({ exclusiveMinimum = -Infinity }) => exclusiveMinimum + 1),
  );
  const most = Math.min(
    ...parts.flatMap(({ maximum, exclusiveMaximum }) => maximum ?? exclusiveMaximum ?? []),
    Infinity,
  );
  const step = parts.find(({ multipleOf }) => multipleOf)?.multipleOf ?? 1;
  const wanted = least > -Infinity ? least : Math.min(1, most);
  return Math.ceil(wanted / step) * step;
}
