/** Lets one after the other do something. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for all who came before; the function that it gives ends the turn. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
