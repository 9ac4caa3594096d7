import { own } from '../../own.ts';
import {
  bound,
  canonical,
  FILE,
  isObject,
  isOfType,
  type JsonObject,
  type JsonSchema,
  type Keywords,
  membersOf,
  same,
  typesOf,
  valuesOf,
} from './keywords.ts';
import { textLike } from './pattern.ts';
import { Person } from './people.ts';
import { Random } from './random.ts';
import { type Circumstance, numberOf, textOf } from './scalars.ts';

/** There is no value, or none is found. */
export const NONE: unique symbol = Symbol('none');

type ValuesByName = ReadonlyMap<string, readonly unknown[]>;

export interface Wishes {
  /** What the value is to be, or to contain. */
  readonly given?: unknown;
  readonly seed: number | string;
  /** Another number gives other values for the same person. */
  readonly attempt: number;
  /** With properties that may be absent. */
  readonly optional: boolean;
  /** The first branch of every union, or any. */
  readonly branches: 'first' | 'any';
  readonly prefersExamples: boolean;
}

/** Unions of unions can have more branches than anybody waits for. */
const MOST_STEPS = 20_000;
/** An array or an object that has to have more is not made, nor is a file of more bytes. */
const MOST_MEMBERS = 10_000;
const MOST_BYTES = 10_000_000;
/** A schema that contains itself ends here at the latest. */
const DEEPEST = 16;
/** Below this nothing is made up that may be left out. */
const DEEP = 3;

/**
 * Makes values of schemas: readable, the same for the same seed, and valid as far as that can be seen from the parts of the
 * schema. Who asks for a value validates it, and asks again with another seed.
 */
export class Sampler {
  readonly #schemas: Readonly<Record<string, JsonSchema>>;
  readonly #seen: ValuesByName;

  /**
   * @param schemas - by the name behind `#/$defs/`.
   * @param seen - what properties hold in the description's examples, by their name.
   */
  constructor(schemas: Readonly<Record<string, JsonSchema>>, seen: ValuesByName = new Map()) {
    this.#schemas = schemas;
    this.#seen = seen;
  }

  /** @returns {@link NONE} where the schema allows no value. */
  sample(schema: JsonSchema, wishes: Wishes): unknown {
    return new Sampling(this.#schemas, this.#seen, wishes).valueFor(
      schema,
      '',
      wishes.given === undefined ? NONE : wishes.given,
      0,
    );
  }
}

class Sampling {
  readonly #schemas: Readonly<Record<string, JsonSchema>>;
  readonly #seen: ValuesByName;
  readonly #wishes: Wishes;
  readonly #random: Random;
  readonly #person: Person;
  #steps = MOST_STEPS;

  constructor(schemas: Readonly<Record<string, JsonSchema>>, seen: ValuesByName, wishes: Wishes) {
    this.#schemas = schemas;
    this.#seen = seen;
    this.#wishes = wishes;
    this.#random = new Random(`${wishes.seed} ${wishes.attempt}`);
    this.#person = new Person(wishes.seed);
  }

  /**
   * @param name - of the property that holds the value.
   * @param given - what the value is to be, or to contain; {@link NONE} for nothing.
   */
  valueFor(schema: JsonSchema, name: string, given: unknown, depth: number): unknown {
    if (depth > DEEPEST) return NONE;
    const parts = this.#partsOf(schema, given, depth, new Set());
    if (!parts) return NONE;
    if (given !== NONE && !isObject(given)) return given;
    if (parts.some((part) => part[FILE] !== undefined)) return given === NONE ? this.#file(parts) : given;
    const values = valuesOf(parts);
    if (values) return given !== NONE ? given : values.length > 0 ? this.#random.pick(values) : NONE;
    const type = typeFor(parts, given);
    if (type === 'object') return this.#object(parts, given === NONE ? {} : (given as JsonObject), depth);
    if (type === 'array') return this.#array(parts, name, depth);
    const { prefersExamples } = this.#wishes;
    const seen = this.#seen.get(name) ?? [];
    const circumstance: Circumstance = { name, seen, person: this.#person, random: this.#random, prefersExamples };
    if (type === 'string') return textOf(parts, circumstance);
    if (type === 'number' || type === 'integer') return numberOf(parts, type, circumstance);
    return type === 'boolean' ? this.#random.below(2) === 0 : null;
  }

  /** The schema and all that holds at the same place; of a union one branch. `undefined` where nothing can hold. */
  #partsOf(schema: JsonSchema, given: unknown, depth: number, seen: Set<JsonSchema>): Keywords[] | undefined {
    if (typeof schema === 'boolean') return schema ? [] : undefined;
    if (seen.has(schema)) return [];
    if (this.#steps-- <= 0) return undefined;
    seen.add(schema);
    const found: (Keywords[] | undefined)[] = [[schema]];
    const add = (part: JsonSchema) => found.push(this.#partsOf(part, given, depth, seen));
    for (const part of (schema.allOf ?? []) as JsonSchema[]) add(part);
    if (typeof schema.$ref === 'string') add(this.#schemas[schema.$ref.slice('#/$defs/'.length)] ?? true);
    for (const branches of [schema.anyOf, schema.oneOf, conditionOf(schema)])
      if (branches) found.push(this.#branchOf(branches as JsonSchema[], given, depth, seen));
    return found.some((parts) => parts === undefined) ? undefined : found.flatMap((parts) => parts ?? []);
  }

  #branchOf(branches: readonly JsonSchema[], given: unknown, depth: number, seen: ReadonlySet<JsonSchema>) {
    const possible = branches.flatMap((branch) => {
      const parts = this.#partsOf(branch, given, depth, new Set(seen));
      return parts ? [parts] : [];
    });
    if (given !== NONE) {
      const fitting = possible.filter((parts) => this.#fits(parts, given));
      // The branch that knows most of what is given is meant.
      const unknown = (parts: readonly Keywords[]) =>
        isObject(given)
          ? Object.keys(given).filter((name) => !parts.some((part) => own(part.properties, name))).length
          : 0;
      const least = Math.min(...fitting.map(unknown));
      if (fitting.length > 0) return this.#choose(fitting.filter((parts) => unknown(parts) === least));
    }
    // What is deep ends sooner without a value.
    const isNull = (parts: readonly Keywords[]) => typesOf(parts)?.every((type) => type === 'null') ?? false;
    const wanted = possible.filter((parts) => isNull(parts) === depth > DEEP);
    return this.#choose(wanted.length > 0 ? wanted : possible);
  }

  #choose<T>(list: readonly T[]): T | undefined {
    return this.#wishes.branches === 'first' ? list[0] : this.#random.pick(list);
  }

  /** As far as it tells one branch of a union from another: a property that is to be absent is not given. */
  #fits(parts: readonly Keywords[], given: unknown): boolean {
    const values = valuesOf(parts);
    if (values) return values.some((value) => same(value, given));
    const types = typesOf(parts);
    if (types && !types.some((type) => isOfType(given, type))) return false;
    if (!isObject(given)) return true;
    return Object.entries(given).every(([name, value]) => {
      if (value === undefined) return !parts.some((part) => part.required?.includes(name));
      return membersOf(parts, name).every((member) => {
        const within = this.#partsOf(member, value, DEEP, new Set());
        return within !== undefined && this.#fits(within, value);
      });
    });
  }

  #object(parts: readonly Keywords[], given: JsonObject, depth: number): unknown {
    const required = parts.flatMap((part): string[] => part.required ?? []);
    const isAbsent = (name: string) => Object.hasOwn(given, name) && given[name] === undefined;
    const declared = parts.flatMap(({ properties = {} }) => Object.keys(properties));
    const wanted = this.#wishes.optional && depth <= DEEP ? declared : [];
    const least = bound(parts, 'minProperties', Math.max) ?? 0;
    const most = bound(parts, 'maxProperties', Math.min) ?? Infinity;
    if (least > MOST_MEMBERS) return NONE;
    const names = new Set([...required, ...Object.keys(given)]);
    for (const name of wanted) if (names.size < most) names.add(name);
    for (const name of [...declared, ...this.#invented(parts, least)]) if (names.size < least) names.add(name);
    const together = this.#together(parts, names);
    const entries: [string, unknown][] = [];
    for (const name of names) {
      if (isAbsent(name)) continue;
      const members = membersOf(together, name);
      const schema = members.length === 1 ? (members[0] as JsonSchema) : { allOf: members };
      const isGiven = Object.hasOwn(given, name);
      const value = this.valueFor(schema, name, isGiven ? given[name] : NONE, depth + 1);
      // What is given and not allowed is for the validator to say.
      if (value !== NONE || isGiven) entries.push([name, value === NONE ? given[name] : value]);
      else if (required.includes(name)) return NONE;
    }
    // Not assigned one by one: a property may be called `__proto__`.
    return Object.fromEntries(entries);
  }

  /** Adds the names that go with others, and gives the schemas that then hold as well. */
  #together(parts: readonly Keywords[], names: Set<string>): Keywords[] {
    const more = parts.flatMap(({ dependentRequired = {}, dependentSchemas = {} }) => {
      for (const name of names)
        for (const companion of Object.hasOwn(dependentRequired, name) ? dependentRequired[name] : [])
          names.add(companion);
      return [...names].flatMap((name) =>
        Object.hasOwn(dependentSchemas, name)
          ? (this.#partsOf(dependentSchemas[name], NONE, DEEP, new Set()) ?? [])
          : [],
      );
    });
    for (const name of more.flatMap((part): string[] => part.required ?? [])) names.add(name);
    return [...parts, ...more];
  }

  /** Names of properties that no schema names. */
  #invented(parts: readonly Keywords[], count: number): string[] {
    const patterns = parts.flatMap(({ patternProperties = {} }) => Object.keys(patternProperties));
    const rules = parts.flatMap(({ propertyNames }) => (isObject(propertyNames) ? [propertyNames as Keywords] : []));
    return Array.from({ length: count }, (_, index) => {
      if (rules.length > 0) return String(this.valueFor({ type: 'string', allOf: rules }, '', NONE, 0));
      const pattern = patterns[index % (patterns.length || 1)];
      return pattern === undefined ? `extra${index + 1}` : (textLike(pattern, this.#random) ?? '');
    });
  }

  #array(parts: readonly Keywords[], name: string, depth: number): unknown {
    const tuple: readonly JsonSchema[] = parts.find(({ prefixItems }) => prefixItems)?.prefixItems ?? [];
    const items = parts.flatMap((part): JsonSchema[] => (part.items === undefined ? [] : [part.items]));
    const isUnique = parts.some(({ uniqueItems }) => uniqueItems === true);
    const least = bound(parts, 'minItems', Math.max) ?? 0;
    const most = bound(parts, 'maxItems', Math.min) ?? Infinity;
    if (Math.max(least, bound(parts, 'minContains', Math.max) ?? 0) > MOST_MEMBERS) return NONE;
    const usual = this.#wishes.optional && depth <= DEEP ? Math.max(1, tuple.length) : 0;
    const length = Math.min(Math.max(least, usual), most);
    const found: unknown[] = [];
    const known = new Set<string>();
    for (let index = 0, tries = 0; index < length && tries < length + 50; tries++) {
      const schema = tuple[index] ?? (items.length === 1 ? (items[0] as JsonSchema) : { allOf: items });
      const value = this.valueFor(schema, name, NONE, depth + 1);
      if (value === NONE) break;
      if (isUnique && known.size === known.add(canonical(value)).size) continue;
      found.push(value);
      index++;
    }
    for (const { contains, minContains = 1 } of parts)
      for (let time = 0; contains !== undefined && time < minContains; time++)
        found[time] = this.valueFor(contains as JsonSchema, name, NONE, depth + 1);
    return found.length < least || found.includes(NONE) ? NONE : found;
  }

  #file(parts: readonly Keywords[]): unknown {
    const type = parts.map((part) => part[FILE]).find((file) => typeof file === 'string') ?? '';
    const least = bound(parts, 'minBytes', Math.max) ?? 0;
    if (least > MOST_BYTES) return NONE;
    const most = bound(parts, 'maxBytes', Math.min) ?? Infinity;
    return new Blob(['sample'.padEnd(least, 'e').slice(0, most)], { type });
  }
}

/** A condition is a union of those that meet it and those that don't, as far as that can be said. */
function conditionOf(schema: Keywords): JsonSchema[] | undefined {
  if (schema.if === undefined) return undefined;
  return [{ allOf: [schema.if, schema.then ?? true] }, schema.else ?? true];
}

function typeFor(parts: readonly Keywords[], given: unknown): string {
  const types = typesOf(parts);
  const named =
    types?.find((type) => given !== NONE && isOfType(given, type)) ?? types?.find((type) => type !== 'null');
  if (named ?? types?.[0]) return named ?? (types?.[0] as string);
  if (given !== NONE || parts.some(saysObject)) return 'object';
  return parts.some(({ items, prefixItems, contains }) => items ?? prefixItems ?? contains)
    ? 'array'
    : scalarFor(parts);
}

const saysObject = ({ properties, required, additionalProperties, patternProperties, minProperties }: Keywords) =>
  properties ?? required ?? additionalProperties ?? patternProperties ?? minProperties;

const scalarFor = (parts: readonly Keywords[]) =>
  parts.some(({ minimum, maximum, multipleOf }) => minimum ?? maximum ?? multipleOf) ? 'number' : 'string';
