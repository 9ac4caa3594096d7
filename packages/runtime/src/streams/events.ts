import type { EventData } from '../operation.ts';
import { Unwritable } from '../styles/text.ts';
import { CR, Cutter, LF } from './cutter.ts';
import { type Item, ItemError, type ItemReader, type Position, type ReaderOptions } from './item.ts';

/** What many services send as data to say that the stream is over, where all other data is JSON. */
const DONE = '[DONE]';

/** Is the data of an event JSON? What has no name is a `message`. */
function hasJson({ json = false, except = [] }: Partial<EventData> = {}, event: unknown): boolean {
  return json !== except.includes((event as string | undefined) || 'message');
}

/** An event as far as it has come. */
interface Pending {
  readonly byte: number;
  data?: string[];
  event?: string;
  id?: string;
  retry?: number;
}

/**
 * Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation. What stands
 * unfinished at the end, and is thrown away there, is an error here.
 */
export class EventReader implements ItemReader {
  readonly #parse: ReaderOptions['parse'];
  readonly #maxBytes: number;
  readonly #lines: Cutter;
  readonly #events: EventData | undefined;
  /** Malformed bytes become U+FFFD, and a byte order mark is kept: it is one at the very beginning only. */
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  #pending: Pending | undefined;
  #size = 0;
  #count = 0;
  /** To be sent as `Last-Event-ID`, also if the event that said so had no data. */
  lastId = '';
  /** Does the last id stand for all that has come? What is asked for after it would else come twice. */
  isCovered = true;
  /** Milliseconds to wait before asking again, if the stream says so. */
  retry: number | undefined;
  isOver = false;

  constructor(events: EventData | undefined, { parse, maxBytes = Infinity }: ReaderOptions) {
    this.#parse = parse;
    this.#maxBytes = maxBytes;
    this.#lines = new Cutter([CR, LF], maxBytes);
    this.#events = events;
  }

  get next(): Position {
    return { item: this.#count, byte: this.#pending?.byte ?? this.#lines.offset };
  }

  *push(chunk: Uint8Array): Generator<Item> {
    for (const { bytes, offset } of this.#lines.cut(chunk)) {
      this.#size += bytes.byteLength;
      if (bytes.byteLength > 0) this.#line(this.#utf8.decode(bytes), offset);
      else yield* this.#dispatched();
      if (this.isOver) return;
      if (this.#size > this.#maxBytes) break;
    }
    if (this.#lines.isTooLarge || this.#size > this.#maxBytes) throw new ItemError('tooLarge', this.next);
  }

  end(): Item[] {
    const rest = this.#utf8.decode(this.#lines.rest());
    if (rest !== '' && !rest.startsWith(':')) this.#line(rest, this.#lines.offset);
    const { data, event } = this.#pending ?? {};
    if (this.#pending && !this.#isDone(data, event)) throw new ItemError('cut', this.next);
    return [];
  }

  #isDone(data: readonly string[] | undefined, event: string | undefined): boolean {
    return data?.length === 1 && data[0] === DONE && hasJson(this.#events, event);
  }

  #line(text: string, byte: number): void {
    const line = byte === 0 ? text.replace(/^\uFEFF/, '') : text;
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === '') return;
    this.#pending ??= { byte };
    if (field === 'data') {
      this.#pending.data ??= [];
      this.#pending.data.push(value);
    } else if (field === 'event') this.#pending.event = value;
    else if (field === 'id' && !value.includes('\0')) this.#pending.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#pending.retry = Number(value);
  }

  *#dispatched(): Generator<Item> {
    const pending = this.#pending;
    this.#size = 0;
    if (!pending) return;
    const { data, event, id, retry } = pending;
    this.lastId = id ?? this.lastId;
    if (id !== undefined || data !== undefined) this.isCovered = Boolean(id);
    this.retry = retry ?? this.retry;
    this.isOver = this.#isDone(data, event);
    const position = this.next;
    this.#pending = undefined;
    if (data === undefined || this.isOver) return;
    const value = {
      ...(event && { event }),
      data: this.#dataOf(data.join('\n'), event, position),
      ...(id !== undefined && { id }),
      ...(retry !== undefined && { retry }),
    };
    this.#count++;
    yield { value, position };
  }

  #dataOf(text: string, event: string | undefined, position: Position): unknown {
    if (!hasJson(this.#events, event)) return text;
    try {
      return this.#parse(text);
    } catch (error) {
      throw new ItemError('malformed', position, text, error);
    }
  }
}

/** An event as lines. @throws Unwritable for what no line can say. */
export function writeEvent(
  item: unknown,
  events: EventData | undefined,
  json: (value: unknown) => string | undefined,
): string {
  if (typeof item !== 'object' || item === null) throw new Unwritable('an item is an event: { data }');
  const { event, data, id, retry, ...others } = item as Readonly<Record<string, unknown>>;
  const [other] = Object.keys(others).filter((name) => others[name] !== undefined);
  if (other !== undefined) throw new Unwritable(`"${other}" is no field of an event`, other);
  const text = hasJson(events, event) ? json(data) : data;
  if (typeof text !== 'string') throw new Unwritable('the data of an event is missing, or no text', 'data');
  if (text.includes('\r')) throw new Unwritable('the data of an event can hold no carriage return', 'data');
  if (retry !== undefined && !(Number.isSafeInteger(retry) && Number(retry) >= 0))
    throw new Unwritable('retry is a number of milliseconds', 'retry');
  const lines = text.split('\n').map((line) => `data: ${line}\n`);
  return [fieldLine('event', event), fieldLine('id', id), fieldLine('retry', retry), ...lines, '\n'].join('');
}

function fieldLine(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (name === 'event' && value === '') throw new Unwritable('an event without a name has none', name);
  if (name !== 'retry' && (typeof value !== 'string' || /[\r\n]|\0/.test(value)))
    throw new Unwritable(`${name} is no line of text`, name);
  return `${name}: ${String(value)}\n`;
}
