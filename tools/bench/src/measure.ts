/** What one run cost, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** User and system time of the processes that ran; absent where the operating system doesn't say. */
  readonly cpu?: number | undefined;
  /** The most that was held, in bytes; where it was asked for. */
  readonly memory?: number | undefined;
}

/** Something to measure. */
export interface Subject {
  readonly name: string;
  /** Runs a round; more for what is over in a moment. Default: 1. */
  readonly times?: number;
  /** Before each run, not measured. */
  before?(): void;
  run(): Cost | Promise<Cost>;
}

/** What the runs of a subject cost, in milliseconds. */
export interface Measured {
  /** Median wall time of each round. */
  readonly rounds: readonly number[];
  /** Median wall time. */
  readonly wall: number;
  /** Mean CPU time: the operating system counts in steps of 10 ms, which only a mean sees through. */
  readonly cpu?: number;
  /** Median of the most that was held, in bytes. */
  readonly memory?: number;
}

/**
 * Measures subjects against each other: every round runs each of them, and those that run several times a round take turns,
 * so that all see the same state of the machine.
 *
 * @param progress told before each run what is about to run, and in which round.
 * @returns the costs of a subject by its name.
 */
export async function measure(
  subjects: readonly Subject[],
  rounds: number,
  progress: (what: string) => void = () => {},
): Promise<(name: string) => Measured> {
  const costs = new Map<string, Cost[][]>(subjects.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const all of costs.values()) all.push([]);
    for (const { name, before, run } of turns(subjects)) {
      progress(`round ${round} of ${rounds}: ${name}`);
      before?.();
      costs
        .get(name)
        ?.at(-1)
        ?.push(await run());
    }
  }
  return (name) => {
    const found = costs.get(name);
    if (!found) throw new Error(`Nothing called ${name} was measured`);
    return summarise(found);
  };
}

/** The runs of a round: each subject once, then once more each that has runs left. */
function turns(subjects: readonly Subject[]): Subject[] {
  const most = Math.max(0, ...subjects.map(({ times = 1 }) => times));
  return Array.from({ length: most }, (_, turn) => subjects.filter(({ times = 1 }) => turn < times)).flat();
}

function summarise(rounds: readonly (readonly Cost[])[]): Measured {
  const costs = rounds.flat();
  const cpu = costs.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  const memory = costs.flatMap(({ memory }) => (memory === undefined ? [] : [memory]));
  return {
    rounds: rounds.map((costs) => median(costs.map(({ wall }) => wall))),
    wall: median(costs.map(({ wall }) => wall)),
    ...(cpu.length > 0 && { cpu: cpu.reduce((sum, each) => sum + each, 0) / cpu.length }),
    ...(memory.length > 0 && { memory: median(memory) }),
  };
}

/**
 * How many times as long one took as the other: the median over the rounds, because a load that comes and goes slows both
 * sides of a round, but not all rounds.
 */
export function ratio(of: Measured, against: Measured): number {
  return median(of.rounds.map((wall, round) => wall / (against.rounds[round] ?? Number.NaN)));
}

/** The middle value; of an even number, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? Number.NaN) + upper) / 2;
}
