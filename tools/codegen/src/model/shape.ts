import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { mapValues, own } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import { typeOf } from '@rollcall/openapi/schema';
import type { JsonType, Shape } from '@rollcall/runtime/operation';

type Keywords = Exclude<JsonSchema, boolean>;

/** Schemas that are looked at for one shape. What schemas that refer to each other nest deeper than that allows is of any type. */
const MOST_SCHEMAS = 10_000;

/**
 * The types that a schema allows, through `$ref` and composition: what text must be turned into before the schema can
 * judge it. A schema that contains itself is any type from its second turn on.
 */
export function shapeOf(document: OpenApiDocument, schema: JsonSchema | undefined): Shape {
  let nearest: Shape = {};
  for (let depth = 1; ; depth *= 2) {
    const reader = new ShapeReader(document, depth);
    const shape = reader.value(schema);
    if (depth > 1 && reader.isExhausted) return nearest;
    nearest = shape;
    if (!reader.isCut) return nearest;
  }
}

/** Where a reader is. */
interface Position {
  /** How many values enclose this one. */
  readonly depth: number;
  /** The references that lead here. */
  readonly path: readonly string[];
  /** Shapes of this value that are the same whichever way leads to them, by reference. */
  readonly known: Map<string, Shape>;
}

class ShapeReader {
  readonly #document: OpenApiDocument;
  readonly #depth: number;
  #schemas = 0;
  /** How often a reference led back to where it came from. */
  #turns = 0;
  /** Whether values were left out because they are nested deeper than was asked for. */
  isCut = false;

  constructor(document: OpenApiDocument, depth: number) {
    this.#document = document;
    this.#depth = depth;
  }

  get isExhausted(): boolean {
    return this.#schemas > MOST_SCHEMAS;
  }

  value(schema: JsonSchema | undefined, path: readonly string[] = [], depth = 0): Shape {
    this.isCut ||= depth > this.#depth;
    return depth > this.#depth ? {} : this.#shape(schema, { depth, path, known: new Map() });
  }

  #shape(schema: JsonSchema | undefined, position: Position): Shape {
    if (schema === undefined || typeof schema === 'boolean' || this.isExhausted) return {};
    this.#schemas++;
    const branch = (sub: JsonSchema) => this.#shape(sub, position);
    const member = (sub: JsonSchema) => this.value(sub, position.path, position.depth + 1);
    const all = [...this.#referred(schema, position), ...(schema.allOf ?? []).map(branch)];
    const unions = [schema.anyOf, schema.oneOf].map((branches: JsonSchema[] = []) => branches.map(branch));
    const here: Shape = {
      type: typesOf(schema) ?? all.find(({ type }) => type)?.type ?? unions.map(unionOfTypes).find(Boolean),
      properties: mapValues(schema.properties ?? {}, member),
      items: schema.items === undefined ? undefined : member(schema.items),
      additionalProperties:
        typeof schema.additionalProperties === 'object' ? member(schema.additionalProperties) : undefined,
    } as Shape;
    const branches = unions.map((shapes) => combine(shapes, typesOfEither));
    return compact({ ...combine([here, ...all, ...branches], typesOfBoth), type: here.type } as Shape);
  }

  #referred({ $ref }: Keywords, { depth, path, known }: Position): Shape[] {
    if (typeof $ref !== 'string') return [];
    if (path.includes($ref)) {
      this.#turns++;
      return [];
    }
    const turns = this.#turns;
    const shape = known.get($ref) ?? this.#shape(lookUp(this.#document, $ref), { depth, path: [...path, $ref], known });
    if (this.#turns === turns) known.set($ref, shape);
    return [shape];
  }
}

function typesOf(schema: Record<string, any>): JsonType[] | undefined {
  if (schema.type !== undefined) return [schema.type].flat();
  const values: unknown[] | undefined = 'const' in schema ? [schema.const] : schema.enum;
  return values && [...new Set(values.map(typeOf))];
}

function unionOfTypes(branches: readonly Shape[]): JsonType[] | undefined {
  if (branches.length === 0 || !branches.every((branch) => branch.type)) return undefined;
  return [...new Set(branches.flatMap((branch) => branch.type ?? []))];
}

type Types = readonly JsonType[];

const typesOfEither = (a: Types, b: Types): Types => [...new Set([...a, ...b])];

/** Types that nothing fits are for validation to refuse. */
function typesOfBoth(a: Types, b: Types): Types {
  const shared = a.filter((type) => b.includes(type));
  return shared.length > 0 ? shared : a;
}

type Combine = (a: Types, b: Types) => Types;

/** One shape of several: of all that hold together, or of alternatives. */
function combine(shapes: readonly (Shape | undefined)[], types: Combine): Shape {
  const telling = shapes.filter((shape) => shape !== undefined && Object.keys(shape).length > 0) as Shape[];
  return telling.length > 0 ? telling.reduce((a, b) => combineTwo(a, b, types)) : {};
}

function combineTwo(a: Shape, b: Shape, types: Combine): Shape {
  const names = new Set([a, b].flatMap(({ properties = {} }) => Object.keys(properties)));
  const members = [...names].map((name) => [
    name,
    combine([own(a.properties, name), own(b.properties, name)] as Shape[], types),
  ]);
  const both = (member: 'items' | 'additionalProperties') =>
    a[member] || b[member] ? combine([a[member], b[member]], types) : undefined;
  return compact({
    type: a.type && b.type ? types(a.type, b.type) : (a.type ?? b.type),
    properties: Object.fromEntries(members),
    items: both('items'),
    additionalProperties: both('additionalProperties'),
  } as Shape);
}

/** Without what says nothing. */
function compact({ type, properties = {}, items, additionalProperties }: Shape): Shape {
  return {
    ...(type && { type }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(items && { items }),
    ...(additionalProperties && { additionalProperties }),
  };
}

/** Names that every valid object has: `required` through `$ref` and composition, each schema once. */
export function requiredOf(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  known = new Map<JsonSchema, ReadonlySet<string>>(),
): ReadonlySet<string> {
  if (typeof schema !== 'object') return new Set();
  const before = known.get(schema);
  if (before) return before;
  known.set(schema, new Set());
  const requiredIn = (sub: JsonSchema | undefined) => requiredOf(document, sub, known);
  const all = [...(schema.allOf ?? []), ...(typeof schema.$ref === 'string' ? [lookUp(document, schema.$ref)] : [])];
  const inEvery = [schema.anyOf, schema.oneOf].flatMap((branches?: JsonSchema[]) => {
    const sets = branches?.map(requiredIn) ?? [];
    return [...(sets[0] ?? [])].filter((name) => sets.every((names) => names.has(name)));
  });
  const names = new Set([...(schema.required ?? []), ...all.flatMap((sub) => [...requiredIn(sub)]), ...inEvery]);
  known.set(schema, names);
  return names;
}
