import { sanctioned as allow, type Direction, judge, type Verdict } from '../compatibility.ts';
import type { Finding, Place } from '../finding.ts';
import type { Change } from '../schema/change.ts';

export interface Context {
  readonly now: Date;
  /** Somebody imports components, parameters and headers by their names. */
  readonly isPackage: boolean;
  readonly report: Report;
}

interface Entry {
  readonly id: string;
  readonly message: string;
  readonly old?: string | undefined;
  readonly new?: string | undefined;
  readonly operation?: string | undefined;
  readonly hint?: string | undefined;
  readonly sanctioned?: boolean | undefined;
}

/** A finding that does not know its lines yet. */
export type Raw = Omit<Finding, 'old' | 'new'> & {
  readonly old?: Omit<Place, 'line'>;
  readonly new?: Omit<Place, 'line'>;
  /** Which part of the operation it is about, and where in the values of that part: for the sampler. */
  readonly part?: string;
  readonly instance?: string;
};

/** A message, or a part of one, whose schema is compared. */
export interface Part {
  readonly direction: Direction;
  /** Begins the ids of findings: `request`, `response`, `request-parameter`, `response-header`. */
  readonly prefix: string;
  /** Begins the sentences: `registerUser: the request body`. */
  readonly name: string;
  readonly operation: string;
  /** Tells the parts of an operation apart. */
  readonly key: string;
}

/** Collects findings; what several operations share is said once. */
export class Report {
  readonly #found = new Map<string, { readonly finding: Omit<Raw, 'operations'>; readonly operations: Set<string> }>();

  add(verdict: Verdict, entry: Entry): void {
    const { old, new: next, message } = entry;
    this.#note([entry.id, old, next, old || next ? '' : message], entry.operation, () => findingOf(verdict, entry));
  }

  /** Judges a change of a schema by the direction in which it travels. */
  change(change: Change, part: Part): void {
    const id = `${part.prefix}-${change.rule}`;
    this.#note([id, change.old, change.new, ''], part.operation, () => {
      const verdict = judge(change.effect, part.direction);
      const { instance, old, new: next, hint, sanctioned } = change;
      const inComponent = [old, next].some((at) => at?.startsWith('#/components/schemas/'));
      const audience = inComponent ? [...new Set([...verdict.audience, 'readers' as const])] : verdict.audience;
      const place = instance === '' ? part.name : `\`${instance}\` of ${part.name}`;
      const message = `${place[0]?.toUpperCase()}${place.slice(1)} ${change.says}.`;
      const finding = findingOf({ ...verdict, audience }, { id, message, old, new: next, hint, sanctioned });
      return { ...finding, part: part.key, instance };
    });
  }

  #note(key: readonly unknown[], operation: string | undefined, make: () => Omit<Raw, 'operations'>): void {
    const text = JSON.stringify(key);
    const known = this.#found.get(text) ?? { finding: make(), operations: new Set() };
    this.#found.set(text, known);
    if (operation) known.operations.add(operation);
  }

  get findings(): readonly Raw[] {
    return [...this.#found.values()].map(({ finding, operations }) => ({ ...finding, operations: [...operations] }));
  }
}

const findingOf = (
  verdict: Verdict,
  { id, message, old, new: next, hint, sanctioned }: Entry,
): Omit<Raw, 'operations'> => ({
  id,
  ...allow(verdict, sanctioned ?? false),
  message,
  ...(old ? { old: { pointer: old } } : {}),
  ...(next ? { new: { pointer: next } } : {}),
  ...(hint ? { hint } : {}),
  analyzers: ['rules'],
});
