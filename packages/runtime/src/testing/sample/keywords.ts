/** A JSON Schema whose `$ref`s are `#/$defs/<name>`, with what codegen writes beside it. */
export type JsonSchema = boolean | Keywords;

export interface Keywords {
  // biome-ignore lint/suspicious/noExplicitAny: a keyword of a description, which is read where it matters
  readonly [keyword: string]: any;
}

/** Marks files, whose value is a `Blob`. */
export const FILE = 'x-rollcall-file';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);
}

/** The values of an `enum` or `const` that all of the schemas allow; `undefined` where none has either. */
export function valuesOf(parts: readonly Keywords[]): readonly unknown[] | undefined {
  const lists = parts.flatMap((part) => {
    if (Object.hasOwn(part, 'const')) return [[part.const] as unknown[]];
    return Array.isArray(part.enum) ? [part.enum as unknown[]] : [];
  });
  const [first, ...more] = lists;
  return first?.filter((value) => more.every((list) => list.some((item) => same(item, value))));
}

/** The types that all of the schemas allow. */
export function typesOf(parts: readonly Keywords[]): readonly string[] | undefined {
  const lists = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat() as string[]]));
  const [first, ...more] = lists;
  return first
    ?.map((type) => (type === 'number' && more.some((list) => !list.includes(type)) ? 'integer' : type))
    .filter((type) => more.every((list) => list.includes(type) || (type === 'integer' && list.includes('number'))));
}

export function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** The highest lower bound, or the lowest upper one. */
export function bound(
  parts: readonly Keywords[],
  keyword: string,
  choose: (...all: number[]) => number,
): number | undefined {
  const all = parts.flatMap((part) => (typeof part[keyword] === 'number' ? [part[keyword] as number] : []));
  return all.length > 0 ? choose(...all) : undefined;
}

/** What a property has to satisfy: the schemas of its name, or else those of properties of any name. */
export function membersOf(parts: readonly Keywords[], name: string): JsonSchema[] {
  return parts.flatMap(({ properties = {}, patternProperties = {}, additionalProperties }) => {
    const own: JsonSchema[] = Object.hasOwn(properties, name) ? [properties[name]] : [];
    const matching = Object.entries<JsonSchema>(patternProperties).flatMap(([pattern, schema]) =>
      new RegExp(pattern, 'u').test(name) ? [schema] : [],
    );
    const named = [...own, ...matching];
    return named.length > 0 || additionalProperties === undefined ? named : [additionalProperties as JsonSchema];
  });
}

/** Equal as JSON is. */
export function same(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}

/** JSON with sorted names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
