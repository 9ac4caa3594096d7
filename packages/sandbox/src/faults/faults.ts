import { randomUUID } from 'node:crypto';
import { type Fault, fits, type Place } from './fault.ts';

export interface ActiveFault {
  readonly id: string;
  readonly fault: Fault;
  applied: number;
}

const MOST_FAULTS = 100;

/** The faults that are set, in the order in which they are tried. */
export class Faults {
  readonly #random: () => number;
  #active: ActiveFault[] = [];

  /** @param random - as `Math.random`. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** @returns `undefined` when there are too many. */
  add(fault: Fault): ActiveFault | undefined {
    if (this.#active.length >= MOST_FAULTS) return undefined;
    const active = { id: randomUUID(), fault, applied: 0 };
    this.#active.push(active);
    return active;
  }

  list(): readonly ActiveFault[] {
    return this.#active;
  }

  clear(): void {
    this.#active = [];
  }

  /** The fault of a request: the first that fits and that chance lets happen. It counts as applied. */
  take(place: Place): Fault | undefined {
    const found = this.#active.find(({ fault }) => fits(place, fault) && this.isDue(fault));
    if (found === undefined) return undefined;
    found.applied++;
    if (found.applied === found.fault.count) this.#active = this.#active.filter((each) => each !== found);
    return found.fault;
  }

  /** Does chance let it happen? */
  isDue({ probability = 1 }: Fault): boolean {
    return probability === 1 || this.#random() < probability;
  }
}
