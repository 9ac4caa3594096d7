import { isDeepStrictEqual } from 'node:util';
import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { ANNOTATIONS, COMPOSITIONS, typeOf, typesOf } from '@rollcall/openapi/schema';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow, type Placed, type Schema } from '../schema.ts';

export const PortableUnions: Rule = {
  docs: 'A discriminator narrows a type to one branch, so a value must not fit another.',
  visitor: () => ({
    Schema: (node, context) => checkOverlap({ node: node as Schema, location: context.location }, context),
  }),
};

/** Finds branches of a `oneOf` with a discriminator that a value can fit beside an earlier branch. */
function checkOverlap({ node, location }: Placed, context: UserContext): void {
  const { oneOf, discriminator } = node;
  if (!oneOf || !discriminator) return;
  const outlines = new Outlines(context);
  const overlaps = new Overlaps(outlines);
  const branches = oneOf.map((branch) => outlines.outline({ node: branch, location }));
  for (const [index, branch] of branches.entries()) {
    const earlier = branches.slice(0, index).findIndex((other) => overlaps.overlap(other, branch));
    if (earlier < 0) continue;
    const other = location.child(['oneOf', earlier]).pointer;
    refuse(context, 'overlappingBranches', `A value can fit this branch and ${other}`, ['oneOf', index]);
  }
}

/** What one alternative of a schema says, as far as it tells values apart. */
interface Outline {
  /** Absent: any type. */
  readonly types?: readonly string[];
  readonly values?: readonly unknown[];
  readonly properties: ReadonlyMap<string, readonly Placed<unknown>[]>;
  readonly required: ReadonlySet<string>;
  readonly isClosed: boolean;
}

/** Keywords that say nothing about validity, or that an outline holds. What has others may tell values apart in another way. */
const KNOWN = new Set([
  ...['$ref', 'type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'unevaluatedProperties'],
  ...['discriminator', '$defs', ...COMPOSITIONS, ...ANNOTATIONS],
]);
/** Unions multiply; a schema of more alternatives is taken to tell its values apart. */
const MOST = 64;

/** The alternatives of schemas, through references and compositions. Empty where a schema says what no outline holds. */
class Outlines {
  readonly #context: UserContext;
  readonly #known = new Map<unknown, readonly Outline[]>();

  constructor(context: UserContext) {
    this.#context = context;
  }

  outline(schema: Placed<unknown>): readonly Outline[] {
    if (schema.node === true) return [ANYTHING];
    if (!isObject(schema.node)) return [];
    const known = this.#known.get(schema.node);
    if (known) return known;
    // What contains itself has no outline.
    this.#known.set(schema.node, []);
    const outlines = this.#make(schema as Placed<Schema>);
    this.#known.set(schema.node, outlines);
    return outlines;
  }

  #make({ node, location }: Placed<Schema & { $ref?: string }>): readonly Outline[] {
    if (Object.keys(node).some((keyword) => !KNOWN.has(keyword) && !keyword.startsWith('x-'))) return [];
    const outlinesOf = (child: unknown) => this.outline({ node: child, location });
    const target = node.$ref === undefined ? undefined : follow(this.#context, { node, location });
    if (node.$ref !== undefined && !target) return [];
    const unions = [node.anyOf, node.oneOf].flatMap((branches) => (branches ? [branches.flatMap(outlinesOf)] : []));
    const parts = [...(target ? [this.outline(target)] : []), ...(node.allOf ?? []).map(outlinesOf), ...unions];
    return parts.reduce(product, [own({ node, location })]);
  }
}

const ANYTHING: Outline = { properties: new Map(), required: new Set(), isClosed: false };

function own({ node, location }: Placed): Outline {
  const { properties = {}, required = [], additionalProperties, unevaluatedProperties } = node;
  const values = 'const' in node ? [node.const] : node.enum;
  return {
    ...(node.type !== undefined && { types: typesOf(node) }),
    ...(values && { values }),
    properties: new Map(Object.entries(properties).map(([name, child]) => [name, [{ node: child, location }]])),
    required: new Set(required),
    isClosed: additionalProperties === false || unevaluatedProperties === false,
  };
}

function product(left: readonly Outline[], right: readonly Outline[]): readonly Outline[] {
  return left.length * right.length > MOST ? [] : left.flatMap((a) => right.map((b) => combined(a, b)));
}

function combined(a: Outline, b: Outline): Outline {
  const types = common(a.types, b.types, (x, y) => x === y || (x === 'integer' && y === 'number'));
  const values = common(a.values, b.values, isDeepStrictEqual);
  const names = new Set([...a.properties.keys(), ...b.properties.keys()]);
  const members = (name: string) => eachOnce([a, b].flatMap(({ properties }) => properties.get(name) ?? []));
  return {
    ...(types && { types }),
    ...(values && { values }),
    properties: new Map([...names].map((name) => [name, members(name)])),
    required: a.required.union(b.required),
    isClosed: a.isClosed || b.isClosed,
  };
}

const eachOnce = (schemas: readonly Placed<unknown>[]): readonly Placed<unknown>[] => [
  ...new Map(schemas.map((schema) => [schema.node, schema])).values(),
];

function common<T>(left: readonly T[] | undefined, right: readonly T[] | undefined, same: (a: T, b: T) => boolean) {
  if (!left || !right) return left ?? right;
  return left.filter((a) => right.some((b) => same(a, b) || same(b, a)));
}

/** Properties within properties, and sets of schemas, to look at. What is beyond is taken to tell values apart. */
const MOST_DEPTH = 200;
const MOST_SETS = 100_000;

/** Looks for values that fit several schemas. */
class Overlaps {
  readonly #outlines: Outlines;
  /** By the schemas of a property. Of what requires itself there is no value. */
  readonly #common = new Map<string, boolean>();
  readonly #ids = new Map<unknown, number>();
  #depth = 0;

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
  }

  /** Does a value that has nothing but what one of the two describes fit the other too? */
  overlap(left: readonly Outline[], right: readonly Outline[]): boolean {
    return left.some((a) => right.some((b) => this.#reaches(a, b) || this.#reaches(b, a)));
  }

  #reaches(from: Outline, to: Outline): boolean {
    const { types, values, properties, required } = combined(from, to);
    if (types?.length === 0) return false;
    if (values)
      return values.some((value) => !types || types.includes(Number.isInteger(value) ? 'integer' : typeOf(value)));
    if (types?.some((type) => type !== 'object')) return true;
    return [...required].every((name) => {
      if (!from.properties.has(name) || (to.isClosed && !to.properties.has(name))) return false;
      return this.#haveCommon(properties.get(name) ?? []);
    });
  }

  /** Is there surely a value that fits all of these schemas of one property? Each set of schemas is looked at once. */
  #haveCommon(schemas: readonly Placed<unknown>[]): boolean {
    const [first, ...more] = schemas;
    if (!first || more.every(({ node }) => isDeepStrictEqual(node, first.node))) return true;
    const key = schemas
      .map(({ node }) => this.#idOf(node))
      .sort()
      .join();
    const known = this.#common.get(key);
    if (known !== undefined) return known;
    if (this.#depth >= MOST_DEPTH || this.#common.size >= MOST_SETS) return false;
    this.#common.set(key, false);
    this.#depth += 1;
    const [start = [], ...rest] = schemas.map((schema) => this.#outlines.outline(schema));
    const result = rest.reduce(product, start).some((outline) => this.#reaches(outline, outline));
    this.#depth -= 1;
    this.#common.set(key, result);
    return result;
  }

  #idOf(node: unknown): number {
    const id = this.#ids.get(node) ?? this.#ids.size;
    this.#ids.set(node, id);
    return id;
  }
}
