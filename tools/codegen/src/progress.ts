/** A line on the terminal that says what is being done; nothing where no person looks on. */
export class Progress {
  readonly #total: number;
  readonly #isShown: boolean;
  #done = 0;

  constructor(total: number, isQuiet = false) {
    this.#total = total;
    this.#isShown = process.stderr.isTTY && !isQuiet;
  }

  step(what: string): void {
    this.#done++;
    this.#show(`[${this.#done}/${this.#total}] ${what} …`);
  }

  end(): void {
    this.#show('');
  }

  #show(text: string): void {
    if (this.#isShown) process.stderr.write(`\r\x1b[2K${text}`);
  }
}
