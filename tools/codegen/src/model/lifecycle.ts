import type { JsonSchema, OpenApiDocument, OperationObject, ParameterObject } from '@rollcall/openapi/document';
import { isObject } from '@rollcall/openapi/json';
import { lookUp } from '@rollcall/openapi/reference';
import type { Lifecycle } from '@rollcall/runtime/operation';
import { GROUPS, type Part } from './parts.ts';

/** What of an operation's exchanges is deprecated: the operation itself, or what requests and answers may hold. */
export function operationLifecycle(
  document: OpenApiDocument,
  source: OperationObject,
  parameters: readonly ParameterObject[],
  parts: readonly Part[],
): Lifecycle {
  const member = (name: string, value: Lifecycle): Lifecycle => withoutEmpty({ properties: { [name]: value } });
  const ofParameters = parameters.map((parameter) =>
    member(GROUPS[parameter.in], member(parameter.name, announced(parameter))),
  );
  const ofParts = parts.map(({ at: [group = '', , inResponse], schema }): Lifecycle => {
    if (inResponse === 'headers') return {};
    return member(group === 'responses' ? 'answer' : group, lifecycleOf(document, schema));
  });
  return [announced(source), ...ofParameters, ...ofParts].reduce(merged);
}

/** An operation, a parameter or a schema, with `deprecated`, `x-deprecation` and `x-sunset`. */
type Announcing = { readonly deprecated?: unknown; readonly 'x-deprecation'?: unknown; readonly 'x-sunset'?: unknown };

/** Milliseconds at the beginning of a day such as `2027-01-31`. The lint refuses any other text. */
function dayOf(value: unknown): number | undefined {
  const day = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(day) ? undefined : day;
}

/** What an operation, a parameter or a schema announces for itself. */
function announced(node: object): Lifecycle {
  const source: Announcing = node;
  const since = dayOf(source['x-deprecation']);
  const sunset = dayOf(source['x-sunset']);
  const isDeprecated = source.deprecated === true || since !== undefined;
  return {
    ...(isDeprecated && { deprecation: (since ?? 0) / 1000 }),
    ...(sunset !== undefined && { sunset: new Date(sunset).toUTCString() }),
  };
}

/** A value in a message, with what its schemas announce. */
class Value {
  readonly schemas = new Set<object>();
  readonly #members = new Map<string, Value>();
  #items: Value | undefined;
  #own: Lifecycle = {};

  get items(): Value {
    this.#items ??= new Value();
    return this.#items;
  }

  member(name: string): Value {
    const member = this.#members.get(name) ?? new Value();
    this.#members.set(name, member);
    return member;
  }

  /** The first announcement counts. */
  announce(own: Lifecycle): void {
    this.#own = { ...own, ...this.#own };
  }

  toLifecycle(): Lifecycle {
    const properties = Object.fromEntries([...this.#members].map(([name, value]) => [name, value.toLifecycle()]));
    return withoutEmpty({ ...this.#own, properties, items: this.#items?.toLifecycle() });
  }
}

/** How one schema leads to another: as one of the same value (for certain, or as a branch of a union), or of a value in it. */
interface Link {
  readonly schema: object;
  readonly isBranch?: boolean;
  readonly within?: (value: Value) => Value;
}

function linksOf(document: OpenApiDocument, schema: object): Link[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items } = schema as Exclude<JsonSchema, boolean>;
  const referred = typeof $ref === 'string' ? [lookUp(document, $ref)] : [];
  const links = [
    ...[...referred, ...allOf].map((schema) => ({ schema })),
    ...[...anyOf, ...oneOf].map((schema) => ({ schema, isBranch: true })),
    ...Object.entries(properties).map(([name, schema]) => ({ schema, within: (value: Value) => value.member(name) })),
    { schema: items, within: (value: Value) => value.items },
  ];
  return links.filter((link): link is Link => isObject(link.schema));
}

/** Whether anything is announced by a schema or beneath it: by document, as each schema is judged once. */
const judged = new WeakMap<OpenApiDocument, Map<object, boolean>>();

function announcesAnything(document: OpenApiDocument, root: object): boolean {
  const announces = judged.get(document) ?? new Map<object, boolean>();
  judged.set(document, announces);
  const holders = new Map<object, Set<object>>();
  const pending = [root];
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    if (announces.has(schema)) continue;
    announces.set(schema, Object.keys(announced(schema)).length > 0);
    for (const { schema: held } of linksOf(document, schema)) {
      holders.set(held, (holders.get(held) ?? new Set()).add(schema));
      pending.push(held);
    }
  }
  // What announces something makes all that hold it do so.
  const announcing = [...holders.keys()].filter((schema) => announces.get(schema));
  for (let schema = announcing.pop(); schema; schema = announcing.pop()) {
    const added = [...(holders.get(schema) ?? [])].filter((holder) => !announces.get(holder));
    for (const holder of added) announces.set(holder, true);
    announcing.push(...added);
  }
  return announces.get(root) === true;
}

/** A schema to look into. */
interface Step {
  readonly schema: object;
  readonly value: Value;
  /** Which branch a value is of is not known: what a branch says of itself may be about others. */
  readonly isBranch: boolean;
  /** The schema that this one was reached from. */
  readonly above?: Step;
}

/** Was a schema reached through itself? */
function isRecursive({ schema, above }: Step): boolean {
  for (let step = above; step; step = step.above) if (step.schema === schema) return true;
  return false;
}

/** Schemas that are looked into for one message. Where there are more, the nearest to its root are. */
const MOST_SCHEMAS = 1000;

/** What a schema announces for itself and for what it holds. One that contains itself is looked into once. */
function lifecycleOf(document: OpenApiDocument, schema: JsonSchema): Lifecycle {
  const root = new Value();
  const steps: Step[] = isObject(schema) ? [{ schema, value: root, isBranch: false }] : [];
  for (let index = 0, looked = 0; index < steps.length && looked < MOST_SCHEMAS; index++) {
    const step = steps[index] as Step;
    const { schema, value, isBranch } = step;
    if (!announcesAnything(document, schema)) continue;
    if (!isBranch) value.announce(announced(schema));
    if (value.schemas.has(schema) || isRecursive(step)) continue;
    looked++;
    value.schemas.add(schema);
    for (const link of linksOf(document, schema))
      steps.push({
        schema: link.schema,
        value: link.within?.(value) ?? value,
        isBranch: link.within === undefined && (link.isBranch ?? isBranch),
        above: step,
      });
  }
  return root.toLifecycle();
}

type Members = { readonly [Key in keyof Lifecycle]?: Lifecycle[Key] | undefined };

/** Without members that announce nothing. */
function withoutEmpty({ deprecation, sunset, properties = {}, items }: Members): Lifecycle {
  const members = Object.entries(properties).filter(([, member]) => Object.keys(member).length > 0);
  return {
    ...(deprecation !== undefined && { deprecation }),
    ...(sunset !== undefined && { sunset }),
    ...(members.length > 0 && { properties: Object.fromEntries(members) }),
    ...(items && Object.keys(items).length > 0 && { items }),
  };
}

/** What both announce; of two announcements of one value the first counts. */
function merged(a: Lifecycle, b: Lifecycle): Lifecycle {
  const names = [...new Set([a, b].flatMap(({ properties = {} }) => Object.keys(properties)))];
  const member = (name: string) => merged(a.properties?.[name] ?? {}, b.properties?.[name] ?? {});
  return withoutEmpty({
    deprecation: a.deprecation ?? b.deprecation,
    sunset: a.sunset ?? b.sunset,
    properties: Object.fromEntries(names.map((name) => [name, member(name)])),
    items: a.items && b.items ? merged(a.items, b.items) : (a.items ?? b.items),
  });
}
