/** Lets one after the other, in the order in which they come. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @returns what ends the turn, when it has come. */
  async begin(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Does something in a turn of its own. */
  async take<T>(work: () => T): Promise<T> {
    const end = await this.begin();
    try {
      return work();
    } finally {
      end();
    }
  }
}
