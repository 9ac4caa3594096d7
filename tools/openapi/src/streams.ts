/**
 * Streams: bodies of a sequential media type, which are read and written item by item.
 * https://spec.openapis.org/oas/v3.2.0#sequential-media-types
 */
import { readerOf, writeItem } from '@rollcall/runtime/internal/client';
import { streamKindOf } from '@rollcall/runtime/media-type';
import type { EventData } from '@rollcall/runtime/operation';
import {
  type Alternative,
  eventNames,
  eventOf,
  FIELDS,
  isEvent,
  isJsonText,
  isRequired,
  type Look,
  memberOf,
  membersOf,
  merged,
  partOf,
  withData,
} from './event-schemas.ts';
import { isObject, type JsonObject, mapValues } from './json.ts';
import { mapNodes } from './map-nodes.ts';
import { dereference, lookUp } from './reference.ts';
import { ANNOTATIONS, acceptsText, typesOf } from './schema.ts';

/** Says which events of a stream have data of JSON, in a media type object that {@link withItems} has rewritten. */
export const EVENTS = 'x-rollcall-events';

/** Is a body of this media type one item after the other? */
export const isStream = (mediaType: string): boolean => streamKindOf(mediaType) !== undefined;

/** Which events have data of JSON, in a media type object that {@link withItems} has rewritten. */
export const eventsOf = (media: object): EventData | undefined => (media as { readonly [EVENTS]?: EventData })[EVENTS];

export type { Look };

/** Looks at a place; finds nothing where no object is. */
export type LookAt<Place> = (place: Place) => Look<Place> | undefined;

/** Why a stream can't be carried, in the words of the refusals. */
export type StreamFault = 'boundedStream' | 'ambiguousEventData' | 'eventWithoutData' | 'eventField';

/** What a media type object says of the items of a stream. */
export interface Items {
  /** Of an item as it is read: the data of an event is what its JSON says. */
  readonly schema: unknown;
  /** Absent where all data is text, and where items are not events. */
  readonly events?: EventData;
  readonly faults: readonly StreamFault[];
}

/** Members of a media type object that describe an item: the second is what 3.1 has for 3.2's. */
export const ITEM_SCHEMAS: readonly string[] = ['itemSchema', 'x-oai-itemSchema'];

/** The member that describes an item, where it does so by its name. */
export const itemSchemaName = (media: JsonObject): string | undefined =>
  ITEM_SCHEMAS.find((name) => media[name] !== undefined);

/** The description of an item, where it is one by its name. */
export function itemSchemaOf(media: JsonObject): unknown {
  const name = itemSchemaName(media);
  return name === undefined ? undefined : media[name];
}

/**
 * The items of a stream: `itemSchema`; else what an array `schema` has for items, or the `schema` itself, for that is how streams
 * were described before there was another way. A text, or no schema, says nothing of the items.
 *
 * @param placeOf - the place of a member of the media type object.
 */
export function itemsOf<Place>(
  mediaType: string,
  media: JsonObject,
  placeOf: (schema: unknown) => Place,
  lookAt: LookAt<Place>,
): Items {
  const reader = new StreamReader(lookAt);
  const whole = reader.whole(media.schema, placeOf);
  const described = itemSchemaOf(media);
  const item = described === undefined ? whole.items : { node: described, place: placeOf(described) };
  const isBounded = described === undefined ? whole.isBounded : media.schema !== undefined && !whole.isList;
  if (isBounded) reader.faults.add('boundedStream');
  const read = streamKindOf(mediaType) === 'events' ? reader.event(item) : { schema: item?.node ?? true };
  return { ...read, faults: [...reader.faults] };
}

/** The items that the text of a stream holds. @throws Error for a text that is none. */
export function itemsInText(mediaType: string, text: string, events?: EventData): unknown[] {
  const reader = readerOf(mediaType, events, { parse: JSON.parse });
  if (!reader) throw new Error(`${mediaType} is no stream`);
  return [...reader.push(new TextEncoder().encode(text)), ...reader.end()].map(({ value }) => value);
}

/** The text of a stream that has these items. @throws Unwritable */
export function streamText(mediaType: string, items: readonly unknown[], events?: EventData): string {
  return items.map((item) => writeItem(mediaType, item, events, JSON.stringify)).join('');
}

/** What an example of a stream stands for: a list is its items, a text holds them, and anything else is one. */
function exampleItems(mediaType: string, example: unknown, events: EventData | undefined): unknown {
  if (Array.isArray(example)) return example;
  if (typeof example !== 'string') return [example];
  try {
    return itemsInText(mediaType, example, events);
  } catch {
    return [example];
  }
}

/** The description with the schema of an item in the place of the schema of a stream, and its examples as lists of items. */
export function withItems<Document extends object>(document: Document): Document {
  const lookAt: LookAt<unknown> = (schema) => {
    if (!isObject(schema)) return undefined;
    const { $ref } = schema;
    return { schema, branch: (part) => part, ...(typeof $ref === 'string' && { target: lookUp(document, $ref) }) };
  };
  return mapNodes(document, '{}mediaType', (content) =>
    Object.fromEntries(
      Object.entries(content).map(([mediaType, media]) => {
        if (!streamKindOf(mediaType) || !isObject(media) || media.$ref !== undefined) return [mediaType, media];
        const { itemSchema: _, 'x-oai-itemSchema': __, example, examples, ...rest } = media;
        const { schema, events } = itemsOf(mediaType, media, (node) => node, lookAt);
        const listed = (value: unknown) => exampleItems(mediaType, value, events);
        const named = (node: unknown) => {
          const found = dereference<unknown>(document, node);
          return isObject(found) && Object.hasOwn(found, 'value') ? { ...found, value: listed(found.value) } : node;
        };
        const changed = {
          ...rest,
          schema,
          ...(events && { [EVENTS]: events }),
          ...(example !== undefined && { example: listed(example) }),
          ...(isObject(examples) && { examples: mapValues(examples, named) }),
        };
        return [mediaType, changed];
      }),
    ),
  );
}

interface Placed<Place> {
  readonly node: unknown;
  readonly place: Place;
}

/** So many alternatives are looked at: unions of unions can have more than anybody waits for. */
const MOST_ALTERNATIVES = 1000;

class StreamReader<Place> {
  readonly faults = new Set<StreamFault>();
  readonly #lookAt: LookAt<Place>;

  constructor(lookAt: LookAt<Place>) {
    this.#lookAt = lookAt;
  }

  /** What references lead to in the end. */
  readonly #end = (place: Place): Look<Place> | undefined => {
    let found = this.#lookAt(place);
    for (let hops = 0; found?.target !== undefined && hops < 50; hops++) found = this.#lookAt(found.target);
    return found;
  };

  /** What the schema of a whole stream says of an item. */
  whole(
    schema: unknown,
    placeOf: (schema: unknown) => Place,
  ): { readonly items?: Placed<Place>; readonly isBounded?: boolean; readonly isList?: boolean } {
    if (schema === undefined || schema === true) return { isList: true };
    const found = this.#end(placeOf(schema));
    if (found === undefined) return { isList: true };
    const keywords = Object.keys(found.schema).filter((name) => !ANNOTATIONS.has(name) && !name.startsWith('x-'));
    if (typesOf(found.schema).join() === 'array') {
      const { items } = found.schema;
      const isBounded = keywords.some((name) => name !== 'type' && name !== 'items');
      return {
        isList: true,
        isBounded,
        ...(items !== undefined && { items: { node: items, place: found.branch(items) } }),
      };
    }
    if (keywords.length === 0) return { isList: true };
    if (typesOf(found.schema).join() === 'string')
      return { isBounded: keywords.some((name) => name !== 'type' && name !== 'format') };
    return { items: { node: schema, place: placeOf(schema) } };
  }

  /** An event that is described as one, or the event that has a described value as its data. */
  event(item: Placed<Place> | undefined): Omit<Items, 'faults'> {
    if (item === undefined || item.node === true) return { schema: eventOf(FIELDS.data) };
    const alternatives = this.#alternatives(item.place);
    if (alternatives.some(isEvent)) return this.#described(item, alternatives);
    if (this.#isText(item.place)) return { schema: eventOf(item.node) };
    return { schema: eventOf(item.node), events: { json: true } };
  }

  #described(item: Placed<Place>, alternatives: readonly Alternative<Place>[]): Omit<Items, 'faults'> {
    const read = alternatives.map((parts) => ({ parts, names: eventNames(parts), isJson: this.#isJson(parts) }));
    if (!alternatives.every((parts) => membersOf(parts, 'data').length > 0)) this.faults.add('eventWithoutData');
    for (const parts of alternatives) this.#checkFields(parts);
    const usual = (read.find(({ names }) => names === undefined) ?? read[0])?.isJson ?? false;
    const unlike = read.filter(({ isJson }) => isJson !== usual);
    if (unlike.some(({ names }) => names === undefined)) this.faults.add('ambiguousEventData');
    const except = [...new Set(unlike.flatMap(({ names = [] }) => names))];
    if (read.some(({ isJson, names = [] }) => isJson === usual && names.some((name) => except.includes(name))))
      this.faults.add('ambiguousEventData');
    const events = { json: usual, ...(except.length > 0 && { except }) };
    const asIs = alternatives.every((parts) => isRequired(parts) && !membersOf(parts, 'data').some(isJsonText));
    const schema = asIs ? item.node : this.#spelledOut(read);
    return { schema, ...((events.json || except.length > 0) && { events }) };
  }

  /** One schema for each alternative, in which the data is what its JSON says. */
  #spelledOut(read: readonly { readonly parts: Alternative<Place>; readonly isJson: boolean }[]): unknown {
    const branches = read.map(({ parts, isJson }) => {
      const [first = {}, ...others] = parts.map(({ schema }) => partOf(schema, isJson));
      const rest = others.filter((part) => Object.keys(part).length > 0);
      return merged([first, ...rest]) ?? { ...first, required: withData(first), allOf: rest };
    });
    return branches.length === 1 ? branches[0] : { oneOf: branches };
  }

  /** Event and id are texts, and the time to wait is a number. */
  #checkFields(parts: Alternative<Place>): void {
    const isOdd = (name: string, types: readonly string[]) =>
      parts.some(({ schema, branch }) => {
        const [member] = memberOf(schema, name);
        const found = this.#end(branch(member));
        return typesOf(found?.schema ?? {}).some((type) => !types.includes(type));
      });
    if (isOdd('event', ['string']) || isOdd('id', ['string']) || isOdd('retry', ['integer', 'number']))
      this.faults.add('eventField');
  }

  #isJson(parts: Alternative<Place>): boolean {
    const members = parts.flatMap(({ schema, branch }) =>
      memberOf(schema, 'data').map((node) => ({ node, place: branch(node) })),
    );
    if (members.some(({ node }) => isJsonText(node))) return true;
    return members.length > 0 && !members.every(({ place }) => this.#isText(place));
  }

  /** Is it a text? What may be a text or something else can't be told from it. */
  #isText(place: Place): boolean {
    const types = new Set(this.#alternatives(place).flatMap((parts) => parts.flatMap(({ schema }) => typesOf(schema))));
    types.delete('null');
    if (types.has('string') && types.size > 1) this.faults.add('ambiguousEventData');
    return acceptsText(place, this.#end);
  }

  #alternatives(place: Place, seen: ReadonlySet<unknown> = new Set()): Alternative<Place>[] {
    const found = this.#lookAt(place);
    if (found === undefined || seen.has(found.schema)) return [[]];
    const { schema, branch, target } = found;
    const inner = new Set([...seen, schema]);
    const within = (keyword: string) =>
      (Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : []).map((part) =>
        this.#alternatives(branch(part), inner),
      );
    const unions = ['anyOf', 'oneOf'].map((keyword) => within(keyword).flat()).filter(({ length }) => length > 0);
    const referred = target === undefined ? [] : [this.#alternatives(target, inner)];
    return [...referred, ...within('allOf'), ...unions].reduce<Alternative<Place>[]>(
      (before, after) =>
        before.flatMap((left) => after.map((right) => [...left, ...right])).slice(0, MOST_ALTERNATIVES),
      [[found]],
    );
  }
}
