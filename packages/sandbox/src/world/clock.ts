/** The time that the APIs believe it is. */
export class Clock {
  readonly #start: Date | undefined;
  #offset = 0;
  #stopped: Date | undefined;

  /** @param stopped - a time at which it stands still. */
  constructor(stopped: Date | undefined) {
    this.#start = stopped;
    this.#stopped = stopped;
  }

  get running(): boolean {
    return this.#stopped === undefined;
  }

  readonly now = (): Date => this.#stopped ?? new Date(Date.now() + this.#offset);

  /** @param running - whether it goes on from there. */
  set(now: Date, running: boolean): void {
    this.#offset = now.getTime() - Date.now();
    this.#stopped = running ? undefined : now;
  }

  /** Lets it be as it was at the start. */
  reset(): void {
    this.#offset = 0;
    this.#stopped = this.#start;
  }
}
