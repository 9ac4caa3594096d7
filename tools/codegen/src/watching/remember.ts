import { hash } from 'node:crypto';

/**
 * Results by the text that they were made of, so that in a watch a target renders again only what has changed. The text has to
 * say everything that the result depends on. What was not asked for the longest is forgotten first.
 */
export class Memory<T> {
  static readonly #all = new Set<Memory<unknown>>();

  /** Forgets everything, so that what follows starts from nothing. */
  static forget(): void {
    for (const memory of Memory.#all) memory.#results.clear();
  }

  readonly #limit: number;
  readonly #results = new Map<string, T>();

  /** @param limit - how many results are kept. */
  constructor(limit: number) {
    this.#limit = limit;
    Memory.#all.add(this as Memory<unknown>);
  }

  get(text: string): T | undefined {
    const key = keyOf(text);
    const result = this.#results.get(key);
    if (result !== undefined) this.#keep(key, result);
    return result;
  }

  set(text: string, result: T): T {
    this.#keep(keyOf(text), result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#limit && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }

  #keep(key: string, result: T): void {
    this.#results.delete(key);
    this.#results.set(key, result);
  }
}

const keyOf = (text: string): string => hash('sha256', text, 'base64');
