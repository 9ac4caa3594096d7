import { isObject, type Json } from '../json.ts';
import { atNewPlace, schemaOf } from './schemas.ts';
import type { Surroundings } from './surroundings.ts';

/** What a parameter, a header or an item says of its value: https://spec.openapis.org/oas/v2.0#items-object */
const OF_VALUES = [
  ...['type', 'format', 'items', 'default', 'enum', 'multipleOf', 'pattern', 'uniqueItems', 'x-nullable', 'title'],
  ...['maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minLength', 'maxItems', 'minItems'],
];

interface Style {
  readonly style?: string;
  readonly explode?: boolean;
}

/** The style of a list in a query or a form by its `collectionFormat`: https://spec.openapis.org/oas/v2.0#parameter-object */
const FORMATS: Readonly<Record<string, Style>> = {
  csv: { explode: false },
  multi: { explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
};

/** Paths and headers have commas alone, which need no style. */
const SIMPLE: Readonly<Record<string, Style>> = { csv: {} };

/** A value that is written as text: its schema, and the style of a list. */
interface Written extends Style {
  readonly schema: Json;
}

/**
 * What a parameter, a header or a field of a form says of its value.
 *
 * @param place - `form` for a field of a form.
 */
export function writtenOf(node: Json, place: string, pointer: string, { decide }: Surroundings): Written {
  if (isObject(node.schema)) return { schema: schemaOf(node.schema) };
  const { collectionFormat = 'csv', ...schema } = saidOfValue(node);
  if (schema.type !== 'array') return { schema: schemaOf(schema) };
  const style = (place === 'query' || place === 'form' ? FORMATS : SIMPLE)[collectionFormat];
  const inner = schema.items?.type === 'array';
  if (style && !inner) return { ...style, schema: schemaOf(schema) };
  const written = inner ? 'a list within a list' : `a list in the format \`${collectionFormat}\``;
  decide(
    pointer,
    `OpenAPI 3 has no style for ${written} here: it is text.`,
    'Write and read the text as the API does: its schema is kept as `x-imported-schema`.',
  );
  return { schema: { type: 'string', 'x-imported-schema': node } };
}

function saidOfValue(node: Json): Json {
  const said = [...OF_VALUES, 'collectionFormat'].filter((keyword) => Object.hasOwn(node, keyword));
  const items = isObject(node.items)
    ? { items: typeof node.items.$ref === 'string' ? node.items : saidOfValue(node.items) }
    : {};
  return { ...Object.fromEntries(said.map((keyword) => [keyword, node[keyword]])), ...items };
}

/** What else is said of the parameter, header or field. */
export function aboutOf(node: Json): Json {
  const isAbout = (keyword: string) => ![...OF_VALUES, 'collectionFormat', 'schema'].includes(keyword);
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => isAbout(keyword)));
}

/** https://spec.openapis.org/oas/v2.0#parameter-object */
export function parameterOf(node: Json, pointer: string, around: Surroundings): Json {
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string') return { $ref: atNewPlace(node.$ref) };
  return { ...aboutOf(node), ...writtenOf(node, node.in, pointer, around) };
}
