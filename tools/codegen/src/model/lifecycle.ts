import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { isObject } from '@rollcall/openapi/json';
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

/** Schemas that are looked into for one message. Where there are more, the nearest to its root are. */
const MOST_SCHEMAS = 1000;

/** A place in values, with what the schemas there announce. */
class Place {
  readonly schemas = new Set<JsonSchema>();
  readonly #members = new Map<string, Place>();
  #items: Place | undefined;
  #own: Lifecycle = {};

  get items(): Place {
    this.#items ??= new Place();
    return this.#items;
  }

  member(name: string): Place {
    const member = this.#members.get(name) ?? new Place();
    this.#members.set(name, member);
    return member;
  }

  /** What is said twice is said the first time. */
  announce(own: Lifecycle): void {
    this.#own = { ...own, ...this.#own };
  }

  toLifecycle(): Lifecycle {
    const properties = Object.fromEntries([...this.#members].map(([name, place]) => [name, place.toLifecycle()]));
    return lifecycle({ ...this.#own, properties, items: this.#items?.toLifecycle() });
  }
}

/** A schema to look into. */
interface Step {
  readonly schema: JsonSchema | undefined;
  readonly place: Place;
  /** Which branch a value is of is not known: what a branch says of itself may be about others. */
  readonly isBranch: boolean;
  /** The schemas that this one was reached through. */
  readonly above?: Step;
}

/** Schemas beneath which nothing is announced, by document. */
const silent = new WeakMap<OpenApiDocument, WeakSet<object>>();

/** What is looked into beneath a schema. */
function stepsBelow(document: OpenApiDocument, step: Step): Step[] {
  const { schema, place, isBranch } = step;
  if (!isObject(schema)) return [];
  const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items } = schema as Exclude<JsonSchema, boolean>;
  const referred = typeof $ref === 'string' ? [lookUp(document, $ref) as JsonSchema] : [];
  return [
    ...[...referred, ...allOf].map((schema): Step => ({ schema, place, isBranch, above: step })),
    ...[...anyOf, ...oneOf].map((schema): Step => ({ schema, place, isBranch: true, above: step })),
    ...Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(
      ([name, schema]): Step => ({ schema, place: place.member(name), isBranch: false, above: step }),
    ),
    ...(items === undefined ? [] : [{ schema: items as JsonSchema, place: place.items, isBranch: false, above: step }]),
  ];
}

/** Is anything announced by a schema or beneath it? Every schema is looked into once. */
function announcesAnything(document: OpenApiDocument, root: JsonSchema | undefined): boolean {
  const known = silent.get(document) ?? new WeakSet<object>();
  silent.set(document, known);
  const visited = new Set<object>();
  const pending: Step[] = [{ schema: root, place: new Place(), isBranch: false }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { schema } = step;
    if (!isObject(schema) || visited.has(schema) || known.has(schema)) continue;
    if (Object.keys(announced(schema)).length > 0) return true;
    visited.add(schema);
    pending.push(...stepsBelow(document, { ...step, place: new Place() }));
  }
  for (const schema of visited) known.add(schema);
  return false;
}

/** Was a schema reached through itself? */
function isRecursive({ schema, above }: Step): boolean {
  for (let step = above; step; step = step.above) if (step.schema === schema) return true;
  return false;
}

/** What a schema announces for itself and for what it holds. One that contains itself is looked into once. */
export function lifecycleOf(document: OpenApiDocument, schema: JsonSchema | undefined): Lifecycle {
  const root = new Place();
  const steps: Step[] = [{ schema, place: root, isBranch: false }];
  for (let index = 0, looked = 0; index < steps.length && looked < MOST_SCHEMAS; index++) {
    const step = steps[index] as Step;
    const { schema, place, isBranch } = step;
    if (!isObject(schema)) continue;
    if (!isBranch) place.announce(announced(schema));
    if (place.schemas.has(schema) || isRecursive(step) || !announcesAnything(document, schema)) continue;
    looked++;
    place.schemas.add(schema);
    steps.push(...stepsBelow(document, step));
  }
  return root.toLifecycle();
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
