import { isJson, isRange, kindOf } from '../media-type.ts';
import type { Operation } from '../operation.ts';
import { FILE, isObject, type JsonSchema, type Keywords } from '../testing/sample/keywords.ts';
import type { OperationSamples, Samples } from '../testing/samples.ts';
import { fileSchema } from './files.ts';

/** A JSON Schema of objects, as every tool has one. */
export type ObjectSchema = {
  type: 'object';
  properties: { [name: string]: object };
  required?: string[];
  additionalProperties: false;
  $defs?: object;
};

/** The schema of a tool's arguments: the input of a call, in the same groups, with all that it refers to. */
export function inputSchemaOf(operation: Operation, samples: Samples): ObjectSchema {
  const { groups = {}, body = {} } = samples.operations[operation.id] as OperationSamples;
  const properties: Record<string, object> = {};
  const required: string[] = [];
  for (const [name, schema] of Object.entries(groups)) {
    const group = groupSchema(schema, samples);
    properties[name] = group;
    if (group.required) required.push(name);
  }
  if (operation.body) {
    Object.assign(properties, bodyProperties(body));
    if (operation.body.required) required.push('body');
    const [only = ''] = Object.keys(body);
    if (isRange(only) && isJson(only)) required.push('contentType');
  }
  if (operation.pagination) properties.from = FROM;
  const used = new Map<string, JsonSchema>();
  const carried = carry(properties, samples, used) as Record<string, object>;
  return { ...objectOf(carried, required), ...(used.size > 0 && { $defs: Object.fromEntries(used) }) };
}

const FROM = {
  type: 'string',
  description: 'The `next` of an answer, to get the page after it. The other arguments stay the same.',
};

const objectOf = (properties: ObjectSchema['properties'], required: string[] = []): ObjectSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** The parameters of one place, which takes no others. */
function groupSchema(schema: JsonSchema, { schemas }: Samples): ObjectSchema {
  let found = schema as Keywords;
  while (typeof found.$ref === 'string') found = schemas[nameOf(found.$ref)] as Keywords;
  return objectOf(found.properties, found.required);
}

function bodyProperties(body: NonNullable<OperationSamples['body']>): Record<string, object> {
  const mediaTypes = Object.keys(body);
  const schemas = Object.entries(body).map(([mediaType, { schema }]) => {
    const kind = kindOf(mediaType);
    if (kind === 'binary') return fileSchema(schema, mediaType);
    return kind === 'stream' ? { type: 'array', items: schema ?? {} } : textual(mediaType, schema);
  });
  const isNamed = mediaTypes.length > 1 || mediaTypes.some(isRange);
  const named = mediaTypes.some(isRange) ? { type: 'string' } : { type: 'string', enum: mediaTypes };
  const [usual] = mediaTypes;
  return {
    body: schemas.length === 1 ? (schemas[0] as object) : { anyOf: schemas },
    ...(isNamed && {
      contentType: { ...named, description: `The media type of the body, ${mediaTypes.join(' or ')}; else ${usual}.` },
    }),
  };
}

/** Every value is one of `true`, which is no schema that all readers take. */
function textual(mediaType: string, schema: JsonSchema = true): object {
  if (typeof schema === 'object') return schema;
  return kindOf(mediaType) === 'text' ? { type: 'string' } : {};
}

/** Keywords that hold values, which are not looked into. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);
/** Keywords whose members are named by the description. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** What readers of JSON Schema understand: files as objects, and without what only OpenAPI knows. Notes what is referred to. */
function carry(node: unknown, samples: Samples, used: Map<string, JsonSchema>): unknown {
  const each = (member: unknown) => carry(member, samples, used);
  if (Array.isArray(node)) return node.map(each);
  if (!isObject(node)) return node;
  if (node[FILE] !== undefined) return fileSchema(node as Keywords, node[FILE]);
  const entries = Object.entries(node).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === 'discriminator') return [];
    if (keyword === 'example') return Object.hasOwn(node, 'examples') ? [] : [['examples', [value]]];
    if (VALUES.has(keyword)) return [[keyword, value]];
    if (keyword === '$ref') note(nameOf(String(value)), samples, used);
    if (!MAPS.has(keyword)) return [[keyword, each(value)]];
    return [
      [keyword, Object.fromEntries(Object.entries(value as object).map(([name, member]) => [name, each(member)]))],
    ];
  });
  return Object.fromEntries(entries);
}

function note(name: string, samples: Samples, used: Map<string, JsonSchema>): void {
  if (used.has(name)) return;
  // Before what it refers to, which may be itself.
  used.set(name, true);
  used.set(name, carry(samples.schemas[name], samples, used) as JsonSchema);
}

const nameOf = (ref: string): string => ref.slice('#/$defs/'.length);
