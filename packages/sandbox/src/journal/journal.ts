import type { components } from '@rollcall/sandbox-control';

export type Exchange = components['schemas']['Exchange'];

type Listener = () => void;

/** The latest exchanges: so many, and of so many bytes. */
export class Journal {
  readonly #most: { readonly exchanges: number; readonly bytes: number };
  readonly #listeners = new Set<Listener>();
  #entries: { readonly exchange: Exchange; readonly bytes: number }[] = [];
  #bytes = 0;

  constructor(most: { readonly exchanges: number; readonly bytes: number }) {
    this.#most = most;
  }

  /** @param exchange - without secrets. */
  add(exchange: Exchange): void {
    const bytes = Buffer.byteLength(JSON.stringify(exchange));
    this.#entries.push({ exchange, bytes });
    this.#bytes += bytes;
    while (
      this.#entries.length > this.#most.exchanges ||
      (this.#bytes > this.#most.bytes && this.#entries.length > 0)
    ) {
      this.#bytes -= this.#entries.shift()?.bytes ?? 0;
    }
    for (const listener of this.#listeners) listener();
  }

  /** The newest first. */
  latest(limit: number = this.#most.exchanges): Exchange[] {
    return this.#entries
      .slice(-limit)
      .reverse()
      .map(({ exchange }) => exchange);
  }

  /** @returns a function that ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
