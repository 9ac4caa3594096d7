/** A progress line on the terminal, overwritten in place; nothing without a terminal. */
export class Progress {
  readonly #total: number | undefined;
  readonly #isShown: boolean;
  #done = 0;

  /** @param total - how many steps there will be, if that is known. */
  constructor(total?: number, isQuiet = false) {
    this.#total = total;
    this.#isShown = process.stderr.isTTY === true && !isQuiet;
  }

  step(what: string): void {
    this.#done++;
    this.#show(`[${this.#done}${this.#total === undefined ? '' : `/${this.#total}`}] ${what} …`);
  }

  end(): void {
    this.#show('');
  }

  #show(text: string): void {
    if (this.#isShown) process.stderr.write(`\r\x1b[2K${text}`);
  }
}
