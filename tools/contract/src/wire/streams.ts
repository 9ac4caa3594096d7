import { itemsInText } from '@rollcall/openapi/streams';
import { numbers, Unwritable, writeItem } from '@rollcall/runtime/internal/client';
import type { DescribedContent } from '../document/operations.ts';
import { NotOnTheWire } from './values.ts';

type Content = Pick<DescribedContent, 'mediaType' | 'events'>;

/**
 * A stream as it travels. To the kit it is the list of its items: https://spec.openapis.org/oas/v3.2.0#sequential-media-types
 *
 * @throws NotOnTheWire for anything but a list of what can be an item.
 */
export function streamText({ mediaType, events }: Content, items: unknown): string {
  if (!Array.isArray(items)) throw new NotOnTheWire(`${mediaType} carries a list of items.`);
  try {
    return items.map((item) => writeItem(mediaType, item, events, numbers.write)).join('');
  } catch (error) {
    if (error instanceof Unwritable) throw new NotOnTheWire(error.message);
    throw error;
  }
}

export function isStreamable(content: Content, items: unknown): boolean {
  try {
    streamText(content, items);
    return true;
  } catch (error) {
    if (error instanceof NotOnTheWire) return false;
    throw error;
  }
}

/** The items of a stream that has come as a text. @throws Error for a text that is none. */
export const streamItems = ({ mediaType, events }: Content, text: string): unknown[] =>
  itemsInText(mediaType, text, events);

/** A body as the kit compares it: of a stream, all that it gives. */
export async function collected(body: unknown): Promise<unknown> {
  if (typeof body !== 'object' || body === null || body instanceof Blob || !(Symbol.asyncIterator in body)) return body;
  const items: unknown[] = [];
  for await (const item of body as AsyncIterable<unknown>) items.push(item);
  return items;
}
