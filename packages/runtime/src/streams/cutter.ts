import { concatenate } from '../bytes.ts';

export const LF = 0x0a;
export const CR = 0x0d;
export const RS = 0x1e;

/** What stands between two separators. */
interface Piece {
  readonly bytes: Uint8Array;
  /** Bytes before it. */
  readonly offset: number;
  /** What ends it. */
  readonly separator: number;
}

/** Cuts bytes, as they come, at separators. CR and LF together are one. */
export class Cutter {
  readonly #separators: readonly number[];
  readonly #maxBytes: number;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #offset = 0;
  #isAfterReturn = false;

  constructor(separators: readonly number[], maxBytes: number) {
    this.#separators = separators;
    this.#maxBytes = maxBytes;
  }

  /** Bytes before the piece that has not ended yet. */
  get offset(): number {
    return this.#offset;
  }

  /** Is there more of a piece than was allowed? */
  get isTooLarge(): boolean {
    return this.#size > this.#maxBytes;
  }

  *cut(chunk: Uint8Array): Generator<Piece> {
    let from = 0;
    const next = this.#separators.map((separator) => chunk.indexOf(separator));
    for (;;) {
      const end = Math.min(...next.map((at) => (at < 0 ? chunk.length : at)));
      this.#keep(chunk.subarray(from, end));
      if (end === chunk.length || this.isTooLarge) return;
      const separator = chunk[end] as number;
      const isPair = this.#isAfterReturn && this.#size === 0 && separator === LF;
      this.#isAfterReturn = separator === CR;
      if (isPair) this.#offset++;
      else yield this.#piece(separator);
      from = end + 1;
      next.forEach((at, index) => {
        if (at === end) next[index] = chunk.indexOf(this.#separators[index] as number, from);
      });
    }
  }

  /** What has not ended yet. */
  rest(): Uint8Array {
    return concatenate(this.#chunks, this.#size);
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.byteLength === 0) return;
    this.#isAfterReturn = false;
    this.#chunks.push(bytes);
    this.#size += bytes.byteLength;
  }

  #piece(separator: number): Piece {
    const piece = { bytes: this.rest(), offset: this.#offset, separator };
    this.#offset += this.#size + 1;
    this.#chunks = [];
    this.#size = 0;
    return piece;
  }
}
