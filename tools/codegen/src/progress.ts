/** A line on the terminal that says what is being done; nothing where no person looks on. */
export class Progress {
  readonly #total: number;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  step(what: string): void {
    this.#done++;
    this.#show(`[${this.#done}/${this.#total}] ${what} …`);
  }

  end(): void {
    this.#show('');
  }

  #show(text: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
  }
}
