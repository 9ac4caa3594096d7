/** Where an item begins. */
export interface Position {
  /** Items before it. */
  readonly item: number;
  /** Bytes before it. */
  readonly byte: number;
}

/** One item of a stream. */
export interface Item {
  readonly value: unknown;
  readonly position: Position;
}

/** Makes items of bytes as they come. */
export interface ItemReader {
  /** The item that comes next, or that has not come whole. */
  readonly next: Position;
  /** The stream has said that it is over, whatever follows. */
  readonly isOver?: boolean;
  /** The items that these bytes complete. @throws ItemError */
  push(chunk: Uint8Array): Iterable<Item>;
  /** The item that the end completes. @throws ItemError */
  end(): Iterable<Item>;
}

export interface ReaderOptions {
  /** Parses JSON. */
  readonly parse: (text: string) => unknown;
  /** So many bytes an item may have. Default: any number. */
  readonly maxBytes?: number;
}

/** An item can't be read: the stream ends within it, it is not what its media type says, or it is too long. */
export class ItemError extends Error {
  readonly fault: 'cut' | 'malformed' | 'tooLarge';
  readonly position: Position;
  /** The text of a malformed item. */
  readonly text: string;

  constructor(fault: ItemError['fault'], position: Position, text = '', cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
    this.position = position;
    this.text = text;
  }
}
