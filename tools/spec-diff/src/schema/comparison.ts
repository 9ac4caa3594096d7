import { strongGroups } from '../graph.ts';
import type { Direction } from '../rules/breaking-change.ts';
import { effectOf } from '../rules/index.ts';
import type { Change, Context } from './change.ts';
import { fingerprint } from './fingerprint.ts';
import { compareFlat } from './flat.ts';
import { discriminators, unions } from './keywords/unions.ts';
import { keyOf, type View } from './view.ts';

/** How the values of an object that no keyword speaks of are read: see `Context.isLiteral`. */
interface Reading {
  readonly isLiteral: boolean;
}

/** Two schemas that are compared: what differs here, and what is one step further down. */
interface Pair extends Reading {
  readonly old: View;
  readonly next: View;
  /** Without what differs further down; not yet known before somebody asks. */
  own?: readonly Change[];
  readonly below: { readonly step: string; readonly pair: Pair }[];
  /** All pairs with differences that can be reached from here, this one among them. */
  reached?: ReadonlySet<Pair>;
}

/** How deep questions about unions within unions go: further down, branches count as different. */
const DEEP = 24;

/**
 * Compares schemas of two documents. Every pair of places is looked at once, however many paths lead to it, so that the work
 * grows with what differs, and schemas that contain themselves or each other come to an end.
 */
export class Comparison {
  readonly #direction: Direction;
  readonly #now: Date;
  readonly #pairs = new Map<string, Pair>();
  /** Whether a pair only widens, or only narrows. */
  readonly #answers = { widening: new Map<Pair, boolean>(), narrowing: new Map<Pair, boolean>() };
  /** Answers that hold if one under consideration does: schemas that contain each other ask in a circle. */
  readonly #guesses: (() => void)[] = [];
  readonly #open = new Set<Pair>();
  #depth = 0;

  constructor(direction: Direction, now: Date) {
    this.#direction = direction;
    this.#now = now;
  }

  changes(old: View, next: View): Change[] {
    const root = this.#pairOf(old, next, { isLiteral: false });
    const found = new Map<string, Change>();
    let instances: ReadonlyMap<Pair, string> | undefined;
    for (const pair of this.#reachedFrom(root)) {
      for (const change of this.#own(pair)) {
        const key = JSON.stringify([change.rule, change.old, change.new, change.instance]);
        if (found.has(key)) continue;
        // The way is sought where somebody asks: mostly for the first of the many messages that it is in.
        const instance = () => {
          instances ??= this.#instancesFrom(root);
          return `${instances.get(pair) ?? ''}${change.instance}`;
        };
        found.set(key, Object.defineProperty({ ...change }, 'instance', { get: instance, enumerable: true }));
      }
    }
    return [...found.values()];
  }

  #reachedFrom(root: Pair): ReadonlySet<Pair> {
    const successors = (pair: Pair): Pair[] => {
      this.#own(pair);
      return pair.below.map(({ pair: inner }) => inner);
    };
    for (const group of strongGroups(root, successors, ({ reached }) => reached !== undefined)) {
      const own = group.filter((pair) => this.#own(pair).length > 0);
      const others = new Set(group.flatMap(successors).flatMap(({ reached }) => reached ?? []));
      const [largest = new Set<Pair>()] = [...others].sort((a, b) => b.size - a.size);
      const isAll = own.length === 0 && [...others].every((set) => set.isSubsetOf(largest));
      const reached = isAll ? largest : new Set([...own, ...[...others].flatMap((set) => [...set])]);
      for (const pair of group) pair.reached = reached;
    }
    return root.reached ?? new Set();
  }

  /** The shortest way to every pair. */
  #instancesFrom(root: Pair): ReadonlyMap<Pair, string> {
    const instances = new Map([[root, '']]);
    for (const [pair, instance] of instances)
      for (const { step, pair: inner } of pair.below) if (!instances.has(inner)) instances.set(inner, instance + step);
    return instances;
  }

  #pairOf(old: View, next: View, { isLiteral }: Reading): Pair {
    return this.#remembered('all', { old, next, isLiteral, below: [] });
  }

  #remembered(how: string, pair: Pair): Pair {
    const key = `${how} ${pair.isLiteral} ${keyOf(pair.old)} | ${keyOf(pair.next)}`;
    const known = this.#pairs.get(key) ?? pair;
    this.#pairs.set(key, known);
    return known;
  }

  #own(pair: Pair): readonly Change[] {
    if (!pair.own) {
      pair.own = [];
      if (fingerprint(pair.old) !== fingerprint(pair.next)) pair.own = [...this.#differences(pair)];
    }
    return pair.own;
  }

  *#differences(pair: Pair): Generator<Change> {
    const context = this.#context(pair);
    yield* discriminators(pair.old, pair.next, context);
    yield* unions(pair.old, pair.next, context, (one, other) =>
      one === pair.old && other === pair.next ? compareFlat(one, other, context) : context.descend('', one, other),
    );
  }

  #context(pair: Pair): Context {
    const { isLiteral, below } = pair;
    const relate = (old: View, next: View, reading: Reading) => ({
      narrows: this.#isWithin(this.#pairOf(old, next, reading), isNarrowing),
      widens: this.#isWithin(this.#pairOf(old, next, reading), isWidening),
    });
    return {
      direction: this.#direction,
      now: this.#now,
      instance: '',
      isLiteral,
      descend: (step, old, next) => {
        if (fingerprint(old) === fingerprint(next)) return [];
        below.push({ step, pair: this.#pairOf(old, next, { isLiteral }) });
        return [];
      },
      allows: (outer, inner) => this.#flatAllows(outer, inner, { isLiteral }),
      relate: (old, next) => relate(old, next, { isLiteral: true }),
      implies: (view, schema) => this.#isWithin(this.#pairOf(view, schema, { isLiteral: true }), isWidening, false),
    };
  }

  /** Of two branches, without asking for their unions again. */
  #flatAllows(outer: View, inner: View, reading: Reading): boolean {
    const pair = this.#remembered('flat', { old: inner, next: outer, ...reading, below: [] });
    if (!pair.own) {
      pair.own = [];
      pair.own = [...compareFlat(inner, outer, this.#context(pair))];
    }
    return this.#isWithin(pair, isWidening);
  }

  #every(root: Pair, isHarmless: (change: Change) => boolean): boolean {
    const seen = new Set([root]);
    for (const pair of seen) {
      if (!this.#own(pair).every(isHarmless)) return false;
      for (const { pair: inner } of pair.below) seen.add(inner);
    }
    return true;
  }

  /** @param maySupposeItself - the question is about a part of the value: where it leads back to itself, nothing speaks against it. */
  #isWithin(pair: Pair, isHarmless: (change: Change) => boolean, maySupposeItself = true): boolean {
    const answers = this.#answers[isHarmless === isWidening ? 'widening' : 'narrowing'];
    if (!maySupposeItself && this.#open.has(pair)) return false;
    const answer = answers.get(pair);
    if (answer !== undefined) return answer;
    if (this.#depth > DEEP) return false;
    this.#open.add(pair);
    const since = this.#guesses.push(() => answers.delete(pair)) - 1;
    answers.set(pair, true);
    this.#depth++;
    const holds = this.#every(pair, isHarmless);
    this.#depth--;
    this.#open.delete(pair);
    if (!holds) for (const forget of this.#guesses.splice(since)) forget();
    if (since === 0) this.#guesses.length = 0;
    answers.set(pair, holds);
    return holds;
  }
}

function isWidening(change: Change): boolean {
  return ['widens', 'none'].includes(effectOf(change));
}

function isNarrowing(change: Change): boolean {
  return ['narrows', 'none'].includes(effectOf(change));
}
