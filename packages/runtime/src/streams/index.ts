/**
 * Streams, for client and server: their items are read from bytes as they come, and written one by one.
 *
 * @module
 */
import { streamKindOf } from '../media-type.ts';
import type { EventData } from '../operation.ts';
import { Unwritable } from '../styles/text.ts';
import { EventReader, writeEvent } from './events.ts';
import type { Item, ItemReader, ReaderOptions } from './item.ts';
import { LineReader, SequenceReader } from './json.ts';

/** Reads the items of a stream of a media type; `undefined` for one that is none. */
export function readerOf(
  mediaType: string,
  events: EventData | undefined,
  options: ReaderOptions,
): ItemReader | undefined {
  switch (streamKindOf(mediaType)) {
    case 'events':
      return new EventReader(events, options);
    case 'lines':
      return new LineReader(options);
    case 'sequence':
      return new SequenceReader(options);
    default:
      return undefined;
  }
}

/** The items of bytes as they come; asks for more when an item is asked for. @throws ItemError */
export async function* itemsIn(chunks: AsyncIterable<Uint8Array>, reader: ItemReader): AsyncGenerator<Item> {
  for await (const chunk of chunks) {
    yield* reader.push(chunk);
    if (reader.isOver) return;
  }
  yield* reader.end();
}

/** Writes JSON; `undefined` for what has none. */
type WriteJson = (value: unknown) => string | undefined;

/** One item as it stands in a stream. @throws Unwritable */
export function writeItem(mediaType: string, item: unknown, events: EventData | undefined, json: WriteJson): string {
  const kind = streamKindOf(mediaType);
  if (kind === 'events') return writeEvent(item, events, json);
  const text = json(item);
  if (text === undefined) throw new Unwritable('an item is missing');
  return kind === 'lines' ? `${text}\n` : `\x1e${text}\n`;
}

/** A list is as good as what gives one item after the other. */
export type Streamed = AsyncIterable<unknown> | Iterable<unknown>;

export function isStreamed(value: unknown): value is Streamed {
  return typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value);
}
