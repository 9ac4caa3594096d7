import type { Oas3MediaType, Oas3Parameter, UserContext } from '@redocly/openapi-core';
import { typesOf } from '@rollcall/openapi/schema';
import { kindOf } from '@rollcall/runtime/media-type';
import { mediaTypesIn } from '../contents.ts';
import type { Construct } from '../refusals/index.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { composed, type Location, type Placed, type Schema, takesText } from '../schema.ts';

export const PortableStyles: Rule = {
  docs: 'A value that its style has no notation for would be written in one way and read in another.',
  visitor: () => ({
    Parameter(parameter, context) {
      if ((parameter.in as string) === 'querystring') checkForms(parameter.content, context);
      else checkSchema(parameter as Styled, parameter.in as Place, context);
      checkEmptyValue(parameter, context);
    },
    Header: (header, context) => checkSchema(header, 'header', context),
    RequestBody: ({ content }, context) => checkForms(content, context),
  }),
};

/** A parameter, a header or an encoding: what is written in a style. */
interface Styled {
  readonly style?: string;
  readonly explode?: boolean;
  readonly 'x-nested'?: unknown;
}

type Place = 'path' | 'query' | 'header' | 'cookie' | 'form';

/** https://spec.openapis.org/oas/v3.2.0#style-values */
const STYLES: Readonly<Record<Place, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
  form: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
};

type Fault = readonly [construct: Construct, found: string];
type Schemas = readonly Placed<unknown>[];

/** What has `content` in place of a schema has no style. */
function checkSchema(node: Styled & { readonly schema?: unknown }, place: Place, context: UserContext): void {
  if (node.schema !== undefined)
    checkStyle(node, place, [{ node: node.schema, location: context.location.child('schema') }], context);
}

function checkEmptyValue({ allowEmptyValue, schema }: Oas3Parameter, context: UserContext): void {
  if (allowEmptyValue === true && !takesText(context, { node: schema, location: context.location }))
    refuse(context, 'emptyValue', '`allowEmptyValue` is true', 'allowEmptyValue');
}

function checkForms(content: Readonly<Record<string, unknown>> | undefined, context: UserContext): void {
  for (const { type, media, location } of mediaTypesIn(content, context, context.location))
    if (['multipart', 'urlencoded'].includes(kindOf(type))) checkFields(media, location, context);
}

/** Fields of forms that have a style: the others are text or JSON. */
function checkFields({ schema, encoding = {} }: Oas3MediaType, location: Location, context: UserContext): void {
  for (const [name, styled] of Object.entries(encoding)) {
    const { style, explode, 'x-nested': notation } = styled as Styled;
    if (style === undefined && explode === undefined && notation === undefined) continue;
    const field = propertySchemas({ node: schema, location: location.child('schema') }, name, context);
    checkStyle(styled as Styled, 'form', field, context, location.child(['encoding', name]));
  }
}

/** Reports a style that is not for its place, and values that OpenAPI has no notation for in it. */
function checkStyle(
  styled: Styled,
  place: Place,
  schemas: Schemas,
  context: UserContext,
  location: Location = context.location,
): void {
  const fault = faultOf(styled, place, schemas, context);
  if (fault) refuse(context, ...fault, location);
}

function faultOf(styled: Styled, place: Place, schemas: Schemas, context: UserContext): Fault | undefined {
  const { style = STYLES[place][0] ?? '', explode = style === 'form', 'x-nested': notation } = styled;
  if (!STYLES[place].includes(style)) return ['undefinedStyle', `The style is \`${style}\``];
  const deep = style === 'deepObject';
  if (notation !== undefined && !(deep && notation === 'brackets'))
    return ['otherNotation', `\`x-nested: ${notation}\` stands beside the style \`${style}\``];
  if (notation !== undefined)
    return isRecursive(schemas, context) ? ['recursiveValue', 'The value can hold itself'] : undefined;
  const { types, children } = describe(schemas, context);
  const flat = [...types].find((type) => type !== 'object' && type !== 'null');
  if (deep && flat !== undefined) return ['flatDeepObject', `\`deepObject\` is the style of the type \`${flat}\``];
  if (/Delimited$/.test(style) && explode && types.has('object'))
    return ['undefinedStyle', `\`${style}\` with \`explode\` is the style of an object`];
  const nested = children.find(({ child }) => isNested(describe([child], context)));
  return nested && ['nestedValue', `${nested.name} is a value within a value`];
}

interface Value {
  readonly types: ReadonlySet<string>;
  readonly children: readonly { readonly name: string; readonly child: Placed<unknown> }[];
}

const isNested = ({ types }: Value): boolean => types.has('object') || types.has('array');

/** The types that a schema allows, and the schemas of its items and members, compositions included. */
function describe(schemas: Schemas, context: UserContext): Value {
  const found = schemas.flatMap((schema) => composed(context, schema));
  const types = found.flatMap(({ node }) => {
    const named = typesOf(node);
    if (named.length > 0) return named;
    return [...(node.properties ? ['object'] : []), ...(node.items ? ['array'] : [])];
  });
  return { types: new Set(types), children: found.flatMap(childrenOf) };
}

function childrenOf({ node, location }: Placed<Schema>): Value['children'] {
  const { items, additionalProperties, properties = {}, prefixItems = [], patternProperties = {} } = node;
  const childAt = (name: string, child: unknown, ...path: (string | number)[]) => ({
    name,
    child: { node: child, location: location.child(path) },
  });
  return [
    childAt('An item', items, 'items'),
    ...prefixItems.map((item, index) => childAt(`Item ${index}`, item, 'prefixItems', index)),
    ...Object.entries(properties).map(([name, member]) => childAt(`\`${name}\``, member, 'properties', name)),
    ...Object.entries(patternProperties).map(([name, member]) =>
      childAt(`\`${name}\``, member, 'patternProperties', name),
    ),
    childAt('A member', additionalProperties, 'additionalProperties'),
  ];
}

/** What holds itself has no end that its reader could know the types of. Each schema is looked at once. */
function isRecursive(
  schemas: Schemas,
  context: UserContext,
  above: ReadonlySet<unknown> = new Set(),
  done = new Set<unknown>(),
): boolean {
  const parts = schemas.flatMap((schema) => composed(context, schema));
  if (parts.some(({ node }) => above.has(node))) return true;
  const unseen = parts.filter(({ node }) => !done.has(node));
  for (const { node } of unseen) done.add(node);
  const nodes = new Set([...above, ...parts.map(({ node }) => node)]);
  return unseen.flatMap(childrenOf).some(({ child }) => isRecursive([child], context, nodes, done));
}

/** What all parts of a schema say of a property. */
function propertySchemas(schema: Placed<unknown>, name: string, context: UserContext): Schemas {
  return composed(context, schema).flatMap(({ node, location }) =>
    node.properties && Object.hasOwn(node.properties, name)
      ? [{ node: node.properties[name], location: location.child(['properties', name]) }]
      : [],
  );
}
