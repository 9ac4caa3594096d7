import type { Oas3Operation, Oas3PathItem, UserContext } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { tokensOf } from '@rollcall/openapi/pointer';
import { typesOf } from '@rollcall/openapi/schema';
import { isJson } from '@rollcall/runtime/media-type';
import { mediaTypesIn } from '../contents.ts';
import { parametersOf } from '../operation-parameters.ts';
import type { OperationPlace } from '../operation-places.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { composed, follow, type Location, type Placed } from '../schema.ts';

/** What each style says of the next page; all say where the items are. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  'next-url': ['next'],
  link: [],
  cursor: ['next', 'parameter'],
  offset: ['parameter'],
  page: ['parameter'],
};

const NUMBERS = ['integer', 'number'];

/** The types of what pointers lead to. */
const POINTERS: Readonly<Record<string, readonly string[]>> = {
  items: ['array'],
  next: ['string'],
  previous: ['string'],
  more: ['boolean'],
  count: NUMBERS,
  pages: NUMBERS,
};

interface Problem {
  /** The member of the declaration that it is about; the declaration as a whole, if none. */
  readonly field?: string;
  readonly message: string;
  readonly repair: string;
}

/** Client, queries and fakes go by the declaration: what it names has to be there. */
export const PaginationResolves: Rule = {
  docs: 'The client finds the next page by `x-pagination`: the parameters, fields and headers it names have to be there, with the types it needs.',
  visitor: () => {
    let item: Placed<Oas3PathItem>;
    return {
      PathItem(node, { location }) {
        item = { node, location };
      },
      Operation(operation, context) {
        const { 'x-pagination': declared } = operation as { 'x-pagination'?: unknown };
        if (declared === undefined) return;
        const location = context.location.child('x-pagination');
        const place = { item, operation: { node: operation, location: context.location } };
        for (const { field, message, repair } of problemsOf(declared, place, context))
          fault(context, { message, repair, location: field === undefined ? location : location.child(field) });
      },
    };
  },
};

type Place = Pick<OperationPlace, 'item' | 'operation'>;

function problemsOf(declared: unknown, place: Place, context: UserContext): Problem[] {
  const known = Object.keys(STYLES)
    .map((style) => `\`${style}\``)
    .join(', ');
  const { style } = Object(declared) as JsonObject;
  const needed = typeof style === 'string' && Object.hasOwn(STYLES, style) ? STYLES[style] : undefined;
  if (!isObject(declared) || !needed)
    return [{ message: '`x-pagination` has no known style.', repair: `Write \`style\`: one of ${known}.` }];
  const missing = ['items', ...needed].filter((field) => !Object.hasOwn(declared, field));
  if (missing.length > 0)
    return [
      {
        message: `Pagination of style \`${style}\` does not say what \`${missing.join('` and `')}\` is.`,
        repair: 'Add it: a JSON pointer into the response body, or for `parameter` the name of a query parameter.',
      },
    ];
  return [
    ...Object.keys(declared).flatMap((field) => unknownField(field, style as string, needed)),
    ...pointerProblems(declared, place.operation, context),
    ...parameterProblems(declared, place, context),
    ...(style === 'link' ? headerProblems(place.operation, context) : []),
  ];
}

function unknownField(field: string, style: string, needed: readonly string[]): Problem[] {
  const ofAll = [
    'style',
    'items',
    'more',
    'previous',
    'count',
    ...needed,
    ...(style === 'page' ? ['pages', 'first'] : []),
  ];
  if (ofAll.includes(field) || field.startsWith('x-')) return [];
  return [
    {
      field,
      message: `Pagination of style \`${style}\` has no \`${field}\`.`,
      repair: `Leave it out, or choose another style. Known: ${ofAll.join(', ')}.`,
    },
  ];
}

/** The JSON bodies of successes. */
function bodiesOf({ node, location }: Placed<Oas3Operation>, context: UserContext): Placed<unknown>[] {
  return successesOf({ node, location }, context).flatMap((response) =>
    mediaTypesIn(response.node.content as Readonly<Record<string, unknown>>, context, response.location)
      .filter(({ type }) => isJson(type))
      .map((media) => ({ node: media.media.schema, location: media.location.child('schema') })),
  );
}

function successesOf({ node: { responses }, location }: Placed<Oas3Operation>, context: UserContext) {
  return Object.entries(responses ?? {}).flatMap(([status, node]) => {
    const found = follow<JsonObject>(context, { node, location: location.child(['responses', status]) });
    return /^2/.test(status) && found ? [found] : [];
  });
}

function pointerProblems(declared: JsonObject, operation: Placed<Oas3Operation>, context: UserContext): Problem[] {
  const bodies = bodiesOf(operation, context);
  if (bodies.length === 0)
    return [
      {
        message: 'No response with JSON has pages.',
        repair: 'Declare a `200` with a JSON body, or leave `x-pagination` out.',
      },
    ];
  return Object.entries(POINTERS).flatMap(([field, types]): Problem[] => {
    const pointer = declared[field];
    if (pointer === undefined) return [];
    const isPointer = typeof pointer === 'string' && /^(?:\/.*)?$/s.test(pointer);
    const found = isPointer ? bodies.map((body) => schemasAt(body, tokensOf(pointer), context)) : [];
    const wanted = field === 'next' && declared.style === 'cursor' ? ['string', ...NUMBERS] : types;
    if (!isPointer || found.some((schemas) => schemas.length === 0))
      return [
        {
          field,
          message: `${JSON.stringify(pointer)} leads to nothing in the response body.`,
          repair: 'Write a JSON pointer to a declared property, such as `/data/items`.',
        },
      ];
    if (found.flat().every(({ node }) => suits(node, wanted))) return [];
    return [
      {
        field,
        message: `What \`${field}\` leads to is not of type ${wanted.join(' or ')}.`,
        repair: 'Correct the pointer, or the type.',
      },
    ];
  });
}

/** Is a schema of one of the types, if the value is not null? */
function suits(schema: unknown, wanted: readonly string[]): boolean {
  const types = typesOf(schema as JsonObject).filter((type) => type !== 'null');
  return types.length === 0 || types.some((type) => wanted.includes(type));
}

/** What describes the value at a place within a value that a schema describes. */
function schemasAt(start: Placed<unknown>, tokens: readonly string[], context: UserContext): Placed<unknown>[] {
  return tokens.reduce<Placed<unknown>[]>(
    (schemas, token) => schemas.flatMap((schema) => membersOf(schema, token, context)),
    composed(context, start),
  );
}

function membersOf({ node, location }: Placed<unknown>, name: string, context: UserContext): Placed<unknown>[] {
  const { properties } = node as { readonly properties?: unknown };
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return [];
  return composed(context, { node: properties[name], location: location.child(['properties', name]) });
}

function parameterProblems({ parameter: name, style }: JsonObject, place: Place, context: UserContext): Problem[] {
  if (name === undefined) return [];
  const found = parametersOf(place, context).find(({ node }) => node.in === 'query' && node.name === name);
  const repair = 'Name a query parameter of the operation.';
  if (!found) return [{ field: 'parameter', message: `There is no query parameter ${JSON.stringify(name)}.`, repair }];
  const types = style === 'cursor' ? ['string', ...NUMBERS] : NUMBERS;
  const location: Location = found.location.child('schema');
  const schemas = composed(context, { node: found.node.schema, location });
  if (schemas.every(({ node }) => suits(node, types))) return [];
  return [
    {
      field: 'parameter',
      message: `The parameter ${JSON.stringify(name)} is not of type ${types.join(' or ')}.`,
      repair: 'Correct its type, or the style of the pagination.',
    },
  ];
}

function headerProblems(operation: Placed<Oas3Operation>, context: UserContext): Problem[] {
  const hasLink = successesOf(operation, context).every(({ node: { headers } }) =>
    Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'link'),
  );
  if (hasLink) return [];
  return [
    {
      field: 'style',
      message: 'The response declares no header `Link`.',
      repair: 'Add `Link` to the `headers` of the response, as a string.',
    },
  ];
}
