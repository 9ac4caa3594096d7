/** What the schema of an event says of its fields, and how it reads once its data is parsed. */
import { isJson } from '@rollcall/runtime/media-type';
import { isObject, type JsonObject } from './json.ts';
import { ANNOTATIONS, typesOf } from './schema.ts';

/** A schema where it stands, the places of its subschemas, and where its `$ref` leads. */
export interface Look<Place> {
  readonly schema: JsonObject;
  readonly branch: (schema: unknown) => Place;
  readonly target?: Place | undefined;
}

/** Schemas that hold together once a branch of each union is chosen. */
export type Alternative<Place> = readonly Look<Place>[];

/** The fields of an event: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export const FIELDS = {
  event: { type: 'string' },
  data: { type: 'string' },
  id: { type: 'string' },
  retry: { type: 'integer', minimum: 0 },
} as const;

/** The event whose data is described. */
export function eventOf(data: unknown): JsonObject {
  return { type: 'object', required: ['data'], properties: { ...FIELDS, data } };
}

export const memberOf = ({ properties }: JsonObject, name: string): unknown[] =>
  isObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];

export const membersOf = <Place>(parts: Alternative<Place>, name: string): unknown[] =>
  parts.flatMap(({ schema }) => memberOf(schema, name));

/** Does it list the fields of an event? Something else may have a member called `data`. */
export function isEvent<Place>(parts: Alternative<Place>): boolean {
  const names = new Set(
    parts.flatMap(({ schema }) => Object.keys(isObject(schema.properties) ? schema.properties : {})),
  );
  return names.has('data') && (names.has('event') || [...names].every((name) => Object.hasOwn(FIELDS, name)));
}

export const isRequired = <Place>(parts: Alternative<Place>): boolean =>
  parts.some(({ schema }) => Array.isArray(schema.required) && schema.required.includes('data'));

/** The names that an event may have; nothing where it may have any. */
export function eventNames<Place>(parts: Alternative<Place>): string[] | undefined {
  const lists = membersOf(parts, 'event').flatMap((member) => {
    if (!isObject(member)) return [];
    if (member.const !== undefined) return [[String(member.const)]];
    return Array.isArray(member.enum) ? [member.enum.map(String)] : [];
  });
  return lists.length > 0 ? lists.flat() : undefined;
}

/** A text that holds JSON: https://json-schema.org/draft/2020-12/json-schema-validation#section-8.4 */
export function isJsonText(schema: unknown): schema is JsonObject {
  return isObject(schema) && typeof schema.contentMediaType === 'string' && isJson(schema.contentMediaType);
}

/** A schema without its compositions, and with data as it is read. */
export function partOf(
  { $ref: _, allOf: __, anyOf: ___, oneOf: ____, ...schema }: JsonObject,
  isJson: boolean,
): JsonObject {
  const { properties } = schema;
  if (!isObject(properties) || !Object.hasOwn(properties, 'data')) return schema;
  const { data } = properties;
  const parsed = !isJson ? data : isJsonText(data) ? (data.contentSchema ?? true) : isStringOnly(data) ? true : data;
  const isOpen = schema.additionalProperties === undefined && schema.unevaluatedProperties === undefined;
  return { ...schema, properties: { ...(isOpen ? FIELDS : {}), ...properties, data: parsed } };
}

const isStringOnly = (schema: unknown): boolean => isObject(schema) && typesOf(schema).join() === 'string';

export const withData = ({ required }: JsonObject): string[] => [
  ...new Set([...(Array.isArray(required) ? (required as string[]) : []), 'data']),
];

/** Keywords of parts that make one schema. */
const MERGED = new Set(['type', 'properties', 'required']);

/** Parts that say no more than which properties there are, as one schema. */
export function merged(parts: readonly JsonObject[]): JsonObject | undefined {
  const isPlain = (part: JsonObject) => Object.keys(part).every((name) => MERGED.has(name) || ANNOTATIONS.has(name));
  if (!parts.every(isPlain)) return undefined;
  const properties: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [name, member] of Object.entries((part.properties ?? {}) as JsonObject)) {
      const known = properties[name];
      if (known === undefined || known === true) properties[name] = member;
      else if (member !== true) properties[name] = both(known, member);
    }
  }
  const required = new Set(parts.flatMap(withData));
  return { ...Object.assign({}, ...parts), type: 'object', properties, required: [...required] };
}

function both(known: unknown, member: unknown): unknown {
  if (!isObject(known) || !isObject(member)) return { allOf: [known, member] };
  const isSame = (name: string) => JSON.stringify(known[name]) === JSON.stringify(member[name]);
  const isDisjoint = Object.keys(member).every((name) => !Object.hasOwn(known, name) || isSame(name));
  const isReference = known.$ref !== undefined || member.$ref !== undefined;
  return isDisjoint && !isReference ? { ...known, ...member } : { allOf: [known, member] };
}
