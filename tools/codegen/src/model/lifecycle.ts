import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { isObject, mapValues } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import type { Lifecycle } from '@rollcall/runtime/operation';

/** An operation, a parameter or a schema, with `deprecated`, `x-deprecation` and `x-sunset`. */
type Announcing = { readonly deprecated?: unknown; readonly 'x-deprecation'?: unknown; readonly 'x-sunset'?: unknown };

/** Milliseconds at the beginning of a day such as `2027-01-31`. The lint refuses any other text. */
function dayOf(value: unknown): number | undefined {
  const day = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(day) ? undefined : day;
}

/** What one of them announces for itself. */
export function announced(node: object): Lifecycle {
  const source: Announcing = node;
  const since = dayOf(source['x-deprecation']);
  const sunset = dayOf(source['x-sunset']);
  const isDeprecated = source.deprecated === true || since !== undefined;
  return {
    ...(isDeprecated && { deprecation: (since ?? 0) / 1000 }),
    ...(sunset !== undefined && { sunset: new Date(sunset).toUTCString() }),
  };
}

/** What a schema announces for itself and for what it holds. One that contains itself is looked into once. */
export function lifecycleOf(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  seen: readonly unknown[] = [],
): Lifecycle {
  if (!isObject(schema) || seen.includes(schema)) return {};
  const child = (sub: JsonSchema | undefined) => lifecycleOf(document, sub, [...seen, schema]);
  const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items } = schema as Exclude<JsonSchema, boolean>;
  const all = [...(typeof $ref === 'string' ? [lookUp(document, $ref) as JsonSchema] : []), ...allOf].map(child);
  // Which branch a value is of is not known: what a branch says of itself may be about others.
  const branches = [...anyOf, ...oneOf].map(child).map(({ properties, items }) => lifecycle({ properties, items }));
  const own = lifecycle({ ...announced(schema), properties: mapValues(properties, child), items: child(items) });
  return [own, ...all, ...branches].reduce(merged);
}

type Parts = { readonly [Key in keyof Lifecycle]?: Lifecycle[Key] | undefined };

/** Without what says nothing. */
export function lifecycle({ deprecation, sunset, properties = {}, items }: Parts): Lifecycle {
  const members = Object.entries(properties).filter(([, member]) => Object.keys(member).length > 0);
  return {
    ...(deprecation !== undefined && { deprecation }),
    ...(sunset !== undefined && { sunset }),
    ...(members.length > 0 && { properties: Object.fromEntries(members) }),
    ...(items && Object.keys(items).length > 0 && { items }),
  };
}

/** Both: what is said twice is said the first time. */
export function merged(a: Lifecycle, b: Lifecycle): Lifecycle {
  const names = [...new Set([a, b].flatMap(({ properties = {} }) => Object.keys(properties)))];
  const member = (name: string) => merged(a.properties?.[name] ?? {}, b.properties?.[name] ?? {});
  return lifecycle({
    deprecation: a.deprecation ?? b.deprecation,
    sunset: a.sunset ?? b.sunset,
    properties: Object.fromEntries(names.map((name) => [name, member(name)])),
    items: a.items && b.items ? merged(a.items, b.items) : (a.items ?? b.items),
  });
}
