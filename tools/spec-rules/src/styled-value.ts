import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { refusedFeatures as features } from './portable-features.ts';
import { refuse } from './refuse.ts';
import { follow, type Location, type Placed, type Schema, typesOf } from './schema.ts';

/** A parameter, a header or an encoding: what is written in a style. */
export interface StyledPlace {
  readonly style?: string;
  readonly explode?: boolean;
  readonly 'x-nested'?: unknown;
}

export type Place = 'path' | 'query' | 'header' | 'cookie' | 'form';

/** https://spec.openapis.org/oas/v3.1.1#style-values */
const STYLES: Readonly<Record<Place, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
  form: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
};

type Fault = readonly [what: string, feature: keyof typeof features];
type Schemas = readonly Placed<unknown>[];

/** Reports a style that is not for its place, and values that OpenAPI has no notation for in it. */
export function checkStyle(
  styled: StyledPlace,
  place: Place,
  schemas: Schemas,
  context: UserContext,
  location: Location = context.location,
): void {
  const found = faultOf(styled, place, schemas, context);
  if (found) refuse(context, found[0], features[found[1]], location);
}

function faultOf(styled: StyledPlace, place: Place, schemas: Schemas, context: UserContext): Fault | undefined {
  const { style = STYLES[place][0] ?? '', explode = style === 'form', 'x-nested': notation } = styled;
  if (!STYLES[place].includes(style)) return [`The style is \`${style}\``, 'styleOfPlace'];
  const deep = style === 'deepObject';
  if (notation !== undefined && !(deep && notation === 'brackets'))
    return [`\`x-nested: ${notation}\` stands beside the style \`${style}\``, 'nestedNotation'];
  if (notation !== undefined)
    return isRecursive(schemas, context) ? ['The value can hold itself', 'recursiveValue'] : undefined;
  const { types, children } = describe(schemas, context);
  const flat = [...types].find((type) => type !== 'object' && type !== 'null');
  if (deep && flat !== undefined) return [`\`deepObject\` is the style of the type \`${flat}\``, 'flatDeepObject'];
  if (/Delimited$/.test(style) && explode && types.has('object'))
    return [`\`${style}\` with \`explode\` is the style of an object`, 'styleOfPlace'];
  const nested = children.find(({ child }) => isNested(describe([child], context)));
  return nested && [`${nested.name} is a value within a value`, 'nestedValue'];
}

interface Value {
  readonly types: ReadonlySet<string>;
  readonly children: readonly { readonly name: string; readonly child: Placed<unknown> }[];
}

const isNested = ({ types }: Value): boolean => types.has('object') || types.has('array');

/** The types that a schema allows, and the schemas of its items and members, compositions included. */
function describe(schemas: Schemas, context: UserContext): Value {
  const found = composed(schemas, context);
  const types = found.flatMap(({ node }) => {
    const named = typesOf(node);
    if (named.length > 0) return named;
    return [...(node.properties ? ['object'] : []), ...(node.items ? ['array'] : [])];
  });
  return { types: new Set(types), children: found.flatMap(childrenOf) };
}

/** The schema and all that it refers to or is composed of at the same place, each once. */
function composed(schemas: Schemas, context: UserContext): Placed<Schema>[] {
  const found = new Map<unknown, Placed<Schema>>();
  const visit = (schema: Placed<unknown>): void => {
    if (!isObject(schema.node) || found.has(schema.node)) return;
    found.set(schema.node, schema as Placed<Schema>);
    if ('$ref' in schema.node) {
      const target = follow(context, schema);
      if (target) visit(target);
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
      const branches = (schema.node as Schema)[keyword] ?? [];
      for (const [index, node] of branches.entries())
        visit({ node, location: schema.location.child([keyword, index]) });
    }
  };
  schemas.forEach(visit);
  return [...found.values()];
}

function childrenOf({ node, location }: Placed<Schema>): Value['children'] {
  const { items, additionalProperties, properties = {}, prefixItems = [], patternProperties = {} } = node;
  const at = (name: string, child: unknown, ...path: (string | number)[]) => ({
    name,
    child: { node: child, location: location.child(path) },
  });
  return [
    at('An item', items, 'items'),
    ...prefixItems.map((item, index) => at(`Item ${index}`, item, 'prefixItems', index)),
    ...Object.entries(properties).map(([name, member]) => at(`\`${name}\``, member, 'properties', name)),
    ...Object.entries(patternProperties).map(([name, member]) => at(`\`${name}\``, member, 'patternProperties', name)),
    at('A member', additionalProperties, 'additionalProperties'),
  ];
}

/** What holds itself has no end that its reader could know the types of. Each schema is looked at once. */
function isRecursive(
  schemas: Schemas,
  context: UserContext,
  above: ReadonlySet<unknown> = new Set(),
  done = new Set<unknown>(),
): boolean {
  const here = composed(schemas, context);
  if (here.some(({ node }) => above.has(node))) return true;
  const news = here.filter(({ node }) => !done.has(node));
  for (const { node } of news) done.add(node);
  const nodes = new Set([...above, ...here.map(({ node }) => node)]);
  return news.flatMap(childrenOf).some(({ child }) => isRecursive([child], context, nodes, done));
}

/** What all parts of a schema say of a property. */
export function propertySchemas(schema: Placed<unknown>, name: string, context: UserContext): Schemas {
  return composed([schema], context).flatMap(({ node, location }) =>
    node.properties && Object.hasOwn(node.properties, name)
      ? [{ node: node.properties[name], location: location.child(['properties', name]) }]
      : [],
  );
}
