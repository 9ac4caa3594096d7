import { Cutter, LF, RS } from './cutter.ts';
import { type Item, ItemError, type ItemReader, type Position, type ReaderOptions } from './item.ts';

const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** Texts of JSON that may have lost their end: https://www.rfc-editor.org/rfc/rfc7464#section-2.4 */
const OPEN_ENDED = /^[ \t]*(?:[-\d.eE+]+|true|false|null)$/;

/** What the readers of JSON have in common. */
abstract class JsonReader implements ItemReader {
  protected readonly maxBytes: number;
  readonly #parse: ReaderOptions['parse'];
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #count = 0;

  constructor({ parse, maxBytes = Infinity }: ReaderOptions) {
    this.#parse = parse;
    this.maxBytes = maxBytes;
  }

  get next(): Position {
    return { item: this.#count, byte: this.begin };
  }

  /** The byte at which the next item begins. */
  protected abstract get begin(): number;

  abstract push(chunk: Uint8Array): Iterable<Item>;
  abstract end(): Iterable<Item>;

  protected decode(bytes: Uint8Array, byte: number): string {
    try {
      return this.#utf8.decode(bytes);
    } catch (error) {
      throw new ItemError('malformed', { item: this.#count, byte }, '', error);
    }
  }

  protected item(text: string, byte = this.begin): Item {
    const position = { item: this.#count, byte };
    let value: unknown;
    try {
      value = this.#parse(text);
    } catch (error) {
      throw new ItemError('malformed', position, text, error);
    }
    this.#count++;
    return { value, position };
  }

  protected error(fault: ItemError['fault'], text?: string, cause?: unknown): ItemError {
    return new ItemError(fault, this.next, text, cause);
  }
}

/** One JSON text per line: https://jsonlines.org, https://github.com/ndjson/ndjson-spec. The last line may do without its end. */
export class LineReader extends JsonReader {
  readonly #lines = new Cutter([LF], this.maxBytes);

  protected get begin(): number {
    return this.#lines.offset;
  }

  *push(chunk: Uint8Array): Generator<Item> {
    for (const { bytes, offset } of this.#lines.cut(chunk)) {
      const text = this.decode(bytes, offset);
      if (!isBlank(text)) yield this.item(text, offset);
    }
    if (this.#lines.isTooLarge) throw this.error('tooLarge');
  }

  *end(): Generator<Item> {
    let item: Item | undefined;
    try {
      const text = this.decode(this.#lines.rest(), this.begin);
      item = isBlank(text) ? undefined : this.item(text);
    } catch {
      throw this.error('cut');
    }
    if (item) yield item;
  }
}

/** JSON texts between RS and LF: https://www.rfc-editor.org/rfc/rfc7464. A text may have line feeds in it. */
export class SequenceReader extends JsonReader {
  readonly #pieces = new Cutter([RS, LF], this.maxBytes);
  #text = '';
  /** Where RS stands; absent before the first, and after a text that was complete. */
  #begin: number | undefined;
  /** A shorter text is not tried again. */
  #leastLength = 0;

  protected get begin(): number {
    return this.#begin ?? this.#pieces.offset;
  }

  *push(chunk: Uint8Array): Generator<Item> {
    for (const { bytes, offset, separator } of this.#pieces.cut(chunk)) {
      this.#add(this.decode(bytes, this.#begin ?? offset), offset);
      if (separator === LF) {
        this.#text += '\n';
        yield* this.#tried();
      } else {
        yield* this.#ended('malformed');
        this.#text = '';
        this.#begin = this.#pieces.offset - 1;
        this.#leastLength = 0;
      }
    }
    if (this.#pieces.isTooLarge) throw this.error('tooLarge');
  }

  *end(): Generator<Item> {
    try {
      this.#add(this.decode(this.#pieces.rest(), this.begin), this.#pieces.offset);
    } catch (error) {
      if (this.#begin === undefined) throw error;
      throw this.error('cut');
    }
    yield* this.#ended('cut');
  }

  #add(text: string, byte: number): void {
    if (this.#begin === undefined && !isBlank(text))
      throw new ItemError('malformed', { item: this.next.item, byte }, text);
    this.#text += text;
    if (this.#text.length > this.maxBytes) throw this.error('tooLarge');
  }

  /** At a line feed a text may be complete. To try only what is twice as long keeps the effort in proportion. */
  *#tried(): Generator<Item> {
    if (isBlank(this.#text) || this.#text.length < this.#leastLength) return;
    let item: Item;
    try {
      item = this.item(this.#text);
    } catch {
      this.#leastLength = this.#text.length * 2;
      return;
    }
    this.#text = '';
    this.#begin = undefined;
    yield item;
  }

  *#ended(fault: 'malformed' | 'cut'): Generator<Item> {
    if (isBlank(this.#text)) return;
    if (OPEN_ENDED.test(this.#text)) throw this.error(fault, this.#text);
    let item: Item;
    try {
      item = this.item(this.#text);
    } catch (error) {
      throw fault === 'cut' ? this.error('cut') : error;
    }
    yield item;
  }
}
